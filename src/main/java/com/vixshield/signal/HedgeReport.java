package com.vixshield.signal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.hedge.HedgeAllocator;
import com.vixshield.quant.hedge.HedgeBudget;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.HedgeLayer;
import com.vixshield.quant.hedge.HedgeParameters;
import com.vixshield.quant.hedge.HedgePlan;
import com.vixshield.quant.hedge.HedgeProfile;
import com.vixshield.quant.hedge.InstrumentSet;
import com.vixshield.quant.hedge.LayerSize;
import com.vixshield.quant.hedge.Observation;
import com.vixshield.quant.hedge.VixInstrument;
import com.vixshield.quant.hedge.VxPoint;
import com.vixshield.quant.hedge.Weighting;

/**
 * The hedge of an example account for both weightings and the sets that need no fund quotes.
 *
 * @param account dollars
 * @param tier whose expected credit feeds the hedge
 */
record HedgeReport(double account, int condors, String tier, Optional<Double> vix, Optional<Double> vvix, Plans loyalty,
        Plans motion) {

    private static final double ACCOUNT = 100_000;
    private static final int CONDORS = 2;
    private static final String TIER = "credit_balanced";
    private static final double MULTIPLIER = 100;
    private static final double CAP_RATE = 0.015;
    private static final double ACCRUAL_RATE = 0.10;

    static HedgeReport of(DailySignal signal, HedgeInputs inputs) {
        OptionalDouble credit = signal.tiers().get(TIER) instanceof CondorTier condor
                ? OptionalDouble.of(MULTIPLIER * condor.expectedCredit())
                : OptionalDouble.empty();
        return new HedgeReport(ACCOUNT, CONDORS, TIER, inputs.vix().map(Observation::value),
                inputs.vvix().map(Observation::value), Plans.of(inputs, credit, Weighting.LOYALTY),
                Plans.of(inputs, credit, Weighting.MOTION));
    }

    /** Budget and curve do not depend on the set. */
    record Plans(@JsonUnwrapped HedgeBudget budget, List<VxPoint> vxCurve, Map<String, Layer> card, Map<String, Layer> calls) {

        static Plans of(HedgeInputs inputs, OptionalDouble credit, Weighting weighting) {
            HedgePlan card = plan(inputs, credit, weighting, InstrumentSet.CARD);
            HedgePlan calls = plan(inputs, credit, weighting, InstrumentSet.CALLS);
            return new Plans(card.budget(), card.vxCurve(), layers(card), layers(calls));
        }

        private static HedgePlan plan(HedgeInputs inputs, OptionalDouble credit, Weighting weighting, InstrumentSet set) {
            return new HedgeAllocator(HedgeParameters.defaults()).allocate(inputs,
                    new HedgeProfile(ACCOUNT, CONDORS, credit, CAP_RATE, ACCRUAL_RATE, set, weighting, false));
        }

        private static Map<String, Layer> layers(HedgePlan plan) {
            Map<String, Layer> layers = new LinkedHashMap<>();
            plan.layers().forEach(layer -> layers.put(layer.layer().name().toLowerCase(Locale.ROOT), Layer.of(layer)));
            return layers;
        }
    }

    /** A layer as it would be held, or the budget that waits for it and the reason. */
    sealed interface Layer {

        static Layer of(HedgeLayer layer) {
            if (layer instanceof HedgeLayer.Sized sized) {
                return new Held(sized.instrument(), sized.instrument().costPerDay(), sized.size(), layer.message());
            }
            return new Waiting(layer.weight(), layer.budgetYear(), layer.message());
        }
    }

    record Held(@JsonUnwrapped VixInstrument instrument, double costPerDay, @JsonUnwrapped LayerSize size,
            String message) implements Layer {
    }

    record Waiting(double weight, double budgetYear, String message) implements Layer {
    }
}
