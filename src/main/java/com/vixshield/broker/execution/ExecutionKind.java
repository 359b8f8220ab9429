package com.vixshield.broker.execution;

/** Names what one row of a broker's file reports. */
public enum ExecutionKind {
    TRADE("trade"),
    /** A short option was exercised against the holder. */
    ASSIGNMENT("assignment"),
    EXERCISE("exercise"),
    /** An option ended without value. */
    EXPIRATION("expiration"),
    /** The cash of an option that was settled; it removes no position. */
    CASH_SETTLEMENT("cash settlement"),
    /** A deposit, or a withdrawal by its sign. */
    TRANSFER("transfer"),
    /** Interest, fees and adjustments that belong to no contract. */
    CASH("cash");

    private final String label;

    ExecutionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the contract leaves the account by it. */
    public boolean removes() {
        return this == ASSIGNMENT || this == EXERCISE || this == EXPIRATION;
    }
}
