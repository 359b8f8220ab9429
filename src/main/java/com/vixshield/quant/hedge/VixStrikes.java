package com.vixshield.quant.hedge;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import com.vixshield.quant.hedge.HedgeParameters.StrikeBand;

/** The listed strikes of VIX options as the rulebook assumes them. */
final class VixStrikes {

    /** Calls beyond this multiple of the forward have no delta worth comparing. */
    private static final double REACH = 12;

    private VixStrikes() {
    }

    /** The strike whose delta is nearest the target, ties further out. */
    static double nearest(List<StrikeBand> bands, double forward, double target, DoubleUnaryOperator delta) {
        double best = 0;
        double distance = Double.POSITIVE_INFINITY;
        for (double k = bands.get(0).step(); k < REACH * forward || best == 0; k += step(bands, k)) {
            double d = Math.abs(delta.applyAsDouble(k) - target);
            if (d <= distance) {
                best = k;
                distance = d;
            }
        }
        return best;
    }

    private static double step(List<StrikeBand> bands, double strike) {
        for (StrikeBand band : bands) {
            if (strike < band.below()) {
                return band.step();
            }
        }
        throw new IllegalArgumentException("no strike band reaches " + strike);
    }
}
