package com.vixshield.quant.condor;

import java.util.Map;

/**
 * Defines how condors are built and priced (rulebook §5).
 *
 * @param width points between short and long strike
 * @param deltaTargets |Δ| of both shorts by tier
 * @param creditTargets mid credit in points by tier
 * @param creditGrid strikes of the credit family are multiples of this
 * @param highestShortDelta beyond this |Δ| of a short a credit counts as not reachable
 * @param slippage λ: expected credit = mid − λ (mid − natural)
 * @param feePerLeg dollars per contract and leg at entry; cash settlement is free
 * @param multiplier dollars per index point
 * @param cardBandLow lower end of the published credit band, percent of notional
 * @param cardBandHigh upper end
 * @param densityStep half-width in points of the difference that turns put prices into probabilities
 */
public record CondorRules(double width, Map<Tier, Double> deltaTargets, Map<Tier, Double> creditTargets, double creditGrid,
        double highestShortDelta, double slippage, double feePerLeg, double multiplier, double cardBandLow, double cardBandHigh,
        double densityStep) {

    /** The same with another distance between short and long strike, points. */
    public CondorRules withWidth(double points) {
        return new CondorRules(points, deltaTargets, creditTargets, creditGrid, highestShortDelta, slippage, feePerLeg,
                multiplier, cardBandLow, cardBandHigh, densityStep);
    }

    /** Fees of four legs in points. */
    public double feesPoints() {
        return 4 * feePerLeg / multiplier;
    }
}
