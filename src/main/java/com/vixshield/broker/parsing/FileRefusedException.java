package com.vixshield.broker.parsing;

/** Says in a sentence why a file is not read at all. */
public final class FileRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileRefusedException(String message) {
        super(message);
    }
}
