package com.vixshield.signal.seal;

/** Reports a line that is not a well-formed record. */
final class MalformedLineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final String field;

    MalformedLineException(int at, String field, String reason) {
        super(reason);
        this.at = at;
        this.field = field;
    }

    VerificationFault onLine(long line) {
        return new VerificationFault(line, at, field, getMessage());
    }
}
