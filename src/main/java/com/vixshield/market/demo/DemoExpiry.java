package com.vixshield.market.demo;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.XspQuotes;

/**
 * Holds one expiry of the chain as its market makers see it.
 *
 * @param root SPXW and XSP settle at the close of the day, SPX at its open
 * @param sessions until it settles, the opening counted as a quarter of a session
 * @param years to settlement, ACT/365
 */
record DemoExpiry(String root, LocalDate day, Instant settles, double sessions, double years) {

    private static final double OPENING_SHARE = 0.25;
    private static final int DAILY = 12;
    private static final int WEEKS = 10;
    private static final int MONTHS = 12;

    /** Every session for two weeks, every Friday for ten, the third Fridays (both kinds) for a year. */
    static List<DemoExpiry> of(LocalDate session, Instant quoted, SessionCalendar calendar) {
        List<DemoExpiry> expiries = new ArrayList<>();
        LocalDate day = session;
        int sessions = 0;
        LocalDate last = calendar.monthlyExpiry(YearMonth.from(session).plusMonths(MONTHS));
        while (day.isBefore(last)) {
            day = calendar.next(day);
            sessions++;
            boolean monthly = day.equals(calendar.monthlyExpiry(YearMonth.from(day)));
            boolean weekly = isLastOfWeek(day, calendar) && DAYS.between(session, day) <= 7 * WEEKS;
            if (monthly) {
                expiries.add(at("SPX", day, calendar.open(day), sessions - 1 + OPENING_SHARE, quoted));
            }
            if (monthly || weekly || sessions <= DAILY) {
                expiries.add(at("SPXW", day, calendar.close(day), sessions, quoted));
            }
        }
        return expiries;
    }

    /** Every session for two weeks, all settling at the close. */
    static List<DemoExpiry> ofXsp(LocalDate session, Instant quoted, SessionCalendar calendar) {
        List<DemoExpiry> expiries = new ArrayList<>();
        LocalDate day = session;
        for (int sessions = 1; sessions <= DAILY; sessions++) {
            day = calendar.next(day);
            expiries.add(at(XspQuotes.ROOT, day, calendar.close(day), sessions, quoted));
        }
        return expiries;
    }

    private static DemoExpiry at(String root, LocalDate day, Instant settles, double sessions, Instant quoted) {
        return new DemoExpiry(root, day, settles, sessions, Duration.between(quoted, settles).toMinutes() / (365.0 * 1440));
    }

    private static boolean isLastOfWeek(LocalDate day, SessionCalendar calendar) {
        return calendar.next(day).getDayOfWeek().compareTo(day.getDayOfWeek()) < 0
                || DAYS.between(day, calendar.next(day)) > 6;
    }
}
