package com.vixshield.quant.gate;

import java.util.Arrays;
import java.util.Optional;

/** Names the gates, in the order in which they are evaluated. */
public enum Gate {
    DATA("data", "Data"),
    VALUE("value", "Value"),
    LIQUIDITY("liquidity", "Liquidity"),
    VIX_SCALING("vix_scaling", "VIX risk scaling"),
    PREMIUM_GAUGE("premium_gauge", "Premium gauge"),
    EVENT("event", "Event"),
    /** Only of versions that have learned one. */
    LEARNED("learned", "Learned value");

    private final String key;
    private final String label;

    Gate(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** As in addresses, documents and the database. */
    public String key() {
        return key;
    }

    /** As pages and mails call it. */
    public String label() {
        return label;
    }

    public static Optional<Gate> of(String key) {
        return Arrays.stream(values()).filter(gate -> gate.key.equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when there is no such gate */
    public static Gate require(String key) {
        return of(key).orElseThrow(() -> new IllegalArgumentException("there is no gate " + key));
    }

    /** The key: it is hashed with the rulebook, and reasons begin with it. */
    @Override
    public String toString() {
        return key;
    }
}
