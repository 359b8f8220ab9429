package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.util.List;

import com.vixshield.quant.hedge.plan.HedgePlan;

/**
 * Holds the hedge of one account: the plan and its dollars.
 *
 * @param layers front, mid, long
 * @param costPerYear expected, of the whole contracts
 * @param grossPremium paid for the calls held
 * @param accrualTonight what tonight's credit adds to the hedge reserve: h × credit, at most a session's share of the cap
 */
public record HedgeDollars(HedgePlan plan, List<LayerDollars> layers, BigDecimal costPerYear, BigDecimal grossPremium,
        BigDecimal initialMargin, BigDecimal accrualTonight) {

    static HedgeDollars of(HedgePlan plan, int condorsTonight, double sessionsPerYear) {
        double accrual = Math.min(plan.budget().budgetPerCondor() * condorsTonight,
                plan.budget().capPerYear() / sessionsPerYear);
        return new HedgeDollars(plan, plan.layers().stream().map(LayerDollars::of).toList(),
                Dollars.of(plan.expectedAnnualCost()), Dollars.of(plan.grossPremium()), Dollars.of(plan.initialMargin()),
                Dollars.of(accrual));
    }
}
