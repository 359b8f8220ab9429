package com.vixshield.market;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** Computes the sessions that end at 13:00 by rule. Holds from 1999 on. */
final class EarlyCloses {

    /** An off-pattern half day after Christmas, by announcement. */
    private static final LocalDate HALF_BOXING_DAY = LocalDate.of(2003, 12, 26);
    /** Before 2013 an Independence Day on Thursday shortened the Friday after it, since then the Wednesday before it. */
    private static final int JULY_RULE_CHANGED = 2013;

    private EarlyCloses() {
    }

    /** What shortens that session, empty when nothing does. */
    static Optional<String> on(LocalDate session) {
        if (session.equals(Holidays.thanksgiving(session.getYear()).plusDays(1))) {
            return Optional.of("Day after Thanksgiving");
        }
        if (session.getMonth() == Month.DECEMBER && session.getDayOfMonth() == 24) {
            return Optional.of("Christmas Eve");
        }
        if (session.getMonth() == Month.JULY && isShortenedByIndependenceDay(session)) {
            return Optional.of(session.getDayOfMonth() == 5 ? "Day after Independence Day" : "Eve of Independence Day");
        }
        return session.equals(HALF_BOXING_DAY) ? Optional.of("Day after Christmas") : Optional.empty();
    }

    private static boolean isShortenedByIndependenceDay(LocalDate session) {
        boolean oldThursdayRule = session.getYear() < JULY_RULE_CHANGED
                && session.withDayOfMonth(4).getDayOfWeek() == DayOfWeek.THURSDAY;
        if (oldThursdayRule) {
            return session.getDayOfMonth() == 5;
        }
        // On a Friday the 3rd is itself the holiday, and before a Monday the 4th it is a Sunday.
        return session.getDayOfMonth() == 3;
    }
}
