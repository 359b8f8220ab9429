package com.vixshield.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Tells which days had SPXW expiries, as Cboe widened the programme weekday by weekday. Dates are the first expiries,
 * except Tuesday and Thursday, where the listing date is used.
 */
final class SpxwListing {

    private static final LocalDate FRIDAYS = LocalDate.of(2005, 10, 28);
    /** The weeklies settled in the morning until they were listed as SPXW on 2 December 2010. */
    private static final LocalDate SETTLES_AT_CLOSE = LocalDate.of(2010, 12, 10);
    /** On third Fridays only the monthly SPX expired, its afternoon twin under a symbol of its own, until 1 May 2017. */
    private static final LocalDate THIRD_FRIDAYS = LocalDate.of(2017, 5, 1);
    private static final LocalDate MONTH_ENDS = LocalDate.of(2014, 7, 31);
    private static final LocalDate WEDNESDAYS = LocalDate.of(2016, 3, 2);
    private static final LocalDate MONDAYS = LocalDate.of(2016, 8, 22);
    private static final LocalDate TUESDAYS = LocalDate.of(2022, 4, 18);
    private static final LocalDate THURSDAYS = LocalDate.of(2022, 5, 11);

    private SpxwListing() {
    }

    static boolean lists(LocalDate expiry, SessionCalendar calendar) {
        if (!calendar.isSession(expiry)) {
            return false;
        }
        return listsWeekday(expiry) || isMonthEnd(expiry, calendar) || standsInForHoliday(expiry, calendar);
    }

    private static boolean listsWeekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> !day.isBefore(MONDAYS);
            case TUESDAY -> !day.isBefore(TUESDAYS);
            case WEDNESDAY -> !day.isBefore(WEDNESDAYS);
            case THURSDAY -> !day.isBefore(THURSDAYS);
            case FRIDAY -> !day.isBefore(isThirdFriday(day) ? THIRD_FRIDAYS : FRIDAYS);
            case SATURDAY, SUNDAY -> false;
        };
    }

    static boolean settlesAtClose(LocalDate expiry) {
        return !expiry.isBefore(SETTLES_AT_CLOSE);
    }

    private static boolean isThirdFriday(LocalDate friday) {
        return friday.equals(Holidays.thirdFriday(friday.getYear(), friday.getMonthValue()));
    }

    private static boolean isMonthEnd(LocalDate day, SessionCalendar calendar) {
        return !day.isBefore(MONTH_ENDS) && !YearMonth.from(calendar.next(day)).equals(YearMonth.from(day));
    }

    /** A Monday holiday moves the expiry to Tuesday; on any other weekday it moves to the session before. */
    private static boolean standsInForHoliday(LocalDate day, SessionCalendar calendar) {
        LocalDate before = day.minusDays(1);
        if (before.getDayOfWeek() == DayOfWeek.MONDAY && !calendar.isSession(before)) {
            return listsWeekday(before);
        }
        LocalDate after = day.plusDays(1);
        return after.getDayOfWeek() != DayOfWeek.MONDAY && !calendar.isSession(after) && listsWeekday(after);
    }
}
