package com.vixshield.evidence.verdict;

import java.util.Locale;

/** Says what claims were measured on; the two are never mixed. */
public enum Basis {
    /** The imported history, at model prices. */
    MODEL("model history"),
    /** Our own sealed record. */
    SEALED("sealed record");

    private final String text;

    Basis(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Basis of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
