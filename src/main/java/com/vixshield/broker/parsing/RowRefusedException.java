package com.vixshield.broker.parsing;

/** Says in a sentence why one row is not taken. */
public final class RowRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RowRefusedException(String message) {
        super(message);
    }
}
