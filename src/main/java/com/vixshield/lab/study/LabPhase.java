package com.vixshield.lab.study;

import java.util.Locale;

/** Names the two modes: in discovery the last years are locked away, in confirmation only they are looked at, once. */
public enum LabPhase {
    DISCOVERY,
    CONFIRMATION;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
