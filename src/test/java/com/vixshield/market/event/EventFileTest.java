package com.vixshield.market.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import com.vixshield.market.DataPack;
import com.vixshield.market.MarketDataException;
import com.vixshield.market.Samples;
import com.vixshield.market.SessionCalendar;
import com.vixshield.market.event.EventFile.Refused;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.history.EventKind;

class EventFileTest {

    private static final String HEADER = "date,event,time_et,source\n";

    @Test
    void readsAnnouncementsWithTimeAndSource() {
        EventFile file = read("2026-12-09,FOMC,14:00,Federal Reserve\n2026-12-10,CPI,,BLS\n");
        assertThat(file.events()).containsExactly(
                new MarketEvent(EventKind.FOMC, LocalDate.of(2026, 12, 9), Optional.of(LocalTime.of(14, 0)), "Federal Reserve"),
                new MarketEvent(EventKind.CPI, LocalDate.of(2026, 12, 10), Optional.empty(), "BLS"));
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void refusesOnlyTheRowsThatAreWrongAndSaysWhy() {
        EventFile file = read("""
                2026-12-32,CPI,08:30,BLS
                2026-12-10,CP1,08:30,BLS
                2026-12-10,CPI,8h30,BLS
                2026-12-12,CPI,08:30,BLS
                2026-12-10,CPI,08:30,
                2026-12-10,CPI,08:30
                2026-12-10,CPI,08:30,BLS
                2026-12-10,CPI,10:00,BLS
                """);
        assertThat(file.events()).hasSize(1);
        assertThat(file.refused()).containsExactly(new Refused(2, "no such day: 2026-12-32"),
                new Refused(3, "unknown event: CP1"), new Refused(4, "not a time of day: 8h30"),
                new Refused(5, "2026-12-12 is a weekend"),
                new Refused(6, "no source, or one of more than 200 characters"),
                new Refused(7, "4 fields expected, 3 found"),
                new Refused(9, "a second, different row for CPI on 2026-12-10"));
    }

    @Test
    void leavesOutWhatNoRuleUsesAndWhatRepeats() {
        EventFile file = read("""
                2026-12-16,RETAIL,08:30,Census
                2020-03-15,FOMC_UNSCHEDULED,,Federal Reserve
                2026-12-10,CPI,08:30,BLS
                2026-12-10,CPI,08:30,another
                """);
        assertThat(file.report().rowsRead()).isEqualTo(1);
        assertThat(file.report().rowsDropped()).isEqualTo(3);
    }

    @Test
    void refusesADayThatNobodyCanHaveAnnounced() {
        EventFile file = read("""
                2418-09-26,FOMC,14:00,Federal Reserve
                1035-05-09,CPI,08:30,BLS
                2026-12-10,CPI,08:30,BLS
                """);
        assertThat(file.events()).hasSize(1);
        assertThat(file.refused()).extracting(EventFile.Refused::line).containsExactly(2, 3);
        assertThat(file.refused().get(0).reason()).contains("2418-09-26 is no day of an announcement");
    }

    @Test
    void refusesAFileOfSomethingElse() {
        assertThatThrownBy(() -> EventFile.read(DataFile.of("events.csv", Samples.bytes("date,open,high\n"))))
                .isInstanceOf(MarketDataException.class).hasMessageContaining("no column \"event\"");
        assertThatThrownBy(() -> EventFile.read(DataFile.of("events.csv", Samples.bytes("<html>"))))
                .isInstanceOf(MarketDataException.class);
    }

    @Test
    void accountsForEveryRecordedRow() {
        EventFile file = EventFile.read(DataFile.read(DataPack.data().resolve("econ_events.csv")));
        assertThat(file.refused()).isEmpty();
        assertThat(file.report().rowsRead() + file.report().rowsDropped()).isEqualTo(561);
        Map<EventKind, Long> kinds = file.events().stream()
                .collect(Collectors.groupingBy(MarketEvent::kind, Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(EventKind.FOMC, 215L, EventKind.CPI, 71L, EventKind.PAYROLLS, 71L, EventKind.PPI, 65L,
                        EventKind.GDP, 65L));
    }

    @Test
    void knowsTheSchedulePublishedForTheComingYear() {
        EventFile schedule = PublishedSchedule.read();
        SessionCalendar calendar = new SessionCalendar();
        assertThat(schedule.refused()).isEmpty();
        assertThat(schedule.events()).isSortedAccordingTo(MarketEvent.BY_DATE)
                .allMatch(event -> calendar.isSession(event.date())).allMatch(event -> event.time().isPresent());
        assertThat(schedule.events()).filteredOn(
                event -> event.kind() == EventKind.FOMC && event.date().getYear() == 2027).hasSize(8)
                .allMatch(event -> event.date().getDayOfWeek() == DayOfWeek.WEDNESDAY);
    }

    /** Where both know an announcement they know it of the same day. */
    @Test
    void agreesWithTheRecordedSchedule() {
        EventFile recorded = EventFile.read(DataFile.read(DataPack.data().resolve("econ_events.csv")));
        LocalDate last = recorded.events().stream().map(MarketEvent::date).max(LocalDate::compareTo).orElseThrow();
        assertThat(PublishedSchedule.read().events().stream().filter(event -> !event.date().isAfter(last))
                .map(event -> event.kind() + " " + event.date())).isNotEmpty()
                .isSubsetOf(recorded.events().stream().map(event -> event.kind() + " " + event.date()).toList());
    }

    private static EventFile read(String rows) {
        return EventFile.read(DataFile.of("events.csv", Samples.bytes(HEADER + rows)));
    }
}
