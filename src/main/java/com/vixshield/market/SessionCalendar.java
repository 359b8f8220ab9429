package com.vixshield.market;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Trading sessions of the NYSE and of Cboe's index options, computed by rule, plus the closures that the operator adds.
 * Immutable and safe to share. Full holidays hold from 1990 on, early closes from 1999 on.
 */
public final class SessionCalendar {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Next-day options trade that much longer than the index. */
    public static final Duration ENTRY_AFTER_CLOSE = Duration.ofMinutes(15);
    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(15);

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
    /** An off-pattern half day after Christmas, by announcement. */
    private static final LocalDate HALF_BOXING_DAY = LocalDate.of(2003, 12, 26);
    /** Before 2013 an Independence Day on Thursday shortened the Friday after it, since then the Wednesday before it. */
    private static final int JULY_RULE_CHANGED = 2013;

    private final Set<LocalDate> extraClosures;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    public SessionCalendar() {
        this(Set.of());
    }

    public SessionCalendar(Set<LocalDate> extraClosures) {
        this.extraClosures = Set.copyOf(extraClosures);
    }

    public boolean isSession(LocalDate day) {
        return !Holidays.isWeekend(day) && !extraClosures.contains(day)
                && !holidays.computeIfAbsent(day.getYear(), Holidays::of).contains(day);
    }

    public LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!isSession(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    public LocalDate previous(LocalDate day) {
        LocalDate previous = day.minusDays(1);
        while (!isSession(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /** The day itself when it is a session, else the session before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return isSession(day) ? day : previous(day);
    }

    /** Sessions from the first day to the last, both included. */
    public List<LocalDate> sessions(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isSession).toList();
    }

    public boolean isEarlyClose(LocalDate session) {
        if (!isSession(session)) {
            return false;
        }
        return session.equals(Holidays.thanksgiving(session.getYear()).plusDays(1))
                || session.getMonth() == Month.DECEMBER && session.getDayOfMonth() == 24
                || session.getMonth() == Month.JULY && isShortenedByIndependenceDay(session)
                || session.equals(HALF_BOXING_DAY);
    }

    public Instant open(LocalDate session) {
        return at(session, OPEN);
    }

    /** 16:00 New York, 13:00 on an early close. */
    public Instant close(LocalDate session) {
        return at(session, isEarlyClose(session) ? EARLY_CLOSE : CLOSE);
    }

    /** When a session's signal is first computed: 15 minutes before its close (rulebook §10). */
    public Instant preview(LocalDate session) {
        return close(session).minus(BEFORE_CLOSE);
    }

    /** The last session whose preview hour had come at that moment. */
    public LocalDate lastPreviewed(Instant now) {
        LocalDate session = onOrBefore(now.atZone(NEW_YORK).toLocalDate());
        return preview(session).isAfter(now) ? previous(session) : session;
    }

    /** The last session that had closed at that moment. */
    public LocalDate lastClosed(Instant now) {
        LocalDate session = onOrBefore(now.atZone(NEW_YORK).toLocalDate());
        return close(session).isAfter(now) ? previous(session) : session;
    }

    /** Whether PM-settled SPXW options expire on that day, by the listing rules in force then. */
    public boolean listsSpxw(LocalDate expiry) {
        return SpxwListing.lists(expiry, this);
    }

    /**
     * Expiry of the monthly VIX options and futures: 30 days before the third Friday of the next month, and one session
     * earlier when that Friday or the day itself is a holiday. Holds from November 2004 on.
     */
    public LocalDate vixExpiry(YearMonth month) {
        YearMonth following = month.plusMonths(1);
        LocalDate settlesInto = onOrBefore(Holidays.thirdFriday(following.getYear(), following.getMonthValue()));
        return onOrBefore(settlesInto.minusDays(30));
    }

    /** The session of the third Friday, or the one before it on a holiday. */
    public LocalDate monthlyExpiry(YearMonth month) {
        return onOrBefore(Holidays.thirdFriday(month.getYear(), month.getMonthValue()));
    }

    static Instant at(LocalDate day, LocalTime newYork) {
        return day.atTime(newYork).atZone(NEW_YORK).toInstant();
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
