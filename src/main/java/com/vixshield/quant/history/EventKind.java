package com.vixshield.quant.history;

/** Names the scheduled announcements that the rulebook reacts to. */
public enum EventKind {
    FOMC,
    CPI,
    PAYROLLS,
    PPI,
    GDP
}
