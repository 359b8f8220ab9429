package com.vixshield.broker.parsing;

/** Names what some files leave open and their reader knows. */
public enum FileQuestion {
    /** Times without a zone. */
    ZONE,
    /** Dates such as 05/06/2026. */
    DATE_ORDER,
    /** Which of the two SPX series of a third Friday is meant. */
    THIRD_FRIDAY_ROOT
}
