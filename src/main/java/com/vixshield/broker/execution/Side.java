package com.vixshield.broker.execution;

/** Says whether something was bought or sold. */
public enum Side {
    BUY,
    SELL;

    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** +1 for what is bought, −1 for what is sold. */
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    public static Side of(boolean buys) {
        return buys ? BUY : SELL;
    }
}
