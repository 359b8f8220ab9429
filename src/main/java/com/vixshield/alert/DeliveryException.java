package com.vixshield.alert;

/** Reports a message that the relay did not accept, and what is known of its fate. */
public class DeliveryException extends RuntimeException {

    public enum Fate {
        /** The relay said no for good: the address or the message is wrong. */
        REFUSED,
        /** It certainly did not leave: try again. */
        NOT_SENT,
        /** The connection broke after the message went out: it may or may not have been accepted. */
        IN_DOUBT
    }

    private final Fate fate;

    public DeliveryException(Fate fate, String message, Throwable cause) {
        super(message, cause);
        this.fate = fate;
    }

    public Fate fate() {
        return fate;
    }
}
