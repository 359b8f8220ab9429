package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.util.Optional;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Holds the sliders of one account as entered; {@link SizingParameters#check} says whether they are valid. Shares are
 * decimals.
 *
 * @param equity account, dollars
 * @param atRisk share of equity that one condor position may lose
 * @param publishedCardValue the holder asked for the published 5–10 % at risk, with the measured drawdown beside it
 * @param maxContracts most condors ever
 * @param kellyDial Steward–Promoter: share of the Kelly size, 0 … 0.5
 * @param volatilityTarget whether the size shrinks when the expected range is wide
 * @param hedgeCap yearly cost of the hedge at most, share of equity
 * @param accrual share h of the credit that accrues for the hedge
 * @param feePerLeg dollars a contract and leg at entry
 * @param lossBudget dollars that may be lost in a month before alerts pause; absent = no budget
 * @param lossSpent dollars of it that are lost already; absent where unknown
 */
public record RiskProfile(BigDecimal equity, double atRisk, boolean publishedCardValue, int maxContracts, double kellyDial,
        boolean volatilityTarget, double hedgeCap, double accrual, Weighting weighting, InstrumentSet instrumentSet,
        boolean mergeSmallLayers, BigDecimal feePerLeg, CondorProduct product, Optional<BigDecimal> lossBudget,
        Optional<BigDecimal> lossSpent) {

    /** The same sliders with what is known of this month's results. */
    public RiskProfile withLossSpent(Optional<BigDecimal> spent) {
        return new RiskProfile(equity, atRisk, publishedCardValue, maxContracts, kellyDial, volatilityTarget, hedgeCap, accrual,
                weighting, instrumentSet, mergeSmallLayers, feePerLeg, product, lossBudget, spent);
    }

    /** The same sliders for one of the products. */
    public RiskProfile in(CondorProduct chosen) {
        return new RiskProfile(equity, atRisk, publishedCardValue, maxContracts, kellyDial, volatilityTarget, hedgeCap, accrual,
                weighting, instrumentSet, mergeSmallLayers, feePerLeg, chosen, lossBudget, lossSpent);
    }

    /** The same settings without a loss budget. */
    public RiskProfile withoutLossBudget() {
        return new RiskProfile(equity, atRisk, publishedCardValue, maxContracts, kellyDial, volatilityTarget, hedgeCap, accrual,
                weighting, instrumentSet, mergeSmallLayers, feePerLeg, product, Optional.empty(), Optional.empty());
    }
}
