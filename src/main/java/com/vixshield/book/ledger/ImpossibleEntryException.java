package com.vixshield.book.ledger;

/** Says which entry of a book cannot have happened, and why. */
public final class ImpossibleEntryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names of what is refused. */
    public enum Fault {
        NAKED_SHORT,
        MORE_CLOSED_THAN_OPEN,
        NEVER_LISTED,
        AFTER_EXPIRY,
        NOT_YET,
        WRONG_SIDE,
        WRONG_TRADE,
        NOT_SETTLED_THERE,
        NOTHING_TO_CORRECT
    }

    private final Fault fault;

    public ImpossibleEntryException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
