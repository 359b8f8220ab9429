package com.vixshield.platform.mail;

/** Reports a message that the relay did not accept, why, and what is known of its fate. */
public class DeliveryException extends RuntimeException {

    public enum Fate {
        /** The relay said no for good: the address or the message is wrong. */
        REFUSED,
        /** It certainly was not accepted: try again. */
        NOT_SENT,
        /** No line to the relay could be opened, so no message is to blame. */
        UNREACHABLE,
        /** The line broke after the end of the message had gone out: it may or may not have been accepted. */
        IN_DOUBT
    }

    private final Fate fate;
    private final boolean lineLost;

    DeliveryException(Fate fate, String message, boolean lineLost, Throwable cause) {
        super(message, cause);
        this.fate = fate;
        this.lineLost = lineLost;
    }

    public Fate fate() {
        return fate;
    }

    /** Whether nothing more can be said on that line. */
    public boolean lineLost() {
        return lineLost;
    }
}
