package com.vixshield.quant.hedge;

/**
 * Whose hedge is sized.
 *
 * @param equity account, dollars, positive
 * @param condors open 1DTE condors
 * @param creditPerCondor expected credit of one, dollars
 * @param capRate yearly cost of the hedge at most, share of equity
 * @param accrualRate share h of every credit that accrues in the hedge reserve
 * @param mergeSmallLayers give the budget of layers that cannot afford one contract to the layer that can best
 */
public record HedgeProfile(double equity, int condors, double creditPerCondor, double capRate, double accrualRate,
        InstrumentSet set, Weighting weighting, boolean mergeSmallLayers) {

    public HedgeProfile {
        if (!(equity > 0) || Double.isInfinite(equity)) {
            throw new IllegalArgumentException("equity " + equity + " is not a positive amount");
        }
        if (condors < 0) {
            throw new IllegalArgumentException("condors " + condors + " is negative");
        }
        if (!Double.isFinite(creditPerCondor)) {
            throw new IllegalArgumentException("credit of a condor is " + creditPerCondor);
        }
        if (!(capRate >= 0 && capRate <= 1) || !(accrualRate >= 0 && accrualRate <= 1)) {
            throw new IllegalArgumentException("cap rate " + capRate + " or accrual rate " + accrualRate
                    + " is not between 0 and 1");
        }
    }
}
