package com.vixshield.signal.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.holding.HedgeStep;
import com.vixshield.quant.hedge.holding.HedgeStepper;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Follows the hedge of the example account through the sessions: what to trade in this one, and the state that the next one
 * goes on from. The first session opens everything.
 *
 * @param weightings loyalty and motion, each with its own holdings
 */
record HedgePath(LocalDate session, Map<String, HedgeStep> weightings) {

    /** @param before states by weighting at the end of the session before; empty on the first */
    static HedgePath of(HedgeParameters parameters, HedgeInputs inputs, HedgeProfile profile,
            Map<String, HedgeState> before) {
        HedgeStepper stepper = new HedgeStepper(parameters);
        Map<String, HedgeStep> steps = new LinkedHashMap<>();
        for (Weighting weighting : Weighting.values()) {
            String name = weighting.name().toLowerCase(Locale.ROOT);
            HedgeState state = before.getOrDefault(name, HedgeState.empty(parameters));
            steps.put(name, stepper.step(inputs, profile.with(InstrumentSet.CARD, weighting), state));
        }
        return new HedgePath(inputs.session(), steps);
    }
}
