package com.vixshield.rulebook;

/** The chapters of the rulebook, in its order. */
enum Section {
    VERSION("Version"),
    HYGIENE("Quote hygiene"),
    FORWARD("Forward and consistency"),
    VOLATILITY("Volatility and smile"),
    RANGE("Expected daily range"),
    CONDOR("The iron condor"),
    GATES("Gates"),
    HEDGE("The layered hedge"),
    REGIMES("Regimes"),
    SIZING("Sizing");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    int number() {
        return ordinal();
    }
}
