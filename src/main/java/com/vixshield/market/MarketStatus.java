package com.vixshield.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells whether the index trades at a moment, and when that changes.
 *
 * @param session the one that is open, or the next one
 * @param changes its close while it is open, else its open
 * @param closes its close
 * @param shortened why it ends early, empty when it does not
 * @param holiday why today has no session, empty on weekends and on sessions
 */
public record MarketStatus(boolean open, LocalDate session, Instant changes, Instant closes, Optional<String> shortened,
        Optional<String> holiday) {

    public static MarketStatus at(Instant now, SessionCalendar calendar) {
        LocalDate today = now.atZone(SessionCalendar.NEW_YORK).toLocalDate();
        LocalDate session = calendar.isSession(today) && now.isBefore(calendar.close(today)) ? today : calendar.next(today);
        boolean open = !now.isBefore(calendar.open(session));
        return new MarketStatus(open, session, open ? calendar.close(session) : calendar.open(session),
                calendar.close(session), calendar.shortenedFor(session), calendar.closedFor(today));
    }
}
