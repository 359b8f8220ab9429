package com.vixshield.market.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.EventKind;

/** Generates a regular calendar of announcements: eight FOMC decisions a year, the rest monthly. */
final class DemoEvents {

    private static final Set<Integer> FOMC_MONTHS = Set.of(1, 3, 5, 6, 7, 9, 11, 12);

    /** New York time. */
    static final LocalTime MORNING = LocalTime.of(8, 30);
    static final LocalTime AFTERNOON = LocalTime.of(14, 0);

    private final SessionCalendar calendar;
    private final NavigableMap<LocalDate, Set<EventKind>> events = new TreeMap<>();

    private DemoEvents(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    static NavigableMap<LocalDate, Set<EventKind>> between(LocalDate first, LocalDate last, SessionCalendar calendar) {
        DemoEvents demo = new DemoEvents(calendar);
        for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            demo.add(month.atDay(1));
        }
        return demo.events;
    }

    private void add(LocalDate month) {
        LocalDate inflation = calendar.onOrBefore(month.with(dayOfWeekInMonth(2, WEDNESDAY)));
        put(payrolls(month), EventKind.PAYROLLS);
        put(inflation, EventKind.CPI);
        put(calendar.next(inflation), EventKind.PPI);
        put(calendar.onOrBefore(month.with(lastInMonth(THURSDAY))), EventKind.GDP);
        if (FOMC_MONTHS.contains(month.getMonthValue())) {
            put(calendar.onOrBefore(month.with(dayOfWeekInMonth(3, WEDNESDAY))), EventKind.FOMC);
        }
    }

    /** The first Friday, or the day before a holiday; a New Year's Friday would be last year's, so then the second. */
    private LocalDate payrolls(LocalDate month) {
        LocalDate day = calendar.onOrBefore(month.with(dayOfWeekInMonth(1, FRIDAY)));
        return day.isBefore(month) ? calendar.onOrBefore(month.with(dayOfWeekInMonth(2, FRIDAY))) : day;
    }

    private void put(LocalDate day, EventKind kind) {
        events.computeIfAbsent(day, key -> EnumSet.noneOf(EventKind.class)).add(kind);
    }
}
