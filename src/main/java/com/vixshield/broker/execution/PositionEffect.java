package com.vixshield.broker.execution;

/** Says what a fill does to the position, as far as the broker says it. */
public enum PositionEffect {
    OPEN,
    CLOSE,
    UNKNOWN
}
