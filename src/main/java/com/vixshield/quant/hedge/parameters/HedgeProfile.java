package com.vixshield.quant.hedge.parameters;

import java.util.OptionalDouble;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;

/**
 * Describes whose hedge is sized.
 *
 * @param equity account, dollars, positive
 * @param condors open 1DTE condors
 * @param creditPerCondor expected credit of one, dollars; absent when tonight has no condor, then the cap alone is the budget
 * @param capRate yearly cost of the hedge at most, share of equity
 * @param accrualRate share h of every credit that accrues in the hedge reserve
 * @param mergeSmallLayers give the budget of layers that cannot afford one contract to the layer that can best
 */
public record HedgeProfile(double equity, int condors, OptionalDouble creditPerCondor, double capRate, double accrualRate,
        InstrumentSet set, Weighting weighting, boolean mergeSmallLayers) {

    public HedgeProfile {
        if (!(equity > 0) || Double.isInfinite(equity)) {
            throw new IllegalArgumentException("equity " + equity + " is not a positive amount");
        }
        if (condors < 0) {
            throw new IllegalArgumentException("condors " + condors + " is negative");
        }
        if (!Double.isFinite(creditPerCondor.orElse(0))) {
            throw new IllegalArgumentException("credit of a condor is " + creditPerCondor.getAsDouble());
        }
        if (!(capRate >= 0 && capRate <= 1) || !(accrualRate >= 0 && accrualRate <= 1)) {
            throw new IllegalArgumentException("cap rate " + capRate + " or accrual rate " + accrualRate
                    + " is not between 0 and 1");
        }
    }

    /** The same account with another kind of hedge. */
    public HedgeProfile with(InstrumentSet otherSet, Weighting otherWeighting) {
        return new HedgeProfile(equity, condors, creditPerCondor, capRate, accrualRate, otherSet, otherWeighting,
                mergeSmallLayers);
    }
}
