package com.vixshield.market.chainfile;

/** Ends the reading of one row. Thrown for thousands of rows of a file, so without a trace of the stack. */
final class ChainRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RowReason reason;

    ChainRowException(RowReason reason) {
        super(reason.text(), null, false, false);
        this.reason = reason;
    }

    RowReason reason() {
        return reason;
    }
}
