package com.vixshield.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.Proves;

class CsvWriterTest {

    @Test
    void writesPlainCellsAsTheyAre() {
        assertThat(CsvWriter.line(Arrays.asList("a", 1.5, null, -2))).isEqualTo("a,1.5,,-2\r\n");
    }

    @Test
    void quotesWhatWouldBreakTheLine() {
        assertThat(CsvWriter.line(List.of("a,b", "say \"so\"", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "=HYPERLINK(\"http://x\")", "\uFF1D1+1"})
    @Proves(32)
    void letsNoCellBeAFormula(String formula) {
        assertThat(CsvWriter.line(List.of(formula))).startsWith("\"'");
    }
}
