package com.vixshield.quant.history;

/** Scheduled announcements that the rulebook reacts to. */
public enum EventKind {
    FOMC,
    CPI,
    PAYROLLS,
    PPI,
    GDP
}
