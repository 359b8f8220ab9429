package com.vixshield.quant.sizing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.range.TerminalDistribution;

/**
 * Holds tonight's facts, the same for every account.
 *
 * @param spx condor of the tier in SPX, or why there is none
 * @param xsp a condor of the tier in XSP, of the width that suits the account best, or why there is none
 * @param sigma expected standard deviation of the next session's return, decimal; absent without an EDR
 * @param expiry the next session
 */
public record SizingInputs(Offered spx, Offered xsp, OptionalDouble sigma, HedgeInputs hedge, LocalDate expiry) {

    /** A condor on offer, or the reason why none is. */
    public sealed interface Offered {

        /** What a tier offers; a structure that pays no credit is none. */
        static Offered of(TierResult tier, double forward, Optional<TerminalDistribution> outcomes) {
            if (tier instanceof NoCondor none) {
                return new NoOffer(none.reason());
            }
            CondorTier condor = (CondorTier) tier;
            return condor.expectedCredit() > 0 && condor.expectedCredit() < condor.width()
                    ? new Offer(CondorOffer.of(condor, forward, outcomes))
                    : new NoOffer("the expected credit of " + condor.expectedCredit() + " points is not worth selling");
        }
    }

    public record Offer(CondorOffer condor) implements Offered {
    }

    public record NoOffer(String reason) implements Offered {
    }

    Offered offered(CondorProduct product) {
        return switch (product) {
            case SPX -> spx;
            case XSP -> xsp;
            case LARGEST -> throw new IllegalArgumentException("the product must have been chosen");
        };
    }

    /** Calendar days until the condor settles: three over a weekend. */
    int nights() {
        return (int) ChronoUnit.DAYS.between(hedge.session(), expiry);
    }
}
