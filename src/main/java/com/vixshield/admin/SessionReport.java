package com.vixshield.admin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import com.vixshield.signal.seal.Timeliness;
import com.vixshield.web.format.TimeFormats;

/**
 * Reports how one session went.
 *
 * @param kind of its tag: pass, hold for what came late, loss for what failed
 * @param reason empty where nothing is wrong
 * @param at when it was recorded, null while it is not
 */
record SessionReport(LocalDate session, String kind, String word, String reason, Instant at) {

    static SessionReport missed(LocalDate session, String reason, Instant at) {
        return new SessionReport(session, "loss", "Missed", reason, at);
    }

    static SessionReport sealed(LocalDate session, Timeliness timeliness, Instant close, Instant at) {
        return switch (timeliness) {
            case ON_TIME -> new SessionReport(session, "pass", "Sealed", "", at);
            case LATE -> new SessionReport(session, "hold", "Late",
                    TimeFormats.spoken(Duration.between(close, at)) + " after the close: it counts as late", at);
            case BACKFILLED -> new SessionReport(session, "hold", "Backfilled",
                    "after the next session had opened: it never counts as live", at);
        };
    }

    /** Nothing recorded: in good time, or because every attempt has failed. */
    static SessionReport absent(LocalDate session, Instant close, Instant now) {
        return now.isBefore(close)
                ? new SessionReport(session, "pass", "Previewed", "", null)
                : new SessionReport(session, "loss", "Not sealed",
                        "nothing is recorded, " + TimeFormats.spoken(Duration.between(close, now))
                                + " after the close. The jobs try every minute, and log why they cannot",
                        null);
    }
}
