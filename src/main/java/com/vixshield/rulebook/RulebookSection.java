package com.vixshield.rulebook;

/** Names the chapters of the rulebook, in its order. */
enum RulebookSection {
    VERSION("Version"),
    HYGIENE("Quote hygiene"),
    FORWARD("Forward and consistency"),
    VOLATILITY("Volatility and smile"),
    RANGE("Expected daily range"),
    CONDOR("The iron condor"),
    GATES("Gates"),
    HEDGE("The layered hedge"),
    REGIMES("Regimes"),
    SIZING("Sizing"),
    RECORD("Settlement, grading, record");

    private final String title;

    RulebookSection(String title) {
        this.title = title;
    }

    /** Where a part of the parameters belongs unless its words say otherwise. */
    static RulebookSection of(String path) {
        return switch (path.split("\\.")[0]) {
            case "version" -> VERSION;
            case "quotes", "xspQuotes" -> HYGIENE;
            case "smile" -> VOLATILITY;
            case "range", "plausible" -> RANGE;
            case "condor", "xspCondor" -> CONDOR;
            case "regime" -> REGIMES;
            case "sizing" -> SIZING;
            case "hedge" -> HEDGE;
            case "kill" -> RECORD;
            default -> GATES;
        };
    }

    String title() {
        return title;
    }

    int number() {
        return ordinal();
    }
}
