package com.vixshield.signal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Names the six tiers for pages, in the order of their risk within each family. */
public enum TierName {
    DELTA_STEWARD("delta_steward", "Steward", "0.15 delta"),
    DELTA_BALANCED("delta_balanced", "Balanced", "0.175 delta"),
    DELTA_PROMOTER("delta_promoter", "Promoter", "0.20 delta"),
    CREDIT_CONSERVATIVE("credit_conservative", "Conservative", "0.70 credit"),
    CREDIT_BALANCED("credit_balanced", "Balanced", "1.15 credit"),
    CREDIT_AGGRESSIVE("credit_aggressive", "Aggressive", "1.60 credit");

    private final String key;
    private final String label;
    private final String aim;

    TierName(String key, String label, String aim) {
        this.key = key;
        this.label = label;
        this.aim = aim;
    }

    /** As in addresses, forms and documents. */
    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public String aim() {
        return aim;
    }

    public boolean byDelta() {
        return key.startsWith("delta");
    }

    public static Optional<TierName> of(String key) {
        return Arrays.stream(values()).filter(tier -> tier.key.equals(key)).findFirst();
    }

    public static List<TierName> all() {
        return List.of(values());
    }
}
