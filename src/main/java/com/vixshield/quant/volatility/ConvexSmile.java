package com.vixshield.quant.volatility;

import java.util.Arrays;
import java.util.Optional;

import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.ConvexRegression;
import com.vixshield.quant.math.ConvexSpline;

/**
 * Fits the arbitrage-free smile: the convex put prices nearest to the out-of-the-money mids (in half-spreads), through
 * which a convexity-preserving spline runs. Anchored at zero value at strike zero and at zero call value far above, so
 * total probability is one, the mean is the forward, and the density is nowhere negative (Breeden and Litzenberger, 1978).
 */
public final class ConvexSmile implements Smile {

    private static final int LEAST_QUOTES = 5;
    /** No half-spread counts as finer than half the smallest tick. */
    private static final double HALF_TICK = 0.025;
    /** The far anchor in forwards; where it stands hardly matters, only that nothing settles beyond it. */
    private static final double FAR = 4;
    /** Per point, between quotes: strictly convex values have a spline that meets them, and the difference is invisible. */
    private static final double LEAST_DENSITY = 1e-7;

    private final ConvexSpline puts;

    private ConvexSmile(ConvexSpline puts) {
        this.puts = puts;
    }

    /** Empty when there are too few quotes to speak of a smile. */
    public static Optional<ConvexSmile> of(OtmCurve curve) {
        int n = curve.size();
        double far = FAR * Math.max(curve.forward(), n > 0 ? curve.strike(n - 1) : 0);
        if (n < LEAST_QUOTES || curve.strike(0) <= 0) {
            return Optional.empty();
        }
        double[] x = new double[n + 4];
        double[] y = new double[n + 4];
        double[] variance = new double[n + 4];
        x[0] = -1;
        for (int i = 0; i < n; i++) {
            quote(curve, i, x, y, variance);
        }
        x[n + 2] = far;
        x[n + 3] = far + 1;
        y[n + 2] = far - curve.forward();
        y[n + 3] = far + 1 - curve.forward();
        double[] leastRise = new double[n + 2];
        for (int i = 2; i < n; i++) {
            leastRise[i] = LEAST_DENSITY * 0.5 * (x[i + 2] - x[i]);
        }
        double[] fitted = ConvexRegression.fit(x, y, variance, leastRise);
        // The two outermost points only fixed the slopes at the anchors.
        return Optional.of(
                new ConvexSmile(new ConvexSpline(Arrays.copyOfRange(x, 1, n + 3), Arrays.copyOfRange(fitted, 1, n + 3), 0, 1)));
    }

    /** The quote's mid as an undiscounted put, by parity, two places after the anchors at −1 and 0. */
    private static void quote(OtmCurve curve, int i, double[] x, double[] y, double[] variance) {
        ExpiryChain chain = curve.chain();
        double strike = curve.strike(i);
        PutCall right = curve.right(strike);
        int at = curve.chainIndex(i);
        double parity = right == PutCall.CALL ? curve.forward() - strike : 0;
        double halfSpread = Math.max(HALF_TICK, 0.5 * (chain.ask(right, at) - chain.bid(right, at))) / curve.discount();
        x[i + 2] = strike;
        y[i + 2] = chain.mid(right, at) / curve.discount() - parity;
        variance[i + 2] = halfSpread * halfSpread;
    }

    @Override
    public double cumulative(double strike) {
        return Math.max(0, Math.min(1, puts.slope(strike)));
    }

    @Override
    public double put(double strike) {
        return puts.value(strike);
    }

    /** Mean probability density over ±half a point. */
    public double density(double strike) {
        return puts.slope(strike + 0.5) - puts.slope(strike - 0.5);
    }
}
