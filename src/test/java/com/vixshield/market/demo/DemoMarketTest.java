package com.vixshield.market.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataLabel;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.MarketEvent;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

class DemoMarketTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final SessionCalendar calendar = new SessionCalendar();
    private final DemoSource demo = new DemoSource(calendar, CLOCK);

    @Test
    void saysThatItIsADemo() {
        assertThat(demo.label().isDemo()).isTrue();
        assertThat(demo.label().source()).isEqualTo("Demo data");
        assertThat(demo.inputs(FRIDAY).provenance().label().kind()).isEqualTo(DataLabel.Kind.DEMO);
    }

    @Test
    void offersThreeYearsOfSessionsUpToTheLastClose() {
        assertThat(demo.sessions()).hasSize(756).endsWith(FRIDAY).isSorted().allMatch(calendar::isSession);
        Clock thursdayNoon = Clock.fixed(Instant.parse("2026-11-19T17:00:00Z"), ZoneOffset.UTC);
        assertThat(new DemoSource(calendar, thursdayNoon).sessions()).endsWith(LocalDate.of(2026, 11, 18));
    }

    @Test
    void refusesSessionsThatDoNotExistYet() {
        assertThatThrownBy(() -> demo.inputs(LocalDate.of(2026, 11, 23))).isInstanceOf(MarketDataException.class)
                .hasMessageContaining("has not closed yet");
        assertThatThrownBy(() -> demo.inputs(LocalDate.of(2026, 11, 21))).isInstanceOf(MarketDataException.class)
                .hasMessageContaining("not a session");
        assertThatThrownBy(() -> demo.inputs(LocalDate.of(2011, 11, 21))).isInstanceOf(MarketDataException.class);
    }

    @Test
    void showsTheSameDateWhateverWasAskedBefore() {
        LocalDate day = LocalDate.of(2025, 4, 8);
        SignalInputs first = new DemoSource(calendar, CLOCK).inputs(day).inputs();
        demo.inputs(FRIDAY);
        demo.inputs(LocalDate.of(2024, 1, 5));
        assertThat(demo.inputs(day).inputs()).isEqualTo(first);
    }

    @Test
    void continuesItsPastUnchanged() {
        MarketHistory earlier = demo.history(LocalDate.of(2024, 6, 3));
        MarketHistory later = demo.history(FRIDAY);
        assertThat(later.spx().subList(0, earlier.spx().size())).isEqualTo(earlier.spx());
        assertThat(later.vix().subList(0, earlier.vix().size())).isEqualTo(earlier.vix());
        assertThat(later.vx().headMap(LocalDate.of(2024, 6, 3), true)).isEqualTo(earlier.vx());
        assertThat(later.values().get(Series.DTWEXBGS)).containsAllEntriesOf(earlier.values().get(Series.DTWEXBGS));
    }

    @Test
    void differsBySeed() {
        MarketHistory other = new DemoSource(calendar, CLOCK, 7).history(FRIDAY);
        assertThat(other.spx().get(500)).isNotEqualTo(demo.history(FRIDAY).spx().get(500));
    }

    @Test
    void coversEverySessionWithEverySimulatedSeries() {
        MarketHistory history = demo.history(FRIDAY);
        List<LocalDate> sessions = calendar.sessions(DemoPath.FIRST_DAY, FRIDAY);
        assertThat(history.spx()).extracting(DailyBar::date).isEqualTo(sessions);
        assertThat(history.vix()).extracting(DailyBar::date).isEqualTo(sessions);
        assertThat(history.vx().keySet()).isEqualTo(Set.copyOf(sessions));
        EnumSet<Series> simulated = EnumSet.range(Series.VIX1D, Series.VIX_PUT_CALL);
        simulated.addAll(EnumSet.range(Series.VIXY, Series.RSP));
        assertThat(history.values().keySet()).containsExactlyInAnyOrderElementsOf(simulated);
        assertThat(history.values().values()).allSatisfy(series -> assertThat(series).hasSameSizeAs(sessions));
        assertThat(history.vx().values()).allSatisfy(curve -> assertThat(curve).hasSize(8));
        assertThat(history.events().lastKey()).isAfter(FRIDAY);
    }

    @Test
    void letsFundsFollowTheFuturesThatTheyHold() {
        var values = demo.history(FRIDAY).values();
        double short1 = 1;
        double geared = 1;
        double inverse = 1;
        double days = 0;
        LocalDate before = null;
        for (LocalDate day : values.get(Series.VIXY).tailMap(FRIDAY.minusYears(2)).keySet()) {
            if (before != null) {
                double move = values.get(Series.VIXY).get(day) / values.get(Series.VIXY).get(before) - 1;
                double more = values.get(Series.UVXY).get(day) / values.get(Series.UVXY).get(before) - 1;
                double less = values.get(Series.SVXY).get(day) / values.get(Series.SVXY).get(before) - 1;
                if (Math.max(move, Math.max(more, less)) < 2) {
                    assertThat(more).isCloseTo(1.5 * move, within(0.005));
                    assertThat(less).isCloseTo(-0.5 * move, within(0.005));
                    short1 *= 1 + move;
                    geared *= 1 + more;
                    inverse *= 1 + less;
                    days++;
                }
            }
            before = day;
        }
        assertThat(days).isGreaterThan(450);
        assertThat(short1).as("a rising curve costs its holder").isLessThan(0.8);
        assertThat(geared).isLessThan(short1);
        assertThat(inverse).isGreaterThan(1);
        assertThat(values.get(Series.VIXY).values()).allMatch(price -> price >= 5 && price < 2_000);
    }

    @Test
    void keepsEveryBarInOrder() {
        MarketHistory history = demo.history(FRIDAY);
        assertThat(List.of(history.spx(), history.vix())).allSatisfy(bars -> assertThat(bars).allMatch(
                bar -> bar.low() > 0 && bar.low() <= Math.min(bar.open(), bar.close())
                        && bar.high() >= Math.max(bar.open(), bar.close())));
    }

    @Test
    void announcesOnSessionsAndOnceAMonth() {
        List<MarketEvent> year = DemoSource.events(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), calendar);
        assertThat(year).allMatch(event -> calendar.isSession(event.date())).allMatch(event -> event.time().isPresent())
                .allMatch(event -> event.source().equals("Demo data"));
        assertThat(year.stream().collect(Collectors.groupingBy(MarketEvent::kind, Collectors.counting())))
                .isEqualTo(Map.of(EventKind.FOMC, 8L, EventKind.CPI, 12L, EventKind.PPI, 12L, EventKind.PAYROLLS, 12L,
                        EventKind.GDP, 12L));
        assertThat(year).filteredOn(event -> event.kind() == EventKind.PAYROLLS).extracting(MarketEvent::date)
                .as("not on New Year's Friday and not the day before").startsWith(LocalDate.of(2027, 1, 8));
    }

    @Test
    void publishesBeforeTheCloseOfAShortSession() {
        LocalDate half = LocalDate.of(2025, 11, 28);
        assertThat(demo.chain(half).quoteInstant()).isEqualTo("2025-11-28T17:45:00Z");
        assertThat(demo.inputs(LocalDate.of(2025, 11, 26)).inputs().expiryInstant()).as("over Thanksgiving")
                .isEqualTo("2025-11-28T18:00:00Z");
    }

    @Test
    void hasNoSessionOnADayThatWasAnnouncedToBeClosed() {
        LocalDate closed = LocalDate.of(2026, 11, 18);
        SessionCalendar announced = new SessionCalendar(Set.of(closed));
        DemoSource market = new DemoSource(announced, CLOCK);
        assertThat(market.sessions()).doesNotContain(closed).endsWith(FRIDAY);
        assertThat(market.inputs(LocalDate.of(2026, 11, 17)).inputs().expiry()).isEqualTo("2026-11-19");
        assertThat(market.history(FRIDAY).spx()).extracting(DailyBar::date).doesNotContain(closed);
    }
}
