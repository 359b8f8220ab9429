package com.vixshield.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class SessionCalendarTest {

    private final SessionCalendar calendar = new SessionCalendar();

    @Test
    void closesOnEveryRecordedHolidayAndOnNoOther() {
        Set<LocalDate> recorded = recordedDays("holiday");
        List<LocalDate> computed = LocalDate.of(1990, 1, 1).datesUntil(LocalDate.of(2029, 1, 1))
                .filter(day -> !Holidays.isWeekend(day) && !calendar.isSession(day)).toList();
        assertThat(computed).containsExactlyInAnyOrderElementsOf(recorded);
    }

    @Test
    void closesEarlyOnEveryRecordedHalfDayAndOnNoOther() {
        Set<LocalDate> recorded = recordedDays("early_close");
        List<LocalDate> computed = LocalDate.of(1999, 1, 1).datesUntil(LocalDate.of(2029, 1, 1))
                .filter(calendar::isEarlyClose).toList();
        assertThat(computed).containsExactlyInAnyOrderElementsOf(recorded);
    }

    @Test
    void hasExactlyTheSessionsOfTheRecordedIndex() {
        List<LocalDate> recorded = DataPack.rows("spx_daily.csv.gz").stream().map(row -> LocalDate.parse(row[0])).toList();
        assertThat(calendar.sessions(recorded.get(0), recorded.get(recorded.size() - 1))).isEqualTo(recorded);
    }

    @Test
    void knowsEveryRecordedVixExpiry() {
        List<LocalDate> recorded = DataPack.rows("vx_expiries_final_settlement.csv").stream()
                .map(row -> LocalDate.parse(row[1])).toList();
        assertThat(recorded).hasSize(280)
                .allSatisfy(expiry -> assertThat(calendar.vixExpiry(YearMonth.from(expiry))).isEqualTo(expiry));
    }

    /** By the rule of today they would have been 21 July and 20 October. */
    @Test
    void followsTheOlderRuleForTheFirstVixFutures() {
        assertThat(calendar.vixExpiry(YearMonth.of(2004, 7))).isEqualTo("2004-07-14");
        assertThat(calendar.vixExpiry(YearMonth.of(2004, 10))).isEqualTo("2004-10-13");
    }

    @Test
    void movesVixExpiriesOffHolidays() {
        assertThat(calendar.vixExpiry(YearMonth.of(2014, 3))).isEqualTo("2014-03-18");
        assertThat(calendar.vixExpiry(YearMonth.of(2024, 6))).isEqualTo("2024-06-18");
        assertThat(calendar.vixExpiry(YearMonth.of(2025, 5))).isEqualTo("2025-05-21");
        assertThat(calendar.vixExpiry(YearMonth.of(2026, 5))).isEqualTo("2026-05-19");
    }

    @Test
    void knowsClosuresThatNoRuleForesees() {
        assertThat(List.of("1994-04-27", "2001-09-12", "2004-06-11", "2007-01-02", "2012-10-30", "2018-12-05", "2025-01-09"))
                .allSatisfy(day -> assertThat(calendar.isSession(LocalDate.parse(day))).isFalse());
    }

    @Test
    void observesWeekendHolidaysOnTheNearestWeekdayButNewYear() {
        assertThat(calendar.isSession(LocalDate.of(2021, 12, 24))).as("Christmas on Saturday").isFalse();
        assertThat(calendar.isSession(LocalDate.of(2021, 12, 31))).as("New Year on Saturday").isTrue();
        assertThat(calendar.isSession(LocalDate.of(2023, 1, 2))).as("New Year on Sunday").isFalse();
        assertThat(calendar.isSession(LocalDate.of(2021, 6, 18))).as("Juneteenth before 2022").isTrue();
        assertThat(calendar.isSession(LocalDate.of(2022, 6, 20))).as("Juneteenth on Sunday").isFalse();
        assertThat(calendar.isSession(LocalDate.of(2026, 4, 3))).as("Good Friday").isFalse();
    }

    @Test
    void stepsOverWeekendsAndHolidays() {
        assertThat(calendar.next(LocalDate.of(2023, 5, 26))).isEqualTo("2023-05-30");
        assertThat(calendar.previous(LocalDate.of(2023, 5, 30))).isEqualTo("2023-05-26");
        assertThat(calendar.next(LocalDate.of(2001, 9, 10))).isEqualTo("2001-09-17");
    }

    @Test
    void closesAtTheSameNewYorkTimeInBothHalvesOfTheYear() {
        assertThat(calendar.close(LocalDate.of(2026, 3, 6))).isEqualTo("2026-03-06T21:00:00Z");
        assertThat(calendar.close(LocalDate.of(2026, 3, 9))).isEqualTo("2026-03-09T20:00:00Z");
        assertThat(calendar.close(LocalDate.of(2025, 10, 31))).isEqualTo("2025-10-31T20:00:00Z");
        assertThat(calendar.close(LocalDate.of(2025, 11, 3))).isEqualTo("2025-11-03T21:00:00Z");
        assertThat(calendar.close(LocalDate.of(2025, 11, 28))).isEqualTo("2025-11-28T18:00:00Z");
    }

    @Test
    void tellsTheLastClosedSession() {
        assertThat(calendar.lastClosed(Instant.parse("2026-03-09T19:59:59Z"))).isEqualTo("2026-03-06");
        assertThat(calendar.lastClosed(Instant.parse("2026-03-09T20:00:00Z"))).isEqualTo("2026-03-09");
        assertThat(calendar.lastClosed(Instant.parse("2026-03-15T12:00:00Z"))).isEqualTo("2026-03-13");
    }

    @Test
    void honoursClosuresOfTheOperator() {
        LocalDate storm = LocalDate.of(2026, 10, 14);
        SessionCalendar closed = new SessionCalendar(Set.of(storm));
        assertThat(closed.isSession(storm)).isFalse();
        assertThat(closed.next(LocalDate.of(2026, 10, 13))).isEqualTo("2026-10-15");
        assertThat(calendar.isSession(storm)).isTrue();
    }

    @Test
    void listsSpxwExpiriesAsTheProgrammeGrew() {
        assertThat(listed("2015-06-01", "2015-06-05")).containsExactly(DayOfWeek.FRIDAY);
        assertThat(listed("2016-06-06", "2016-06-10")).containsExactly(DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(listed("2022-04-04", "2022-04-08"))
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
        assertThat(listed("2022-04-25", "2022-04-28"))
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
        assertThat(listed("2022-05-16", "2022-05-20")).hasSize(5);
        assertThat(calendar.listsSpxw(LocalDate.of(2022, 2, 22))).as("Tuesday after a Monday holiday").isTrue();
        assertThat(calendar.listsSpxw(LocalDate.of(2022, 4, 14))).as("Thursday before Good Friday").isTrue();
        assertThat(calendar.listsSpxw(LocalDate.of(2022, 3, 31))).as("month end on a Thursday").isTrue();
    }

    @Test
    void leavesThirdFridaysToTheMonthlyOptionsUntilTheyTookTheName() {
        assertThat(calendar.listsSpxw(LocalDate.of(2016, 9, 16))).isFalse();
        assertThat(calendar.listsSpxw(LocalDate.of(2016, 9, 23))).isTrue();
        assertThat(calendar.listsSpxw(LocalDate.of(2017, 5, 19))).isTrue();
        assertThat(calendar.listsSpxw(LocalDate.of(2019, 4, 18))).as("before a Good Friday that is the third").isTrue();
    }

    @Test
    void findsTheNextExpiryAndWhetherItIsOneSessionAway() {
        assertThat(calendar.nextSpxw(LocalDate.of(2021, 1, 4))).isEqualTo("2021-01-06");
        assertThat(calendar.hasOneDayOptions(LocalDate.of(2021, 1, 4))).as("no Tuesdays yet").isFalse();
        assertThat(calendar.hasOneDayOptions(LocalDate.of(2021, 1, 5))).isTrue();
        assertThat(calendar.nextSpxw(LocalDate.of(2026, 11, 25))).as("over Thanksgiving").isEqualTo("2026-11-27");
        assertThat(calendar.hasOneDayOptions(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(calendar.hasOneDayOptions(LocalDate.of(2026, 11, 26))).as("no session").isFalse();
        assertThat(calendar.hasOneDayOptions(LocalDate.of(2009, 1, 8))).as("settles in the morning").isFalse();
    }

    @Test
    void hasOptionsForEverySessionSinceAllWeekdaysAreListed() {
        assertThat(calendar.sessions(LocalDate.of(2022, 5, 11), LocalDate.of(2030, 12, 31)))
                .allMatch(calendar::hasOneDayOptions);
    }

    /** Every recorded chain quotes options of the next session. */
    @Test
    void listsTheNextDayOptionsOfEveryRecordedChain() {
        List<String[]> chains = DataPack.rows("options/spx_chain_index.csv");
        assertThat(chains).isNotEmpty().allSatisfy(row -> assertThat(
                calendar.hasOneDayOptions(LocalDate.parse(row[0]))).as(row[0]).isTrue());
    }

    @Test
    void countsTheTimeLeftAsItElapses() {
        assertThat(weekend(LocalDate.of(2026, 2, 27))).isEqualTo(Duration.ofHours(72));
        assertThat(weekend(LocalDate.of(2026, 3, 6))).as("clocks go forward").isEqualTo(Duration.ofHours(71));
        assertThat(weekend(LocalDate.of(2026, 10, 30))).as("clocks go back").isEqualTo(Duration.ofHours(73));
        assertThat(SessionCalendar.left(Instant.parse("2026-03-06T20:44:31Z"), Instant.parse("2026-03-09T20:00:00Z")))
                .isEqualTo(Duration.ofHours(71).plusMinutes(15));
    }

    private Duration weekend(LocalDate friday) {
        return SessionCalendar.left(calendar.close(friday), calendar.close(calendar.next(friday)));
    }

    @Test
    void namesWhatAClosedDayIsFor() {
        assertThat(calendar.closedFor(LocalDate.of(2026, 11, 26))).contains("Thanksgiving Day");
        assertThat(calendar.closedFor(LocalDate.of(2025, 1, 9))).contains("Funeral of Jimmy Carter");
        assertThat(calendar.closedFor(LocalDate.of(2026, 11, 22))).as("a Sunday").isEmpty();
        assertThat(calendar.closedFor(LocalDate.of(2026, 11, 27))).as("a half day").isEmpty();
        assertThat(calendar.shortenedFor(LocalDate.of(2026, 11, 27))).contains("Day after Thanksgiving");
    }

    @Test
    void honoursWhatWasAnnouncedWithoutBeingMadeAnew() {
        Map<LocalDate, SpecialDay> announced = new HashMap<>();
        SessionCalendar live = new SessionCalendar(() -> Map.copyOf(announced));
        LocalDate day = LocalDate.of(2026, 12, 3);
        assertThat(live.isSession(day)).isTrue();

        announced.put(day, SpecialDay.closed("Day of mourning"));
        assertThat(live.isSession(day)).isFalse();
        assertThat(live.isSessionByRule(day)).isTrue();
        assertThat(live.closedFor(day)).contains("Day of mourning");
        assertThat(live.next(LocalDate.of(2026, 12, 2))).isEqualTo("2026-12-04");

        announced.put(day, SpecialDay.closesAt(LocalTime.of(14, 30), "Storm"));
        assertThat(live.isSession(day)).isTrue();
        assertThat(live.close(day)).isEqualTo("2026-12-03T19:30:00Z");
        assertThat(live.preview(day)).isEqualTo("2026-12-03T19:15:00Z");
        assertThat(live.isEarlyClose(day)).isTrue();
        assertThat(live.shortenedFor(day)).contains("Storm");
        assertThat(new TradingHours(live).lastQuote(day)).as("no curb after a short day").isEqualTo("2026-12-03T19:45:00Z");

        announced.put(LocalDate.of(2026, 11, 27), SpecialDay.closesAt(LocalTime.of(16, 0), "As usual after all"));
        assertThat(live.isEarlyClose(LocalDate.of(2026, 11, 27))).isFalse();
    }

    private List<DayOfWeek> listed(String first, String last) {
        return calendar.sessions(LocalDate.parse(first), LocalDate.parse(last)).stream().filter(calendar::listsSpxw)
                .map(LocalDate::getDayOfWeek).toList();
    }

    private static Set<LocalDate> recordedDays(String type) {
        return DataPack.rows("nyse_holidays_early_closes.csv").stream().filter(row -> row[1].equals(type))
                .map(row -> LocalDate.parse(row[0]))
                // The file holds one Sunday (2017-12-24), which is no trading day to shorten.
                .filter(day -> !Holidays.isWeekend(day)).collect(Collectors.toSet());
    }
}
