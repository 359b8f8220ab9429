package com.vixshield.signal.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.seal.Timeliness;

/**
 * Computes when a session's steps are due (rulebook §10), from the exchange's calendar: daylight saving, early closes and
 * closures are already in it.
 *
 * @param preview first computation, from inputs of this moment
 * @param seal from here on it may be sealed; before, the operator can still stop a mishap
 * @param sealBy the close: what is sealed later is late
 * @param giveUp the end of trading in the next-day options: without data until here the session is missed
 * @param outcomeBegins the next session's open
 * @param settles the next session's close
 * @param gradeBy the open after that: what is graded later is late
 */
public record DaySchedule(LocalDate session, LocalDate expiry, Instant preview, Instant seal, Instant sealBy, Instant giveUp,
        Instant outcomeBegins, Instant settles, Instant gradeBy) {

    private static final Duration TO_LOOK = Duration.ofMinutes(10);

    public static DaySchedule of(SessionCalendar calendar, LocalDate session) {
        LocalDate expiry = calendar.next(session);
        Instant close = calendar.close(session);
        Instant preview = calendar.preview(session);
        return new DaySchedule(session, expiry, preview, preview.plus(TO_LOOK), close,
                close.plus(SessionCalendar.ENTRY_AFTER_CLOSE), calendar.open(expiry), calendar.close(expiry),
                calendar.open(calendar.next(expiry)));
    }

    Timeliness signal(Instant recordedAt) {
        return Timeliness.of(recordedAt, sealBy, outcomeBegins);
    }

    /** Giving up is due after the close, so it cannot be late before the options have stopped trading for a while. */
    Timeliness missed(Instant recordedAt) {
        return Timeliness.of(recordedAt, outcomeBegins, settles);
    }

    Timeliness result(Instant recordedAt, Timeliness ofSignal) {
        if (ofSignal == Timeliness.BACKFILLED) {
            return Timeliness.BACKFILLED;
        }
        return recordedAt.isBefore(gradeBy) ? Timeliness.ON_TIME : Timeliness.LATE;
    }
}
