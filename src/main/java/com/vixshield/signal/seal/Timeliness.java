package com.vixshield.signal.seal;

import java.time.Instant;
import java.util.Locale;

/** Classifies how a record's time stands to its session: only what was sealed before the close counts as live. */
public enum Timeliness {
    ON_TIME,
    LATE,
    /** Sealed when the outcome could be known: the start of an installation, or recorded data. */
    BACKFILLED;

    /** @param outcomeBegins from then on the market has begun to answer: the next session's open */
    public static Timeliness of(Instant recordedAt, Instant sealBy, Instant outcomeBegins) {
        if (!recordedAt.isAfter(sealBy)) {
            return ON_TIME;
        }
        return recordedAt.isBefore(outcomeBegins) ? LATE : BACKFILLED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Timeliness of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
