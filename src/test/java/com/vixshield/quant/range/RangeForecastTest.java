package com.vixshield.quant.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

class RangeForecastTest {

    private static final RangeRules RULES = RulebookParameters.V1_0.range();
    private static final LocalDate SESSION = SyntheticMarket.SESSION;

    private static ExpectedMove move(MarketHistory history, LocalDate session, LocalDate next) {
        return RangeForecast.of(history, session, next, RULES).orElseThrow().expectedMove();
    }

    private static MarketHistory with(MarketHistory history, Series series, double value) {
        Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(history.values());
        values.put(series, new TreeMap<>(Map.of(SESSION, value)));
        return new MarketHistory(history.spx(), history.vix(), values, history.vx(), history.events());
    }

    @Test
    void knowsNothingOfWhatComesAfter() {
        MarketHistory all = new SyntheticMarket().sessions(1500).history();
        LocalDate then = all.spx().get(1200).date();
        LocalDate next = all.spx().get(1201).date();
        MarketHistory past = new MarketHistory(all.spx().subList(0, 1201), all.vix().subList(0, 1201), all.values(), all.vx(),
                all.events());
        assertThat(move(all, then, next)).isEqualTo(move(past, then, next));
    }

    @Test
    void learnsTheVolatilityOfItsHistory() {
        ExpectedMove move = move(new SyntheticMarket().sessions(3000).history(), SESSION, SyntheticMarket.EXPIRY);
        assertThat(move.sigma()).isEqualTo(0.008, within(0.0008));
    }

    @Test
    void bandsHoldAsOftenAsTheyPromise() {
        ExpectedMove move = move(new SyntheticMarket().sessions(4000).history(), SESSION, SyntheticMarket.EXPIRY);
        assertThat(move.coverages().coverage80().orElseThrow().overall()).isEqualTo(0.80, within(0.01));
        assertThat(move.coverages().coverage85().orElseThrow().overall()).isEqualTo(0.85, within(0.01));
        assertThat(move.coverages().coverage90().orElseThrow().overall()).isEqualTo(0.90, within(0.01));
        assertThat(move.coverages().coverage85().orElseThrow().worstYearCoverage().orElseThrow()).isLessThanOrEqualTo(0.86);
        assertThat(move.widths().edr80().orElseThrow()).isLessThan(move.edr85().orElseThrow());
        assertThat(move.edr85().orElseThrow()).isLessThan(move.widths().edr90().orElseThrow());
    }

    @Test
    void prefersTheShortestVolatilityIndex() {
        MarketHistory vixOnly = new SyntheticMarket().history();
        MarketHistory nineDay = with(vixOnly, Series.VIX9D, 12);
        MarketHistory oneDay = with(nineDay, Series.VIX1D, 10);
        assertThat(move(vixOnly, SESSION, SyntheticMarket.EXPIRY).readings().iv1()).isEqualTo(0.14 * 0.7743, within(1e-12));
        assertThat(move(nineDay, SESSION, SyntheticMarket.EXPIRY).readings().iv1()).isEqualTo(0.12 * 0.8508, within(1e-12));
        assertThat(move(oneDay, SESSION, SyntheticMarket.EXPIRY).readings().iv1()).isEqualTo(0.10, within(1e-12));
        assertThat(move(oneDay, SESSION, SyntheticMarket.EXPIRY).readings().iv1Source()).isEqualTo("VIX1D");
    }

    @Test
    void widensForLongGapsAndAnnouncementsUnlessTheOneDayIndexKnows() {
        MarketHistory fed = new SyntheticMarket().events(Set.of(EventKind.FOMC, EventKind.CPI)).history();
        assertThat(move(fed, SESSION, SyntheticMarket.EXPIRY).eventFactor()).isEqualTo(1.2 * 1.1, within(1e-12));
        assertThat(move(with(fed, Series.VIX1D, 10), SESSION, SyntheticMarket.EXPIRY).eventFactor()).isEqualTo(1);
        assertThat(move(fed, SESSION, SESSION.plusDays(4)).eventFactor()).isEqualTo(1.1, within(1e-12));
        assertThat(move(fed, SESSION, SESSION.plusDays(3)).eventFactor()).isEqualTo(1);
    }

    @Test
    void promisesNoCoverageBeforeItHasSeenEnough() {
        ExpectedMove move = move(new SyntheticMarket().sessions(100).history(), SESSION, SyntheticMarket.EXPIRY);
        assertThat(move.multiples().m85()).isEmpty();
        assertThat(move.coverages().coverage85()).isEmpty();
        assertThat(move.weights().a()).isEqualTo(0.67);
        assertThat(move.sigma()).isPositive();
    }

    @Test
    void hasNoForecastWithoutVolatilityOrBars() {
        MarketHistory none = new MarketHistory(List.of(), List.of(), Map.of(), new TreeMap<>(), new TreeMap<>());
        assertThat(RangeForecast.of(none, SESSION, SyntheticMarket.EXPIRY, RULES)).isEmpty();
        MarketHistory blind = new SyntheticMarket().vix(Double.NaN).history();
        assertThat(RangeForecast.of(blind, SESSION, SyntheticMarket.EXPIRY, RULES)).isEmpty();
    }

    @Test
    void skipsSessionsWhoseBarsAreBroken() {
        MarketHistory history = new SyntheticMarket().sessions(800).history();
        List<DailyBar> bars = history.spx().stream()
                .map(b -> b.date().getDayOfMonth() == 13 ? new DailyBar(b.date(), b.open(), Double.NaN, b.low(), b.close()) : b)
                .toList();
        ExpectedMove move = move(new MarketHistory(bars, history.vix(), history.values(), history.vx(), history.events()),
                SESSION,
                SyntheticMarket.EXPIRY);
        assertThat(move.sigma()).isEqualTo(0.008, within(0.0015));
    }
}
