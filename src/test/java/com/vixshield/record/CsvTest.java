package com.vixshield.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = { "=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx" })
    void makesTextOfWhatASpreadsheetWouldCompute(String formula) {
        assertThat(Csv.cell(formula)).isEqualTo("'" + formula);
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(Csv.cell(new BigDecimal("-9.052"))).isEqualTo("-9.052");
        assertThat(Csv.cell(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(Csv.cell(-3)).isEqualTo("-3");
        assertThat(Csv.cell(null)).isEmpty();
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(Csv.line(Arrays.asList("a,b", "c\"d", "e\nf", 1))).isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",1\r\n");
        assertThat(Csv.cell("=1,2")).isEqualTo("\"'=1,2\"");
    }
}
