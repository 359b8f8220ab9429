package com.vixshield.quant.condor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names the six tiers, in the order of their risk within each family. */
public enum Tier {
    DELTA_STEWARD("delta_steward", "Steward", "0.15 delta"),
    DELTA_BALANCED("delta_balanced", "Balanced", "0.175 delta"),
    DELTA_PROMOTER("delta_promoter", "Promoter", "0.20 delta"),
    CREDIT_CONSERVATIVE("credit_conservative", "Conservative", "0.70 credit"),
    CREDIT_BALANCED("credit_balanced", "Balanced", "1.15 credit"),
    CREDIT_AGGRESSIVE("credit_aggressive", "Aggressive", "1.60 credit");

    private final String key;
    private final String label;
    private final String aim;

    Tier(String key, String label, String aim) {
        this.key = key;
        this.label = label;
        this.aim = aim;
    }

    /** As in addresses, forms, documents and the database. */
    public String key() {
        return key;
    }

    /** As pages call it within its family. */
    public String label() {
        return label;
    }

    public String aim() {
        return aim;
    }

    public boolean byDelta() {
        return key.startsWith("delta");
    }

    public static Optional<Tier> of(String key) {
        return Arrays.stream(values()).filter(tier -> tier.key.equals(key)).findFirst();
    }

    /** @throws IllegalArgumentException when there is no such tier */
    public static Tier require(String key) {
        return of(key).orElseThrow(() -> new IllegalArgumentException("there is no tier " + key));
    }

    public static List<Tier> all() {
        return List.of(values());
    }

    /** The key: as a part of a parameter's path it is hashed with the rulebook. */
    @Override
    public String toString() {
        return key;
    }
}
