package com.vixshield.quant.hedge.plan;

import java.util.OptionalDouble;

/**
 * Holds how many contracts a layer's budget buys.
 *
 * @param weight share of the yearly budget
 * @param budgetYear dollars
 * @param contractsRaw weight × budget / yearly cost of one, before rounding down
 * @param contracts whole contracts, never above the budget or the margin cap
 * @param equityForOne account at which the layer starts, other things in proportion; absent without a budget
 * @param grossPremiumRuleContracts contracts if the whole premium counted as the cost; absent for futures
 * @param expectedCostPerYear dollars, of the whole contracts
 * @param premiumHeld dollars paid for the calls or shares held; 0 for futures
 * @param initialMargin dollars, futures only
 */
public record LayerSize(double weight, double budgetYear, double contractsRaw, int contracts,
        OptionalDouble equityForOne, OptionalDouble grossPremiumRuleContracts, double expectedCostPerYear,
        double premiumHeld, double initialMargin, Limit limit) {

    /** What keeps the layer from being larger. */
    public enum Limit {
        BUDGET,
        MARGIN,
        ACCOUNT_TOO_SMALL,
        NO_BUDGET
    }
}
