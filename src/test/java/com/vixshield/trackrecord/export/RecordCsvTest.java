package com.vixshield.trackrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx"})
    void makesTextOfWhatASpreadsheetWouldCompute(String formula) {
        assertThat(RecordCsv.cell(formula)).isEqualTo("'" + formula);
    }

    @Test
    void leavesNumbersNumbers() {
        assertThat(RecordCsv.cell(new BigDecimal("-9.052"))).isEqualTo("-9.052");
        assertThat(RecordCsv.cell(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(RecordCsv.cell(-3)).isEqualTo("-3");
        assertThat(RecordCsv.cell(null)).isEmpty();
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(RecordCsv.line(Arrays.asList("a,b", "c\"d", "e\nf", 1))).isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",1\r\n");
        assertThat(RecordCsv.cell("=1,2")).isEqualTo("\"'=1,2\"");
    }
}
