package com.vixshield.quant.sizing;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says what one candidate comes to at an account's limits.
 *
 * @param candidate what could be sold
 * @param one a single condor at these limits; absent where none is on offer
 */
public record AccountFit(TradeCandidate candidate, Optional<One> one) {

    /**
     * A single condor, dollars.
     *
     * @param contracts that the limits allow
     * @param binding the limit that decides
     * @param startsAt account from which on the same limits allow one; absent where no account's would
     * @param credit expected
     * @param maxLoss fees included
     * @param fees of four legs
     * @param crossing half of the way from the mid to the natural credit, as the expected credit assumes it
     * @param expectedProfit after fees, real-world; absent without history
     */
    public record One(int contracts, SizeCandidate.Limit binding, OptionalDouble startsAt, double credit, double maxLoss,
            double fees, double crossing, OptionalDouble expectedProfit) {

        /** Of the expected credit. */
        public double feeShare() {
            return fees / credit;
        }

        /** Of the credit at the mid. */
        public double crossingShare() {
            return crossing / (credit + crossing);
        }
    }

    public boolean honest() {
        return !candidate.refused() && contracts() > 0;
    }

    public int contracts() {
        return one.map(One::contracts).orElse(0);
    }

    /** Dollars that all of the contracts may bring after fees; what they risk where that is not known. */
    double worth() {
        return one.map(o -> o.contracts() * o.expectedProfit().orElse(o.maxLoss())).orElse(0.0);
    }
}
