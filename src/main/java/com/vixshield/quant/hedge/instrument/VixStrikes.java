package com.vixshield.quant.hedge.instrument;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import com.vixshield.quant.hedge.parameters.HedgeParameters.StrikeBand;

/** Lists the strikes of VIX options as the rulebook assumes them. */
public final class VixStrikes {

    private VixStrikes() {
    }

    /** The strike whose delta is nearest the target, ties further out; above the forward deltas only fall. */
    public static double nearest(List<StrikeBand> bands, double forward, double target, DoubleUnaryOperator delta) {
        double best = 0;
        double distance = Double.POSITIVE_INFINITY;
        for (double k = bands.get(0).step();; k += step(bands, k)) {
            double d = delta.applyAsDouble(k);
            if (Math.abs(d - target) <= distance) {
                best = k;
                distance = Math.abs(d - target);
            }
            if (k > forward && d <= target) {
                return best;
            }
        }
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
