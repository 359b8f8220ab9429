package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds everything about one tier's condor. What pages and gates ask for most can be asked of it directly.
 *
 * @param legs by ascending strike
 * @param width of the wider side, points
 * @param target |Δ| of the shorts, or mid credit in points
 * @param search of the credit family
 * @param refusal why the rules that built it also refuse it; it is published and graded all the same
 */
public record CondorTier(CondorLegs legs, double width, CondorCredits credits, CondorRisk risk, CondorOdds odds,
        CondorExpectation expectation, NetGreeks greeks, CreditThresholds thresholds, double target,
        Optional<CreditSearch> search, Optional<String> refusal) implements TierResult {

    /** The record of this trade against the official close of the next session. */
    public CondorGrade grade(double settlement) {
        return payoff().grade(settlement, midCredit(), expectedCredit(), naturalCredit(), feesPoints());
    }

    public SettlementPayoff payoff() {
        return legs.payoff();
    }

    public double midCredit() {
        return credits.midCredit();
    }

    public double naturalCredit() {
        return credits.naturalCredit();
    }

    public double expectedCredit() {
        return credits.expectedCredit();
    }

    public double breakevenLow() {
        return risk.breakevenLow();
    }

    public double breakevenHigh() {
        return risk.breakevenHigh();
    }

    public double maxLoss() {
        return risk.maxLoss();
    }

    public double maxLossAfterFees() {
        return risk.maxLossAfterFees();
    }

    public double feesPoints() {
        return risk.feesPoints();
    }

    public OptionalDouble popRn() {
        return odds.popRn();
    }

    public OptionalDouble popRnRaw() {
        return odds.popRnRaw();
    }

    public OptionalDouble popRw() {
        return odds.popRw();
    }

    public OptionalDouble popRwAfterFees() {
        return odds.popRwAfterFees();
    }

    public OptionalDouble expectedPnlRwPoints() {
        return expectation.expectedPnlRwPoints();
    }

    public OptionalDouble sePnl() {
        return expectation.sePnl();
    }

    public double breakevenWinRate() {
        return expectation.breakevenWinRate();
    }

    public OptionalDouble breakevenWinRateAtAverageLoss() {
        return expectation.breakevenWinRateAtAverageLoss();
    }

    public OptionalDouble tooLateCredit() {
        return thresholds.tooLateCredit();
    }
}
