package com.vixshield.quant.range;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Names stretches of the calendar whose sessions are compared like those with an announcement. */
public enum CalendarWindow {
    /** Four weeks from the second Friday of January, April, July and October, when the large banks report. */
    EARNINGS_SEASON {
        @Override
        boolean holds(LocalDate previous, LocalDate session) {
            LocalDate start = seasonStart(session);
            return !session.isBefore(start) && session.isBefore(start.plusDays(SEASON_DAYS));
        }
    },
    /** The first session after a holiday: its move is that of a longer pause. */
    AFTER_HOLIDAY {
        @Override
        boolean holds(LocalDate previous, LocalDate session) {
            return previous.plusDays(1).datesUntil(session).anyMatch(CalendarWindow::isWeekday);
        }
    };

    public static final int SEASON_DAYS = 28;

    /** @param previous session before */
    abstract boolean holds(LocalDate previous, LocalDate session);

    /** First day of the earnings season of that day's quarter. */
    public static LocalDate seasonStart(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.FRIDAY));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
