package com.vixshield.broker;

/** Names the layouts that are read. */
public enum BrokerFormat {
    FLEX_CSV("Interactive Brokers, Flex query as CSV"),
    FLEX_XML("Interactive Brokers, Flex query as XML"),
    ACTIVITY_STATEMENT("Interactive Brokers, activity statement"),
    TASTYTRADE("tastytrade, transactions"),
    TASTYTRADE_LEGACY("tastyworks, legacy transactions"),
    THINKORSWIM("thinkorswim, account statement"),
    SCHWAB_CSV("Schwab, transactions as CSV"),
    SCHWAB_JSON("Schwab, transactions as JSON"),
    SCHWAB_TRADER("Schwab, trader API"),
    PLAIN("VixShield's plain layout");

    private final String label;

    BrokerFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
