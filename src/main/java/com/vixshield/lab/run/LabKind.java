package com.vixshield.lab.run;

import java.util.Locale;

/** Names what is asked: one set of settings, the same over the locked years, many variants, or every start date. */
public enum LabKind {
    RUN("Run"),
    CONFIRMATION("Confirmation"),
    SWEEP("Sweep"),
    STARTS("Since each start date");

    private final String label;

    LabKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LabKind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
