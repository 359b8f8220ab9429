package com.vixshield.alert;

import java.util.Locale;

/** Names what a mail of a session is about. */
enum AlertKind {
    /** The signal, when it is published. */
    SIGNAL,
    /** What became of it, when it has settled. */
    RESULT,
    /** That there was none. */
    MISSED;

    /** As in the database. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AlertKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
