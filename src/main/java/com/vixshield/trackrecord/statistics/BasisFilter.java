package com.vixshield.trackrecord.statistics;

import java.util.Locale;

/** Selects the credit at which a trade is taken to have been sold, as the grades name it and as a reader does. */
public enum BasisFilter {
    MID("Mid"),
    EXPECTED("Expected credit"),
    NATURAL("Natural");

    private final String label;

    BasisFilter(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BasisFilter of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
