package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything about one tier's condor. Points unless said otherwise; real-world values are absent while the range has no
 * history.
 *
 * @param legs by ascending strike
 * @param width of the wider side
 * @param midCredit mids on all legs
 * @param naturalCredit bids sold, asks bought
 * @param expectedCredit mid less the slippage share of the way to natural
 * @param creditOverWidth expected credit / width
 * @param creditPctNotional expected credit in percent of the forward
 * @param inCardBand whether that lies in the published band
 * @param breakevenLow short put less expected credit, before fees
 * @param breakevenHigh short call plus expected credit
 * @param maxLoss width less expected credit
 * @param maxLossAfterFees with entry fees
 * @param feesPoints entry fees of four legs
 * @param popRn risk-neutral probability of ending between the break-evens, from the smile
 * @param popRnRaw the same from standard deviations interpolated between quotes
 * @param popRnSvi the same from the five-number summary; shown, never used
 * @param popRw real-world probability, before fees
 * @param popRwAfterFees real-world probability of a gain after fees
 * @param expectedPnlRwPoints real-world mean result after fees
 * @param sePnl its standard error
 * @param avgLossWhenLosing mean of the losing results, negative
 * @param breakevenWinRate win rate that pays for itself if every loss were the full width
 * @param breakevenWinRateAtAverageLoss if losses and wins have their real-world means
 * @param netDelta forward delta of the position; it and the other Greeks are absent when a leg has no implied volatility
 * @param netGamma per point
 * @param netVega per 1.00 of volatility
 * @param netTheta per year
 * @param minCreditExpectedPnlZero credit at which the real-world mean is zero
 * @param tooLateCredit credit below which the value gate refuses: the trade is too late
 * @param popBelowBreakeven whether the real-world probability misses the worst-case break-even win rate; shown, never a gate
 * @param target |Δ| of the shorts, or mid credit in points
 * @param search of the credit family
 * @param refusal why the rules that built it also refuse it; it is published and graded all the same
 */
public record CondorTier(CondorLegs legs, double width, double midCredit, double naturalCredit, double expectedCredit,
        double creditOverWidth, double creditPctNotional, boolean inCardBand, double breakevenLow, double breakevenHigh,
        double maxLoss, double maxLossAfterFees, double feesPoints, OptionalDouble popRn, OptionalDouble popRnRaw,
        OptionalDouble popRnSvi, OptionalDouble popRw, OptionalDouble popRwAfterFees, OptionalDouble expectedPnlRwPoints,
        OptionalDouble sePnl,
        OptionalDouble avgLossWhenLosing, double breakevenWinRate, OptionalDouble breakevenWinRateAtAverageLoss,
        OptionalDouble netDelta, OptionalDouble netGamma, OptionalDouble netVega, OptionalDouble netTheta,
        OptionalDouble minCreditExpectedPnlZero,
        OptionalDouble tooLateCredit, Optional<Boolean> popBelowBreakeven, double target,
        Optional<CreditSearch> search, Optional<String> refusal) implements TierResult {

    /** The record of this trade against the official close of the next session. */
    public CondorGrade grade(double settlement) {
        return payoff().grade(settlement, midCredit, expectedCredit, naturalCredit, feesPoints);
    }

    public SettlementPayoff payoff() {
        return legs.payoff();
    }
}
