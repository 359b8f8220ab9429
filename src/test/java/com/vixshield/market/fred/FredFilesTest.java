package com.vixshield.market.fred;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.Samples;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.RowNote;

class FredFilesTest {

    private static final String OBSERVATIONS = """
            {"realtime_start":"2026-07-23","realtime_end":"2026-07-23","count":3,"observations":[
             {"realtime_start":"2026-07-23","realtime_end":"2026-07-23","date":"2001-07-31","value":"3.67"},
             {"realtime_start":"2026-07-23","realtime_end":"2026-07-23","date":"2001-08-01","value":"."},
             {"realtime_start":"2026-07-23","realtime_end":"2026-07-23","date":"2001-08-02","value":"3.65"}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {
            "observation_date,DGS1MO\n2001-07-31,3.67\n2001-08-01,\n2001-08-02,3.65\n",
            "DATE,DGS1MO\n2001-07-31,3.67\n2001-08-01,.\n2001-08-02,3.65\n",
            "observation_date,DGS1MO\r\n2001-07-31,3.67\r\n2001-08-01,.\r\n2001-08-02,3.65\r\n"})
    void readsBothHeadersAndBothMarksOfAMissingValue(String text) {
        assertRates(FredGraph.parse(DataFile.of("DGS1MO.csv", Samples.bytes(text)), FredSeries.DGS1MO));
    }

    @Test
    void readsTheObservationsThatNeedAKey() {
        assertRates(FredObservations.parse(json(OBSERVATIONS), FredSeries.DGS1MO));
    }

    @Test
    void losesOnlyTheBadRowsOfTheGraph() {
        ParsedSeries<Double> read = FredGraph.parse(DataFile.of("x.csv", Samples.bytes("""
                observation_date,CPIAUCSL
                2026-01-01,325.1
                2026-02-01,-1
                2026-13-01,326.0
                2026-03-01,many
                2026-04-01,327.4
                """)), FredSeries.CPIAUCSL);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.refused()).containsExactly(new RowNote(3, "cannot be CPIAUCSL: -1"),
                new RowNote(4, "no such day: 2026-13-01"), new RowNote(5, "not a number: many"));
    }

    @Test
    void losesOnlyTheBadObservations() {
        ParsedSeries<Double> read = FredObservations.parse(json("""
                {"observations":[{"date":"2026-01-01","value":"4.1"},{"date":"yesterday","value":"4.1"},
                 {"date":"2026-01-02","value":"none"},{"date":"2026-01-05","value":"410"},{"date":"2026-01-01","value":"4.2"},
                 {"date":"2026-01-01","value":"4.1"}]}"""), FredSeries.DGS1MO);
        assertThat(read.rows()).containsOnlyKeys(LocalDate.of(2026, 1, 1));
        assertThat(read.file().rowsDropped()).isEqualTo(1);
        assertThat(read.refused()).containsExactly(new RowNote(2, "not a date: yesterday"),
                new RowNote(3, "not a number: none"), new RowNote(4, "cannot be DGS1MO: 410"),
                new RowNote(5, "a second, different value for 2026-01-01"));
    }

    @Test
    void takesARateBelowZero() {
        assertThat(FredGraph.parse(DataFile.of("x.csv", Samples.bytes("observation_date,DGS1MO\n2020-03-25,-0.05\n")),
                FredSeries.DGS1MO).rows().values()).containsExactly(-0.05);
    }

    @Test
    void refusesAnotherSeriesAndAnotherDocument() {
        assertThatThrownBy(
                () -> FredGraph.parse(DataFile.of("x.csv", Samples.bytes("observation_date,VIXCLS\n2026-01-02,17\n")),
                        FredSeries.DGS1MO))
                .hasMessage("x.csv:1: wrong header: observation_date,DGS1MO expected");
        assertThatThrownBy(() -> FredObservations.parse(json("{\"error_code\":400,\"error_message\":\"Bad Request\"}"),
                FredSeries.DGS1MO)).hasMessageContaining("not FRED observations");
        assertThatThrownBy(() -> FredObservations.parse(json(OBSERVATIONS.substring(0, 200)), FredSeries.DGS1MO))
                .hasMessageContaining("not complete JSON");
    }

    private static void assertRates(ParsedSeries<Double> rates) {
        assertThat(rates.rows()).hasSize(2).containsEntry(LocalDate.of(2001, 7, 31), 3.67)
                .containsEntry(LocalDate.of(2001, 8, 2), 3.65);
        assertThat(rates.file().rowsDropped()).isEqualTo(1);
        assertThat(rates.refused()).isEmpty();
    }

    private static DataFile json(String text) {
        return DataFile.of("observations.json", Samples.bytes(text));
    }
}
