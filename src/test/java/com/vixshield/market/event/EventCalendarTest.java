package com.vixshield.market.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.demo.DemoSource;
import com.vixshield.market.event.EventCalendar.Recorded;
import com.vixshield.market.store.StoredHistory;
import com.vixshield.market.store.importing.ImportService;
import com.vixshield.market.store.importing.IncomingFile;
import com.vixshield.quant.history.EventKind;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class EventCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final MarketEvent CPI = event(EventKind.CPI, DAY, "08:30", "BLS");

    private static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private int imported;

    @Inject
    @io.quarkus.agroal.DataSource("worker")
    javax.sql.DataSource worker;
    @Inject
    EventCalendar calendar;
    @Inject
    PublishedSchedule schedule;
    @Inject
    World world;

    @BeforeEach
    @AfterEach
    void clear() {
        world.empty("market_events");
    }

    @Test
    void takesTheSameListOnce() {
        List<MarketEvent> events = List.of(CPI, event(EventKind.FOMC, DAY.minusDays(1), "14:00", "Federal Reserve"));
        assertThat(calendar.record(events)).isEqualTo(new Recorded(2, List.of(), 0, 0));
        assertThat(calendar.record(events)).isEqualTo(new Recorded(0, List.of(), 2, 0));
        assertThat(calendar.between(DAY.minusDays(9), DAY)).containsExactly(events.get(1), CPI);
        assertThat(calendar.history()).containsEntry(DAY, Set.of(EventKind.CPI)).hasSize(2);
    }

    @Test
    void keepsWhatASourceSaidBeforeItChangedItsMind() {
        calendar.record(List.of(CPI));
        MarketEvent later = event(EventKind.CPI, DAY, "10:00", "BLS");

        assertThat(calendar.record(List.of(later)).changes()).containsExactly("CPI 2026-12-10: 08:30 became 10:00");

        assertThat(calendar.between(DAY, DAY)).containsExactly(later);
        assertThat(world.number("select count(*) from market_events")).isEqualTo(2);
        assertThat(world.number("select count(*) from market_events where known_at is null")).isZero();
    }

    @Test
    void countsAnAnnouncementOnceHoweverManyKnowIt() {
        calendar.record(List.of(CPI, event(EventKind.CPI, DAY, "08:30", "another file")));
        assertThat(calendar.between(DAY, DAY)).hasSize(1);
        assertThat(calendar.record(List.of(CPI)).unchanged()).as("sources do not take turns").isEqualTo(1);
    }

    @Test
    void letsNoFileBringBackWhatAnOperatorWithdrew() {
        calendar.record(List.of(CPI));
        calendar.withdraw(EventKind.CPI, DAY, "olga");
        assertThat(calendar.between(DAY, DAY)).isEmpty();

        assertThat(calendar.record(List.of(CPI, event(EventKind.CPI, DAY, "08:30", "another file"))).withdrawn()).isEqualTo(2);
        assertThat(calendar.between(DAY, DAY)).isEmpty();

        calendar.note(EventKind.CPI, DAY, Optional.of(LocalTime.of(9, 0)), "olga");
        assertThat(calendar.between(DAY, DAY)).containsExactly(event(EventKind.CPI, DAY, "09:00", EventCalendar.OPERATOR));
    }

    /** The autumn of 2025: what had been scheduled was moved, and nobody else said so. */
    @Test
    void followsAReleaseThatIsMovedAndLetsTheOperatorHaveTheLastWord() {
        calendar.record(List.of(CPI));
        importDates("2026-11-13", "2026-12-10", "2027-01-13");
        importDates("2026-11-13", "2026-12-18", "2027-01-13");
        assertThat(days()).containsExactly(DAY.plusDays(8), LocalDate.of(2027, 1, 13));

        calendar.note(EventKind.CPI, DAY, Optional.of(LocalTime.of(8, 30)), "olga");
        assertThat(days()).startsWith(DAY);
        calendar.withdraw(EventKind.CPI, DAY, "olga");

        importDates("2026-11-13", "2026-12-17", "2026-12-18", "2027-01-13");
        importDates("2026-11-13", "2026-12-17");
        assertThat(days()).as("a list that ends earlier says nothing of later days").containsExactly(DAY.plusDays(7),
                DAY.plusDays(8), LocalDate.of(2027, 1, 13));
        importDates("2026-11-13", "2027-01-13");
        importDates("2026-11-13", "2026-12-18", "2027-01-13");
        assertThat(days()).as("one that comes back").containsExactly(DAY.plusDays(8), LocalDate.of(2027, 1, 13));
        assertThat(new StoredHistory(worker, new SessionCalendar()).asOf(NOW.plusSeconds(99)).events().tailMap(DAY).keySet())
                .containsExactlyElementsOf(days());
    }

    @Test
    void knowsHowFarItReaches() {
        calendar.record(List.of(CPI, event(EventKind.FOMC, DAY.minusDays(1), "14:00", "Federal Reserve")));
        assertThat(calendar.last()).containsEntry(EventKind.CPI, CPI).hasSize(2);
        assertThat(calendar.unknownOn(DAY)).containsExactlyInAnyOrder(EventKind.FOMC, EventKind.PPI, EventKind.GDP,
                EventKind.PAYROLLS);
        assertThat(DemoSource.events(new SessionCalendar()).unknownOn(DAY)).isEmpty();
    }

    private void importDates(String... days) {
        byte[] file = Samples.bytes(Samples.releaseDates(10, days));
        new ImportService(worker, Clock.fixed(NOW.plusSeconds(imported++), ZoneOffset.UTC), new SessionCalendar())
                .read(IncomingFile.uploaded("release_dates_CPI.json", file, "olga"));
    }

    private List<LocalDate> days() {
        return calendar.between(DAY.minusDays(9), DAY.plusYears(1)).stream().map(MarketEvent::date).toList();
    }

    @Test
    void putsThePublishedScheduleOnTheCalendarOnce() {
        schedule.run();
        schedule.run();
        assertThat(calendar.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)))
                .filteredOn(event -> event.kind() == EventKind.FOMC).hasSize(8);
        assertThat(world.number("select count(*) from market_events")).isEqualTo(PublishedSchedule.read().events().size());
    }

    private static MarketEvent event(EventKind kind, LocalDate date, String time, String source) {
        return new MarketEvent(kind, date, Optional.of(LocalTime.parse(time)), source);
    }
}
