package com.vixshield.quant.hedge.holding;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import com.vixshield.quant.hedge.motion.MotionPath;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.MotionParameters;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.plan.LayerWeights;

/**
 * Holds what the hedge carries from session to session.
 *
 * @param path of the wanted weights
 * @param heldWeights that the layers are sized by, within the band around the wanted ones
 * @param holdings by layer; a layer that was never sized is absent
 * @param monetised whether this episode has already sold half of the front
 * @param realised dollars made on closed contracts so far; the realised cost to date is its negative
 */
public record HedgeState(Optional<MotionPath> path, LayerWeights heldWeights, Map<Layer, Holding> holdings,
        boolean monetised, double realised) {

    public HedgeState {
        holdings = Map.copyOf(holdings);
    }

    /** Nothing held yet. */
    public static HedgeState empty(HedgeParameters parameters) {
        return new HedgeState(Optional.empty(), parameters.weights(), Map.of(), false, 0);
    }

    /** The weights wanted on a session and those held after it. */
    HedgeState weighted(LocalDate session, LayerWeights wanted, MotionParameters motion) {
        MotionPath next = path.orElseGet(() -> MotionPath.from(session.minusDays(1), heldWeights)).towards(session, wanted,
                motion.maxMove());
        return new HedgeState(Optional.of(next), heldWeights.intoBand(next.current(), motion.band()), holdings, monetised,
                realised);
    }
}
