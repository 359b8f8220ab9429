package com.vixshield.market.cboe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.DataPack;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.market.file.RowNote;
import com.vixshield.quant.history.DailyBar;

class IndexHistoryTest {

    private static final String VIX = """
            DATE,OPEN,HIGH,LOW,CLOSE
            05/25/2023,19.500000,20.400000,18.900000,19.100000
            05/26/2023,19.000000,19.200000,17.600000,17.900000
            05/29/2023,18.100000,18.400000,17.800000,18.000000
            """;

    @Test
    void readsRangesAndSingleValues() {
        assertThat(parse("VIX_History.csv", VIX).rows().lastEntry().getValue())
                .isEqualTo(new DailyBar(LocalDate.of(2023, 5, 29), 18.1, 18.4, 17.8, 18.0));
        assertThat(parse("VVIX_History.csv", Samples.VVIX_HISTORY).rows().get(LocalDate.of(2023, 5, 31)).close())
                .isEqualTo(92.3);
    }

    /** Since 2022 there is a row on days when only the global session is held. */
    @Test
    void keepsTheRowOfAHolidayForTheCallerToLeaveOut() {
        ParsedSeries<DailyBar> vix = parse("VIX_History.csv", VIX);
        assertThat(vix.rows()).containsKey(LocalDate.of(2023, 5, 29));
        assertThat(vix.rows().keySet().stream().filter(new SessionCalendar()::isSession)).hasSize(2);
    }

    @Test
    void losesOnlyTheBadRowsAndSaysWhy() {
        ParsedSeries<DailyBar> vix = parse("VIX_History.csv", VIX + """
                05/30/2023,-17.800000,18.200000,17.200000,17.500000
                06/01/2023,17.800000,18.200000
                06/31/2023,17.800000,18.200000,17.200000,17.500000
                06/02/2023,17.800000,18.200000,17.200000,n/a
                06/05/2023,15.000000,15.100000,14.600000,14.700000
                """);
        assertThat(vix.rows()).hasSize(4).containsKey(LocalDate.of(2023, 6, 5));
        assertThat(vix.refused()).containsExactly(new RowNote(5, "not a price: -17.800000"),
                new RowNote(6, "5 fields expected, 3 found"), new RowNote(7, "no such day: 06/31/2023"),
                new RowNote(8, "not a number: n/a"));
        assertThatThrownBy(vix::requireComplete).isInstanceOf(MarketDataException.class)
                .hasMessage("VIX_History.csv:5: not a price: -17.800000");
    }

    /** As Cboe printed it on that day. */
    @Test
    void keepsTheCloseOfARowWhoseHighIsBelowItsLow() {
        ParsedSeries<DailyBar> vix6m = parse("VIX6M_History.csv", """
                DATE,OPEN,HIGH,LOW,CLOSE
                07/03/2019,16.000000,16.200000,15.900000,15.950000
                07/05/2019,16.180000,15.870000,16.500000,15.990000
                """);
        LocalDate day = LocalDate.of(2019, 7, 5);
        assertThat(vix6m.rows().get(day)).isEqualTo(new DailyBar(day, 16.18, Double.NaN, Double.NaN, 15.99));
        assertThat(vix6m.refused()).isEmpty();
        assertThat(vix6m.doubts()).containsExactly(new RowNote(3, "high below low: taken without its range"));
        assertThat(IndexHistory.read(DataFile.of("VIX6M_History.csv",
                Samples.bytes("DATE,OPEN,HIGH,LOW,CLOSE\n07/05/2019,16.18,15.87,16.5,15.99\n"))).bars().get(day).close())
                .isEqualTo(15.99);
    }

    @Test
    void dropsRepeatedLinesAndRefusesContradictions() {
        ParsedSeries<DailyBar> vix = parse("VIX_History.csv",
                VIX + "05/29/2023,18.1,18.4,17.8,18.0\n05/29/2023,18.1,18.4,17.8,18.2\n");
        assertThat(vix.file().rowsRead()).isEqualTo(3);
        assertThat(vix.file().rowsDropped()).isEqualTo(1);
        assertThat(vix.refused()).containsExactly(new RowNote(6, "a second, different row for 2023-05-29"));
    }

    @Test
    void doubtsDatesThatGoBackwards() {
        ParsedSeries<DailyBar> vix = parse("VIX_History.csv", VIX + "05/24/2023,18.1,18.4,17.8,18.0\n");
        assertThat(vix.rows()).hasSize(4);
        assertThat(vix.doubts())
                .containsExactly(new RowNote(5, "the dates go backwards: 2023-05-24 after 2023-05-29"));
    }

    @Test
    void refusesTheFileOfAnotherIndex() {
        assertThatThrownBy(() -> parse("SKEW_History.csv", Samples.VVIX_HISTORY)).hasMessageContaining("wrong header");
        assertThatThrownBy(() -> parse("VIX_History.csv", "<!DOCTYPE html><html></html>\n"))
                .hasMessageContaining("HTML or XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIX", "VIX3M", "VIX9D", "VVIX", "SKEW"})
    void readsEveryRowOfARealExcerpt(String ticker) throws Exception {
        Path path = DataPack.data().resolve("provider_samples/cboe_" + ticker + "_History.excerpt.csv");
        Assumptions.assumeTrue(Files.exists(path), "no excerpt");
        ParsedSeries<DailyBar> read = IndexHistory.parse(DataFile.of(ticker + "_History.csv", Files.readAllBytes(path)));
        assertThat(read.refused()).isEmpty();
        assertThat(read.doubts()).isEmpty();
        assertThat(read.file().rowsRead()).isEqualTo(10);
        assertThat(read.rows().lastKey()).isEqualTo("2026-07-22");
    }

    private static ParsedSeries<DailyBar> parse(String name, String text) {
        return IndexHistory.parse(DataFile.of(name, Samples.bytes(text)));
    }
}
