package com.vixshield.dashboard;

/** Names what a signal is good for at the moment it is looked at. */
public enum Stage {
    /** Computed, and may change until it is sealed. */
    PREVIEW,
    /** Orders are still taken. */
    ENTER,
    /** Too late to enter, and not settled. */
    CLOSED,
    /** The options have expired. */
    SETTLED;

    public boolean isOpen() {
        return this == PREVIEW || this == ENTER;
    }

    public boolean isPreview() {
        return this == PREVIEW;
    }

    public boolean isEnter() {
        return this == ENTER;
    }

    public boolean isClosed() {
        return this == CLOSED;
    }

    public boolean isSettled() {
        return this == SETTLED;
    }
}
