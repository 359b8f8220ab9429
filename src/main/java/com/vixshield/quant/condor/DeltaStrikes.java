package com.vixshield.quant.condor;

import java.util.Optional;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.volatility.OtmCurve;

/**
 * Selects both shorts at one |Δ|, each delta from the strike's own mid; ties go further out, wings to the next listed
 * strike if need be.
 */
final class DeltaStrikes {

    private static final double TIE = 1e-12;

    private DeltaStrikes() {
    }

    static StrikeSelection select(OtmCurve curve, double target, double width) {
        int put = nearest(curve, 0, curve.puts(), target);
        int call = nearest(curve, curve.size() - 1, curve.puts() - 1, target);
        if (put < 0 || call < 0) {
            return StrikeSelection.none("no quote with a bid on the " + (put < 0 ? "put" : "call") + " side");
        }
        ExpiryChain chain = curve.chain();
        int longPut = chain.quotedFrom(PutCall.PUT, chain.strike(curve.chainIndex(put)) - width);
        int longCall = chain.quotedFrom(PutCall.CALL, chain.strike(curve.chainIndex(call)) + width);
        if (longPut < 0 || longCall < 0) {
            return StrikeSelection.none("no listed wing " + width + " points or more outside the short "
                    + (longPut < 0 ? "put" : "call"));
        }
        return new StrikeSelection.Found(
                new CondorStrikes(chain, longPut, curve.chainIndex(put), curve.chainIndex(call), longCall), Optional.empty(),
                Optional.empty());
    }

    /** From the outside in, so that of two equally near the first met stays. */
    private static int nearest(OtmCurve curve, int from, int end, double target) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        int inwards = end > from ? 1 : -1;
        for (int i = from; i != end; i += inwards) {
            double distance = Math.abs(Math.abs(curve.delta(i)) - target);
            if (distance < least - TIE) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
