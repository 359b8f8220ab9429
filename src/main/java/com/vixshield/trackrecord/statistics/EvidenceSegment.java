package com.vixshield.trackrecord.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.vixshield.signal.seal.Timeliness;

/** Classifies what kind of evidence a session is. Statistics never mix two of them. */
public enum EvidenceSegment {
    LIVE("As it happened", "sealed before the market answered"),
    BACKFILLED("Backfilled", "computed later from stored data; hypothetical"),
    DEMO("Demo data", "a simulated market; nobody could have traded");

    private final String label;
    private final String meaning;

    EvidenceSegment(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** @param origin of the signal's data as in signals.origin */
    static EvidenceSegment of(String origin, Timeliness timeliness) {
        if (origin.equals("demo")) {
            return DEMO;
        }
        return origin.equals("recorded") || timeliness == Timeliness.BACKFILLED ? BACKFILLED : LIVE;
    }

    static Optional<EvidenceSegment> of(String key) {
        return Arrays.stream(values()).filter(segment -> segment.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
