package com.vixshield.quant.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.range.EventHistory.Past;

class EventHistoryTest {

    private static final RangeRules RULES = RulebookParameters.V1_0.range();

    private final MarketHistory market = new SyntheticMarket().sessions(1500).history();
    private final LocalDate last = market.spx().get(market.spx().size() - 1).date();

    @Test
    void listsEverySessionThatHadAForecastWithItsMove() {
        List<Past> all = history(market, last).all();
        assertThat(all).hasSizeGreaterThan(1000).extracting(Past::session).isSorted();
        Past newest = all.get(all.size() - 1);
        DailyBar before = market.spx().get(market.spx().size() - 2);
        assertThat(newest.session()).isEqualTo(last);
        assertThat(newest.previous()).isEqualTo(before.date());
        assertThat(newest.move()).isCloseTo(Math.log(market.spx().get(market.spx().size() - 1).close() / before.close()),
                within(1e-12));
        assertThat(newest.share()).isPositive();
    }

    @Test
    void looksAtNothingAfterItsSession() {
        LocalDate earlier = market.spx().get(1200).date();
        assertThat(history(market, earlier).all()).isEqualTo(history(market.upTo(earlier), earlier).all())
                .allMatch(past -> !past.session().isAfter(earlier));
    }

    @Test
    void picksTheSessionsWithAnAnnouncement() {
        var events = new TreeMap<LocalDate, Set<EventKind>>();
        for (int i = 700; i < 1400; i += 20) {
            events.put(market.spx().get(i).date(), Set.of(EventKind.PPI));
        }
        EventHistory history = history(
                new MarketHistory(market.spx(), market.vix(), market.values(), market.vx(), events), last);
        assertThat(history.with(EventKind.PPI)).extracting(Past::session).containsExactlyElementsOf(events.keySet());
        assertThat(history.with(EventKind.GDP)).isEmpty();
        assertThat(EventHistory.moves(history.with(EventKind.PPI))).isPresent();
        assertThat(EventHistory.moves(history.with(EventKind.PPI).subList(0, EventAnalog.LEAST - 1))).isEmpty();
    }

    @Test
    void knowsWhenAnEarningsSeasonIs() {
        LocalDate thursday = LocalDate.of(2026, 10, 8);
        assertThat(CalendarWindow.seasonStart(thursday)).isEqualTo(LocalDate.of(2026, 10, 9));
        assertThat(CalendarWindow.EARNINGS_SEASON.holds(thursday, LocalDate.of(2026, 10, 9))).isTrue();
        assertThat(CalendarWindow.EARNINGS_SEASON.holds(thursday, LocalDate.of(2026, 11, 5))).isTrue();
        assertThat(CalendarWindow.EARNINGS_SEASON.holds(thursday, LocalDate.of(2026, 11, 6))).isFalse();
        assertThat(CalendarWindow.EARNINGS_SEASON.holds(thursday, LocalDate.of(2026, 12, 1))).isFalse();
    }

    @Test
    void knowsASessionAfterAHoliday() {
        LocalDate friday = LocalDate.of(2026, 9, 4);
        assertThat(CalendarWindow.AFTER_HOLIDAY.holds(friday, LocalDate.of(2026, 9, 8))).as("Labor Day").isTrue();
        assertThat(CalendarWindow.AFTER_HOLIDAY.holds(friday, LocalDate.of(2026, 9, 7))).as("a weekend").isFalse();
        assertThat(CalendarWindow.AFTER_HOLIDAY.holds(friday.minusDays(1), friday)).isFalse();
    }

    private static EventHistory history(MarketHistory market, LocalDate session) {
        return EventHistory.of(market, session, session.plusDays(1), RULES).orElseThrow();
    }
}
