package com.vixshield.market.chainfile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.TradingHours;

/**
 * Describes the session that rows are of, as far as their reading needs it.
 *
 * @param expiry the next session, whose options are kept
 * @param from earliest moment of quotes that are kept
 * @param last moment of the session's last quote
 * @param listed whether options that settle at the expiry's close could be traded
 * @param monthly whether the expiry is a third Friday, on which others settle in the morning
 */
record QuoteWindow(LocalDate session, LocalDate expiry, Instant from, Instant close, Instant last, boolean listed,
        boolean monthly, boolean early) {

    private static final Duration BEFORE_CLOSE = Duration.ofMinutes(30);

    /** Null for a day without a session. */
    static QuoteWindow of(LocalDate session, SessionCalendar calendar) {
        if (!calendar.isSession(session)) {
            return null;
        }
        LocalDate expiry = calendar.next(session);
        Instant close = calendar.close(session);
        return new QuoteWindow(session, expiry, close.minus(BEFORE_CLOSE), close,
                new TradingHours(calendar).lastQuote(session), calendar.hasOneDayOptions(session),
                expiry.equals(calendar.monthlyExpiry(YearMonth.from(expiry))), calendar.isEarlyClose(session));
    }

    /** A daily file made after the last quote shows the last quote. */
    Instant notAfterLast(Instant moment) {
        return moment.isAfter(last) ? last : moment;
    }
}
