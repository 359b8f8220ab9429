package com.vixshield.web.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
        assertThat(CsvWriter.line(Arrays.asList("a,b", "c\"d", "e\nf", 1))).isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",1\r\n");
        assertThat(CsvWriter.line(List.of("a,b", "say \"so\"", "two\nlines")))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(CsvWriter.line(List.of(new BigDecimal("-9.052")))).isEqualTo("-9.052\r\n");
        assertThat(CsvWriter.line(List.of(new BigDecimal("1E+2"), -3))).isEqualTo("100,-3\r\n");
    }

    @Test
    void leavesTextThatOnlyHoldsASign() {
        assertThat(CsvWriter.line(List.of("a=b", "x-y", " me@example.com", ""))).isEqualTo("a=b,x-y, me@example.com,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "=HYPERLINK(\"http://x\")",
            "=HYPERLINK(1)", "=1,2", "\tx",
            "\n=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20x", " \uFF1D1", "\u00A0=1", "\u3000@x", "\u200B=1", "\uFEFF+1",
            "\u0000=1"})
    @Proves(32)
    void letsNoCellBeAFormula(String formula) {
        assertThat(CsvWriter.line(List.of(formula))).startsWith("\"'");
    }
}
