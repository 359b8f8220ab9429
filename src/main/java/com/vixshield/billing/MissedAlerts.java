package com.vixshield.billing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Finds the alerts for which a free day is owed. The package of the alerts implements it: billing does not know theirs. */
public interface MissedAlerts {

    /**
     * One account's alert of a session.
     *
     * @param late whether it came after all
     */
    record MissedAlert(UUID account, UUID run, LocalDate session, boolean late) {
    }

    /**
     * Those that were late, ran out of time or never went out.
     *
     * @param within how far to look back
     * @param lateAfter accepted later than this after it was due, an alert is late
     */
    List<MissedAlert> within(Duration within, Duration lateAfter);
}
