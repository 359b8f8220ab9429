package com.vixshield.market;

import static com.vixshield.market.SessionCalendar.NEW_YORK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Tells when SPX options are quoted, and from that the moment to which the quotes of a delayed page belong.
 * <p>
 * One session is quoted in a global window (20:15 of the evening before until 09:25), the regular hours (09:30 until 16:15;
 * 13:15 on an early close) and, after a full day since spring 2022, the curb window until 17:00. Since then most holidays
 * have a global window, too, until 11:30; what is quoted in it belongs to the session before. While the options are quoted a
 * page shows quotes as old as the feed's delay. Outside the windows, and when the delay reaches back over a gap,
 * quotes stand still at the end of the last window: pages saved at night, at the weekend or one minute after 17:00 all show
 * 17:00.
 * <p>
 * The session of a page is the last one that had opened (09:30) when its quotes were made, so that its next session is the
 * nearest expiry still alive.
 */
public final class TradingHours {

    /** Day of the SEC's approval of the curb session (release 34-94484): no page before it can show a later quote. */
    private static final LocalDate CURB_SINCE = LocalDate.of(2022, 3, 22);
    /** Nearly round-the-clock hours; before, the global window opened at 03:00. */
    private static final LocalDate EVENINGS_SINCE = LocalDate.of(2021, 11, 22);

    private static final LocalTime EVENING_OPEN = LocalTime.of(20, 15);
    private static final LocalTime NIGHT_OPEN = LocalTime.of(3, 0);
    private static final LocalTime CURB_CLOSE = LocalTime.of(17, 0);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(30);
    private static final Duration AFTER_THE_BELL = Duration.ofMinutes(15);
    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm");

    private final SessionCalendar calendar;

    public TradingHours(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment the quotes of a page were made. */
    public Instant quoteInstant(Instant page, Duration delay) {
        return page.equals(lastQuoted(page)) ? lastQuoted(page.minus(delay)) : lastQuoted(page);
    }

    /** The trading day to which quotes of that moment belong. */
    public LocalDate sessionOf(Instant quoteInstant) {
        LocalDate session = calendar.onOrBefore(quoteInstant.atZone(NEW_YORK).toLocalDate());
        return calendar.open(session).isAfter(quoteInstant) ? calendar.previous(session) : session;
    }

    /** The last quote of a session: the end of its curb window, or 15 minutes after the bell where it has none. */
    public Instant lastQuote(LocalDate session) {
        if (session.isBefore(CURB_SINCE) || calendar.isEarlyClose(session)) {
            return calendar.close(session).plus(AFTER_THE_BELL);
        }
        return SessionCalendar.at(session, CURB_CLOSE);
    }

    /** Whether chains are changing: from a session's opening until its last delayed quote. */
    public boolean isBusy(Instant now) {
        LocalDate today = now.atZone(NEW_YORK).toLocalDate();
        return calendar.isSession(today) && !now.isBefore(calendar.open(today))
                && now.isBefore(lastQuote(today).plus(LONGEST_DELAY));
    }

    /** "close" for quotes of the closing bell or after it, else the page's HHMM in New York. */
    public String snapshotLabel(Instant page, Instant quoteInstant) {
        LocalDate session = sessionOf(quoteInstant);
        boolean closing = !quoteInstant.isBefore(calendar.close(session)) && !quoteInstant.isAfter(lastQuote(session));
        return closing ? "close" : HHMM.format(page.atZone(NEW_YORK));
    }

    /** The moment itself while options are quoted, else the end of the window before it. */
    private Instant lastQuoted(Instant moment) {
        ZonedDateTime local = moment.atZone(NEW_YORK);
        LocalDate day = local.toLocalDate();
        LocalDate tomorrow = day.plusDays(1);
        if (isQuoted(tomorrow) && !moment.isBefore(globalOpen(tomorrow))) {
            return moment;
        }
        if (isQuoted(day) && !moment.isBefore(globalOpen(day))) {
            return withinDay(day, moment);
        }
        LocalDate before = day.minusDays(1);
        while (!isQuoted(before)) {
            before = before.minusDays(1);
        }
        return endOf(before);
    }

    /** Whether options are quoted on that day at all. */
    private boolean isQuoted(LocalDate day) {
        return calendar.isSession(day) || calendar.holidayWindow(day).isPresent();
    }

    private Instant endOf(LocalDate day) {
        return calendar.holidayWindow(day).map(close -> SessionCalendar.at(day, close)).orElseGet(() -> lastQuote(day));
    }

    private Instant withinDay(LocalDate session, Instant moment) {
        if (calendar.isSession(session) && moment.isBefore(calendar.open(session))) {
            return earlier(moment, SessionCalendar.at(session, SessionCalendar.GLOBAL_CLOSE));
        }
        return earlier(moment, endOf(session));
    }

    private static Instant globalOpen(LocalDate session) {
        return session.isBefore(EVENINGS_SINCE)
                ? SessionCalendar.at(session, NIGHT_OPEN)
                : SessionCalendar.at(session.minusDays(1), EVENING_OPEN);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
