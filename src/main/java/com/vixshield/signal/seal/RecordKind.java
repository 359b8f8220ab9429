package com.vixshield.signal.seal;

import java.util.Locale;

/** Names what a record of the chain states. */
public enum RecordKind {
    /** The signal of a session, a trade or a hold for each tier. */
    SIGNAL,
    /** A session without a signal, and why. */
    MISSED,
    /** What became of a session's signal at the official close. */
    RESULT,
    /** A remark on an earlier record, which stays as it is. */
    CORRECTION;

    /** As in the chain, the tables and the download. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RecordKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
