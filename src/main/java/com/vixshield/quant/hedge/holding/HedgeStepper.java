package com.vixshield.quant.hedge.holding;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.motion.MotionPath;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.plan.LayerWeights;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Runs the hedge from session to session: rolls, carries what whole contracts leave over, follows the weights inside their
 * limits, monetises. Stateless itself; the state goes in and comes out.
 */
public final class HedgeStepper {

    private final HedgeParameters parameters;

    public HedgeStepper(HedgeParameters parameters) {
        this.parameters = parameters;
    }

    public HedgeStep step(HedgeInputs inputs, HedgeProfile profile, HedgeState state) {
        return step(inputs, profile, state, false);
    }

    /** The same for an account that may hold less than its budget pays for: what is missing is bought too. */
    HedgeStep complete(HedgeInputs inputs, HedgeProfile profile, HedgeState state) {
        return step(inputs, profile, state, true);
    }

    private HedgeStep step(HedgeInputs inputs, HedgeProfile profile, HedgeState state, boolean complete) {
        HedgeState weighted = state.weighted(inputs.session(), wanted(inputs, profile, state), parameters.motion());
        LayerHoldings book = new LayerHoldings(parameters, inputs, profile, state);
        for (Layer layer : Layer.values()) {
            work(book, layer, weighted.heldWeights().of(layer));
            if (complete && !book.due(layer)) {
                book.complete(layer);
            }
        }
        boolean monetised = profile.weighting() == Weighting.MOTION
                && new Monetisation(parameters.motion(), book).run(state.monetised(), inputs.motion());
        return book.close(weighted, monetised);
    }

    private static void work(LayerHoldings book, Layer layer, double weight) {
        // A layer that had no weight has nothing to scale: it is opened afresh.
        if (book.due(layer) || book.holding(layer).orElseThrow().weight() == 0 && weight > 0) {
            book.roll(layer, weight);
        } else if (book.holding(layer).orElseThrow().weight() != weight) {
            book.reweight(layer, weight);
        }
    }

    /** Without a reading the weights stay where they were. */
    private LayerWeights wanted(HedgeInputs inputs, HedgeProfile profile, HedgeState state) {
        if (profile.weighting() == Weighting.LOYALTY) {
            return parameters.weights();
        }
        return inputs.motion().map(VixTrend::weights)
                .orElseGet(() -> state.path().map(MotionPath::current).orElse(parameters.weights()));
    }
}
