package com.vixshield.quant.condor;

/**
 * Says where a condor begins to lose and how much it can, in points.
 *
 * @param breakevenLow short put less expected credit, before fees
 * @param breakevenHigh short call plus expected credit
 * @param maxLoss width less expected credit
 * @param maxLossAfterFees with entry fees
 * @param feesPoints entry fees of four legs
 */
public record CondorRisk(double breakevenLow, double breakevenHigh, double maxLoss, double maxLossAfterFees,
        double feesPoints) {

    static CondorRisk of(SettlementPayoff payoff, double width, double expected, double fees) {
        return new CondorRisk(payoff.shortPut() - expected, payoff.shortCall() + expected, width - expected,
                width - expected + fees, fees);
    }
}
