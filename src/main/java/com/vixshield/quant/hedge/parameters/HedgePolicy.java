package com.vixshield.quant.hedge.parameters;

import com.vixshield.quant.hedge.plan.Layer;

/** Names the ways of hedging that are graded beside one another. */
public sealed interface HedgePolicy {

    /** The layered hedge of the profile. */
    record Layered() implements HedgePolicy {
    }

    /** The layered hedge, bought only when the activation score asks for it. */
    record SelectiveActivation() implements HedgePolicy {
    }

    /** Monthly 30-delta calls held to expiry, sized by premium and the forward VIX (Cboe's VXTH index). */
    record Vxth() implements HedgePolicy {
    }

    /** The call layers, bought only while the curve is in contango. */
    record ContangoCalls() implements HedgePolicy {
    }

    /** The whole budget in one layer. */
    record OneLayer(Layer layer) implements HedgePolicy {
    }

    record None() implements HedgePolicy {
    }
}
