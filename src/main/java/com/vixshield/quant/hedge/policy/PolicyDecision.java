package com.vixshield.quant.hedge.policy;

import com.vixshield.quant.hedge.instrument.VixCall;
import com.vixshield.quant.hedge.plan.HedgePlan;

/** Holds what a policy would buy on a session. */
public sealed interface PolicyDecision {

    record Layers(HedgePlan plan) implements PolicyDecision {
    }

    /**
     * Calls sized by what they cost to buy.
     *
     * @param share of equity that is spent
     */
    record Calls(VixCall call, int contracts, double share) implements PolicyDecision {
    }

    /** The rule says: nothing now. */
    record Stands(String reason) implements PolicyDecision {
    }

    /** The rule cannot be read. */
    record NotAvailable(String reason) implements PolicyDecision {
    }
}
