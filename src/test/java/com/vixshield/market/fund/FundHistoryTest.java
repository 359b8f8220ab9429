package com.vixshield.market.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.file.ParsedSeries;
import com.vixshield.quant.history.DailyBar;

class FundHistoryTest {

    private static DataFile file(String json) {
        return DataFile.of("fund_VIXY.json", Samples.bytes(json));
    }

    @Test
    void readsCboesChartWithoutTheDaysBeforeTheListing() {
        ParsedSeries<DailyBar> days = FundHistory.parse(file("""
                {"symbol":"VIXY","data":[
                {"date":"2004-01-02","open":0.0,"high":0.0,"low":0.0,"close":0.0,"volume":0},
                {"date":"2026-07-20","open":"38.10","high":"39.00","low":"37.50","close":"38.20","volume":"5"},
                {"date":"2026-07-21","open":38.1,"high":39,"low":37.5,"close":37.9}]}"""));
        assertThat(days.rows()).hasSize(2);
        assertThat(days.rows().get(LocalDate.of(2026, 7, 20))).isEqualTo(
                new DailyBar(LocalDate.of(2026, 7, 20), 38.1, 39, 37.5, 38.2));
        assertThat(days.file().rowsDropped()).isEqualTo(1);
        assertThat(days.refused()).isEmpty();
    }

    @Test
    void readsTradiersHistoryOfOneDayToo() {
        assertThat(FundHistory.parse(file("{\"history\":{\"day\":{\"date\":\"2026-07-21\",\"close\":17.2}}}")).rows())
                .containsOnlyKeys(LocalDate.of(2026, 7, 21));
        assertThat(FundHistory.parse(file("{\"history\":null}")).rows()).isEmpty();
    }

    @Test
    void refusesSingleRowsThatCannotBeRight() {
        ParsedSeries<DailyBar> days = FundHistory.parse(file("""
                {"data":[{"date":"2026-07-20","close":-1},{"date":"soon","close":3},{"date":"2026-07-21","close":3},
                {"date":"2026-07-21","close":4},{"date":"2026-07-22","close":"many"}]}"""));
        assertThat(days.rows()).hasSize(1);
        assertThat(days.refused()).extracting(note -> note.line()).containsExactly(1, 2, 4, 5);
    }

    @Test
    void refusesWhatIsNoHistory() {
        assertThatThrownBy(() -> FundHistory.parse(file("{\"error\":\"no such symbol\"}")))
                .isInstanceOf(MarketDataException.class);
        assertThatThrownBy(() -> FundHistory.parse(file("{\"data\":["))).isInstanceOf(MarketDataException.class);
    }

    @Test
    void readsThePriceOfTheMomentWithItsTime() {
        FundQuote quote = FundQuote.cboe(
                file("{\"data\":{\"current_price\":38.2,\"last_trade_time\":\"2026-07-22T15:29:00\"}}"),
                "VIXY");
        assertThat(quote).isEqualTo(new FundQuote("VIXY", 38.2, Instant.parse("2026-07-22T19:29:00Z")));
        assertThatThrownBy(
                () -> FundQuote.cboe(file("{\"data\":{\"current_price\":0,\"last_trade_time\":\"2026-07-22T15:29:00\"}}"),
                        "VIXY"))
                .hasMessageContaining("no last price of VIXY");
        assertThatThrownBy(() -> FundQuote.cboe(file("{\"data\":{\"current_price\":3}}"), "VIXY"))
                .hasMessageContaining("no time of the last trade");
    }
}
