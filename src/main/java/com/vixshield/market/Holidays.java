package com.vixshield.market;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Computes full-day closures of the NYSE by rule, with the closures that no rule foresees. Holds from 1990 on. */
final class Holidays {

    private static final String ATTACKS = "The attacks of 11 September";
    private static final String SANDY = "Hurricane Sandy";

    /** Announced by the exchange at the time. */
    private static final Map<LocalDate, String> UNFORESEEN = Map.ofEntries(
            Map.entry(LocalDate.of(1994, 4, 27), "Funeral of Richard Nixon"),
            Map.entry(LocalDate.of(2001, 9, 11), ATTACKS), Map.entry(LocalDate.of(2001, 9, 12), ATTACKS),
            Map.entry(LocalDate.of(2001, 9, 13), ATTACKS), Map.entry(LocalDate.of(2001, 9, 14), ATTACKS),
            Map.entry(LocalDate.of(2004, 6, 11), "Funeral of Ronald Reagan"),
            Map.entry(LocalDate.of(2007, 1, 2), "Funeral of Gerald Ford"),
            Map.entry(LocalDate.of(2012, 10, 29), SANDY), Map.entry(LocalDate.of(2012, 10, 30), SANDY),
            Map.entry(LocalDate.of(2018, 12, 5), "Funeral of George H. W. Bush"),
            Map.entry(LocalDate.of(2025, 1, 9), "Funeral of Jimmy Carter"));

    private static final String NEW_YEAR = "New Year’s Day";
    private static final String GOOD_FRIDAY = "Good Friday";
    private static final String CHRISTMAS = "Christmas Day";
    /** On these the options rest in the global window, too. */
    private static final Set<String> FULL_REST = Set.of(NEW_YEAR, GOOD_FRIDAY, CHRISTMAS);

    private static final int FIRST_KING_DAY = 1998;
    private static final int FIRST_JUNETEENTH = 2022;

    private Holidays() {
    }

    /** Weekday closures of one year and what they are for. */
    static Map<LocalDate, String> of(int year) {
        Map<LocalDate, String> closed = new HashMap<>();
        LocalDate newYear = LocalDate.of(year, 1, 1);
        // A Saturday New Year is not moved to Friday, which closes the accounting year (NYSE rule 7.2).
        closed.put(newYear.getDayOfWeek() == SATURDAY ? newYear : observed(newYear), NEW_YEAR);
        if (year >= FIRST_KING_DAY) {
            closed.put(nth(3, MONDAY, year, 1), "Martin Luther King Jr. Day");
        }
        closed.put(nth(3, MONDAY, year, 2), "Presidents’ Day");
        closed.put(easter(year).minusDays(2), GOOD_FRIDAY);
        closed.put(LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)), "Memorial Day");
        if (year >= FIRST_JUNETEENTH) {
            closed.put(observed(LocalDate.of(year, 6, 19)), "Juneteenth");
        }
        closed.put(observed(LocalDate.of(year, 7, 4)), "Independence Day");
        closed.put(nth(1, MONDAY, year, 9), "Labor Day");
        closed.put(thanksgiving(year), "Thanksgiving Day");
        closed.put(observed(LocalDate.of(year, 12, 25)), CHRISTMAS);
        UNFORESEEN.forEach((day, reason) -> {
            if (day.getYear() == year) {
                closed.put(day, reason);
            }
        });
        closed.keySet().removeIf(Holidays::isWeekend);
        return closed;
    }

    /** Whether options are quoted in the global window of a holiday of that name. */
    static boolean hasGlobalWindow(String holiday) {
        return !FULL_REST.contains(holiday);
    }

    /** Whether a closure follows from a rule; the others were announced. */
    static boolean isRegular(LocalDate day) {
        return !UNFORESEEN.containsKey(day);
    }

    static LocalDate thanksgiving(int year) {
        return nth(4, THURSDAY, year, 11);
    }

    static LocalDate thirdFriday(int year, int month) {
        return nth(3, FRIDAY, year, month);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == SATURDAY || day.getDayOfWeek() == SUNDAY;
    }

    private static LocalDate nth(int ordinal, DayOfWeek weekday, int year, int month) {
        return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** Gregorian Easter Sunday, the anonymous algorithm printed by Meeus, Astronomical Algorithms, chapter 8. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
