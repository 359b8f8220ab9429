package com.vixshield.chains;

import java.util.Locale;

/** Says in plain words what a walk calls a tier, such as delta_steward_0.15. */
final class TierNames {

    private TierNames() {
    }

    static String plain(String tier) {
        String target = tier.substring(tier.lastIndexOf('_') + 1);
        return tier.toLowerCase(Locale.ROOT).startsWith("delta") ? "at delta " + target : "for a credit of " + target;
    }
}
