package com.vixshield.quant.hedge.plan;

import java.time.LocalDate;
import java.util.List;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxPoint;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Holds the hedge that one profile should have after a session.
 *
 * @param weights shares that were used; Loyalty's where Motion is not available
 * @param vxCurve the settlements it is priced on
 * @param layers front, mid, long
 * @param expectedAnnualCost dollars, of the whole contracts; at most the binding budget
 * @param grossPremium dollars paid for the calls held
 * @param initialMargin dollars, futures
 * @param messages conflicts and missing inputs, in the words of a page
 */
public record HedgePlan(LocalDate session, InstrumentSet set, Weighting weighting, LayerWeights weights, HedgeBudget budget,
        List<VxPoint> vxCurve, List<HedgeLayer> layers, double expectedAnnualCost, double grossPremium,
        double initialMargin, List<String> messages) {

    public HedgePlan {
        vxCurve = List.copyOf(vxCurve);
        layers = List.copyOf(layers);
        messages = List.copyOf(messages);
    }

    public HedgeLayer layer(Layer layer) {
        return layers.get(layer.ordinal());
    }

    /** Dollars that the legs bring at the bid, of those that pass the liquidity test. */
    public double liquidValue() {
        return layers.stream().mapToDouble(l -> l instanceof HedgeLayer.Sized sized ? sized.liquidValue() : 0).sum();
    }

    /** Dollars a year of the binding budget that whole contracts leave over; they stay in the reserve. */
    public double unspentPerYear() {
        return budget.annualBudgetBinding() - expectedAnnualCost;
    }
}
