package com.vixshield.signal.seal;

/** A line that has not the form of a record. */
final class BrokenLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final String field;

    BrokenLine(int at, String field, String reason) {
        super(reason);
        this.at = at;
        this.field = field;
    }

    Fault onLine(long line) {
        return new Fault(line, at, field, getMessage());
    }
}
