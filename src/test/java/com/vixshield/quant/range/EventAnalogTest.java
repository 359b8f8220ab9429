package com.vixshield.quant.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataPack;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.market.replay.ReplaySource;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;

class EventAnalogTest {

    private static final RangeRules RULES = RulebookParameters.V1_0.range();
    private static final LocalDate NEXT = SyntheticMarket.EXPIRY;

    private final MarketHistory market = new SyntheticMarket().sessions(1500).history();

    @Test
    void measuresEachMoveInTheRangeExpectedOfIt() {
        NavigableMap<LocalDate, Double> shares = forecast(market).shares();
        List<DailyBar> spx = market.spx();
        for (int i : new int[]{700, 1100, 1400}) {
            LocalDate day = spx.get(i).date();
            double band = RangeForecast.of(market, spx.get(i - 1).date(), day, RULES).orElseThrow().expectedMove().edr85()
                    .orElseThrow();
            double move = Math.abs(Math.log(spx.get(i).close() / spx.get(i - 1).close()));
            assertThat(shares.get(day)).isCloseTo(move / band, within(1e-12));
        }
        assertThat(shares.firstKey()).as("no band before 250 outcomes").isAfter(spx.get(RULES.leastPairs()).date());
    }

    @Test
    void countsSessionsOfItsKindOnly() {
        MarketHistory history = with(market, days(900, 1490, 10), EventKind.CPI, Set.of(EventKind.CPI, EventKind.FOMC));
        List<EventAnalog> analogs = EventAnalog.of(forecast(history), history, NEXT);
        assertThat(analogs).extracting(EventAnalog::kind).containsExactly(EventKind.FOMC, EventKind.CPI);
        assertThat(analogs.get(0)).isEqualTo(new EventAnalog(EventKind.FOMC, 0, Optional.empty()));
        assertThat(analogs.get(1).sessions()).isEqualTo(59);
        assertThat(analogs.get(1).moves()).isPresent();
    }

    @Test
    void ordersItsQuantilesAndNamesTheWorstDay() {
        MarketHistory history = with(market, days(900, 1490, 5), EventKind.CPI, Set.of(EventKind.CPI));
        EventAnalog.Moves moves = EventAnalog.of(forecast(history), history, NEXT).get(0).moves().orElseThrow();
        assertThat(moves.median()).isLessThan(moves.p80());
        assertThat(moves.p80()).isLessThan(moves.p90());
        assertThat(moves.p90()).isLessThanOrEqualTo(moves.worst());
        assertThat(forecast(history).shares().get(moves.worstOn())).isEqualTo(moves.worst());
        assertThat(history.events().get(moves.worstOn())).contains(EventKind.CPI);
        assertThat(moves.inside()).as("the band is meant to hold 85 %").isBetween(0.7, 0.98);
    }

    @Test
    void saysOnlyHowManyWhenThereAreFew() {
        MarketHistory history = with(market, days(1300, 1490, 10), EventKind.GDP, Set.of(EventKind.GDP));
        EventAnalog few = EventAnalog.of(forecast(history), history, NEXT).get(0);
        assertThat(few.sessions()).isEqualTo(19);
        assertThat(few.moves()).isEmpty();
    }

    @Test
    void knowsNothingOfWhatComesAfter() {
        MarketHistory all = with(market, days(700, 1490, 7), EventKind.CPI, Set.of(EventKind.CPI));
        LocalDate then = all.spx().get(1210).date();
        LocalDate next = all.spx().get(1211).date();
        MarketHistory past = new MarketHistory(all.spx().subList(0, 1211), all.vix().subList(0, 1211), all.values(), all.vx(),
                all.events());
        assertThat(all.events()).containsKey(next);
        assertThat(EventAnalog.of(RangeForecast.of(all, then, next, RULES).orElseThrow(), all, next))
                .isEqualTo(EventAnalog.of(RangeForecast.of(past, then, next, RULES).orElseThrow(), past, next))
                .isNotEmpty();
    }

    @Test
    void isEmptyBeforeAnOrdinarySession() {
        assertThat(EventAnalog.of(forecast(market), market, NEXT)).isEmpty();
    }

    /** Measured once on the recorded market, so that a change of the method shows. */
    @Test
    void readsTheRecordedMarket() {
        ReplaySource replay = new ReplaySource(DataPack.data(), new SessionCalendar());
        LocalDate session = LocalDate.of(2026, 5, 11);
        MarketHistory history = replay.history(session);
        LocalDate next = new SessionCalendar().next(session);
        EventAnalog cpi = EventAnalog.of(RangeForecast.of(history, session, next, RULES).orElseThrow(), history, next).get(0);
        assertThat(cpi.kind()).isEqualTo(EventKind.CPI);
        assertThat(cpi.sessions()).isEqualTo(63);
        assertThat(cpi.moves().orElseThrow().median()).isCloseTo(0.467, within(0.001));
        assertThat(cpi.moves().orElseThrow().p90()).isCloseTo(1.270, within(0.001));
        assertThat(cpi.moves().orElseThrow().worstOn()).isEqualTo("2022-11-10");
    }

    @Test
    void readsTheDemoMarket() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        SessionCalendar calendar = new SessionCalendar();
        LocalDate before = LocalDate.of(2026, 11, 10);
        MarketHistory history = new DemoSource(calendar, clock).history(before);
        EventAnalog cpi = EventAnalog.of(RangeForecast.of(history, before, calendar.next(before), RULES).orElseThrow(), history,
                calendar.next(before)).get(0);
        assertThat(cpi.sessions()).isGreaterThan(100);
        assertThat(cpi.moves().orElseThrow().inside()).isBetween(0.75, 0.95);
    }

    private static RangeForecast forecast(MarketHistory history) {
        return RangeForecast.of(history, SyntheticMarket.SESSION, NEXT, RULES).orElseThrow();
    }

    private List<LocalDate> days(int from, int to, int step) {
        return IntStream.iterate(from, i -> i < to, i -> i + step).mapToObj(i -> market.spx().get(i).date()).toList();
    }

    private static MarketHistory with(MarketHistory history, List<LocalDate> days, EventKind kind, Set<EventKind> next) {
        NavigableMap<LocalDate, Set<EventKind>> events = new TreeMap<>();
        days.forEach(day -> events.put(day, Set.of(kind)));
        events.putAll(Map.of(NEXT, next));
        return new MarketHistory(history.spx(), history.vix(), history.values(), history.vx(), events);
    }
}
