package com.vixshield.quant.volatility;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

/**
 * Interpolates standard deviations linearly between quotes: honest where the convex fit is poor, but not free of arbitrage.
 *
 * @param curve not empty
 * @param step half-width in points of the difference that gives probabilities
 */
public record LinearSmile(OtmCurve curve, double step) implements Smile {

    @Override
    public double cumulative(double strike) {
        return Math.max(0, Math.min(1, curve.cumulative(strike, step)));
    }

    @Override
    public double put(double strike) {
        return Black76.price(PutCall.PUT, curve.forward(), strike, curve.stdevAt(strike));
    }
}
