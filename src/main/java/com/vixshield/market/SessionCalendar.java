package com.vixshield.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Computes the trading sessions of the NYSE and of Cboe's index options by rule, except on days that were announced to be
 * different. Safe to share. Full holidays hold from 1990 on, early closes from 1999 on.
 */
public final class SessionCalendar {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Next-day options trade that much longer than the index. */
    public static final Duration ENTRY_AFTER_CLOSE = Duration.ofMinutes(15);
    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(15);

    private static final Duration FINAL_WITHIN = Duration.ofMinutes(30);

    /** End of the global window before a session. */
    static final LocalTime GLOBAL_CLOSE = LocalTime.of(9, 25);
    private static final LocalTime HOLIDAY_WINDOW_CLOSE = LocalTime.of(11, 30);
    /** Memorial Day. */
    private static final LocalDate HOLIDAY_WINDOWS_SINCE = LocalDate.of(2022, 5, 30);

    private static final LocalTime OPEN = LocalTime.of(9, 30);
    private static final LocalTime CLOSE = LocalTime.of(16, 0);
    private static final LocalTime EARLY_CLOSE = LocalTime.of(13, 0);
    private static final YearMonth THIRTY_DAY_RULE = YearMonth.of(2004, 11);

    private final SpecialDays overrides;
    private final Map<Integer, Map<LocalDate, String>> holidays = new ConcurrentHashMap<>();

    public SessionCalendar() {
        this(SpecialDays.none());
    }

    public SessionCalendar(Set<LocalDate> extraClosures) {
        this(fixed(extraClosures));
    }

    public SessionCalendar(SpecialDays overrides) {
        this.overrides = overrides;
    }

    private static SpecialDays fixed(Set<LocalDate> closed) {
        Map<LocalDate, SpecialDay> days = closed.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), day -> SpecialDay.closed("Closed by announcement")));
        return () -> days;
    }

    public boolean isSession(LocalDate day) {
        return isSessionByRule(day) && !isClosed(overrides.days().get(day));
    }

    /** Why a weekday is no session; empty for sessions and weekends. */
    public Optional<String> closedFor(LocalDate day) {
        if (Holidays.isWeekend(day)) {
            return Optional.empty();
        }
        return Optional.ofNullable(holidays(day).get(day))
                .or(() -> Optional.ofNullable(overrides.days().get(day)).filter(SpecialDay::isClosed).map(SpecialDay::reason));
    }

    private static boolean isClosed(SpecialDay announced) {
        return announced != null && announced.isClosed();
    }

    /**
     * When the global window of a day without a session ends: on most holidays at 11:30, on a closure that was announced where
     * it ends every day. Empty for weekends, for the three holidays on which options rest, and before the first holiday window.
     * Source: SEC release 34-94253; the days are those on which the VIX has a row without a session.
     */
    public Optional<LocalTime> holidayWindow(LocalDate day) {
        if (day.isBefore(HOLIDAY_WINDOWS_SINCE) || isSession(day)) {
            return Optional.empty();
        }
        boolean regular = holidays(day).containsKey(day) && Holidays.isRegular(day);
        return closedFor(day).filter(Holidays::hasGlobalWindow)
                .map(reason -> regular ? HOLIDAY_WINDOW_CLOSE : GLOBAL_CLOSE);
    }

    /** Whether the rules alone make it a session, whatever was announced for that day. */
    public boolean isSessionByRule(LocalDate day) {
        return !Holidays.isWeekend(day) && !holidays(day).containsKey(day);
    }

    private Map<LocalDate, String> holidays(LocalDate day) {
        return holidays.computeIfAbsent(day.getYear(), Holidays::of);
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

    /** Whether a session ends before 16:00. */
    public boolean isEarlyClose(LocalDate session) {
        return isSession(session) && closing(session).isBefore(CLOSE);
    }

    /** Why a session ends early, empty when it does not. */
    public Optional<String> shortenedFor(LocalDate session) {
        if (!isEarlyClose(session)) {
            return Optional.empty();
        }
        return announced(session).map(SpecialDay::reason).or(() -> EarlyCloses.on(session));
    }

    /** New York time: 16:00, on an early close 13:00 or what was announced. */
    public LocalTime closing(LocalDate session) {
        return announced(session).flatMap(SpecialDay::closes)
                .orElseGet(() -> EarlyCloses.on(session).isPresent() ? EARLY_CLOSE : CLOSE);
    }

    private Optional<SpecialDay> announced(LocalDate session) {
        return Optional.ofNullable(overrides.days().get(session)).filter(day -> !day.isClosed());
    }

    public Instant open(LocalDate session) {
        return at(session, OPEN);
    }

    /** The moment of {@link #closing}. */
    public Instant close(LocalDate session) {
        return at(session, closing(session));
    }

    /**
     * From when on the figures of a day are final: half an hour after a session's close, for the closing auction and the last
     * corrections; where there was no session, when the day is over.
     */
    public Instant official(LocalDate day) {
        return isSession(day) ? close(day).plus(FINAL_WITHIN) : over(day);
    }

    /** The close of a session, the end of any other day. */
    public Instant over(LocalDate day) {
        return isSession(day) ? close(day) : at(day.plusDays(1), LocalTime.MIDNIGHT);
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

    /** Whether SPXW options expire on that day, by the listing rules in force then. */
    public boolean listsSpxw(LocalDate expiry) {
        return SpxwListing.lists(expiry, this);
    }

    /** The first SPXW expiry after that day. */
    public LocalDate nextSpxw(LocalDate day) {
        LocalDate expiry = next(day);
        while (!listsSpxw(expiry)) {
            expiry = next(expiry);
        }
        return expiry;
    }

    /** Whether options that settle at the close of the next session could be traded in that session. */
    public boolean hasOneDayOptions(LocalDate session) {
        LocalDate next = next(session);
        return isSession(session) && listsSpxw(next) && SpxwListing.settlesAtClose(next);
    }

    /**
     * Expiry of the monthly VIX options and futures, which settle at its open: 30 days before the third Friday of the next
     * month, and one session earlier when that Friday or the day itself is a holiday. Until October 2004 it was the
     * Wednesday before the third Friday of its own month. Holds from the first contract, May 2004, on.
     */
    public LocalDate vixExpiry(YearMonth month) {
        if (month.isBefore(THIRTY_DAY_RULE)) {
            return onOrBefore(Holidays.thirdFriday(month.getYear(), month.getMonthValue()).minusDays(2));
        }
        return onOrBefore(monthlyExpiry(month.plusMonths(1)).minusDays(30));
    }

    /** Time that options have left, to the minute: as it elapses, so that a night of changing clocks counts what it lasts. */
    public static Duration left(Instant quotes, Instant expires) {
        return Duration.between(quotes, expires).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The session of the third Friday, or the one before it on a holiday. */
    public LocalDate monthlyExpiry(YearMonth month) {
        return onOrBefore(Holidays.thirdFriday(month.getYear(), month.getMonthValue()));
    }

    static Instant at(LocalDate day, LocalTime newYork) {
        return day.atTime(newYork).atZone(NEW_YORK).toInstant();
    }
}
