package com.vixshield.quant.sizing;

import java.util.Optional;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.SettlementPayoff;
import com.vixshield.quant.range.TerminalDistribution;

/**
 * Holds the condor of one tier as sizing sees it: one contract, in points of its product's index.
 *
 * @param forward level the strikes stand around
 * @param width of the wider side
 * @param outcomes real-world settlement levels, absent without history
 * @param multiplier dollars a point
 */
public record CondorOffer(SettlementPayoff payoff, double forward, double width, double midCredit, double expectedCredit,
        double naturalCredit, Optional<TerminalDistribution> outcomes, double multiplier) {

    static final int LEGS = 4;

    public CondorOffer {
        boolean ordered = payoff.longPut() < payoff.shortPut() && payoff.shortPut() < payoff.shortCall()
                && payoff.shortCall() < payoff.longCall();
        if (!ordered || !(forward > 0)) {
            throw new IllegalArgumentException("no condor around " + forward + ": " + payoff);
        }
        if (!(expectedCredit > 0 && expectedCredit < width)) {
            throw new IllegalArgumentException("credit " + expectedCredit + " is not inside the width " + width);
        }
    }

    public static CondorOffer of(CondorTier tier, double forward, Optional<TerminalDistribution> outcomes) {
        return new CondorOffer(tier.payoff(), forward, tier.width(), tier.midCredit(), tier.expectedCredit(),
                tier.naturalCredit(), outcomes, Contract.SPX.multiplier());
    }

    /** Dollars that one contract can lose, entry fees included. */
    double maxLoss(double feePerLeg) {
        return (width - expectedCredit) * multiplier + LEGS * feePerLeg;
    }

    /** Dollars that one contract makes at a settlement level, after entry fees. */
    double profit(double settlement, double feePerLeg) {
        return (expectedCredit - payoff.owed(settlement)) * multiplier - LEGS * feePerLeg;
    }
}
