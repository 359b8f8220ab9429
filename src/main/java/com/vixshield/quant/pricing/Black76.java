package com.vixshield.quant.pricing;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.Erfcx;
import com.vixshield.quant.math.NormalDistribution;

/**
 * The Black (1976) formula on a forward, undiscounted: C = F N(d1) − K N(d2), d1,2 = ln(F/K)/s ± s/2, s = σ√T.
 * <p>
 * The out-of-the-money price is taken as ½·F·exp(−d1²/2)·[erfcx(−d1/√2) − erfcx(−d2/√2)], so that a price of 1e-300 is as
 * accurate, relatively, as one of 100 (Jäckel, "Let's be rational", 2015, §2); the in-the-money price adds the intrinsic value.
 * Stateless, allocates nothing. Impossible arguments (a forward or strike that is not positive and finite, a negative or NaN
 * standard deviation) throw {@link IllegalArgumentException} with the value; stdev 0 is an expired option and has a price.
 */
public final class Black76 {

    private static final double SQRT_HALF = Math.sqrt(0.5);

    private Black76() {
    }

    /** Price in units of the forward; time in years, volatility a decimal. */
    public static double price(PutCall right, double forward, double strike, double timeToExpiry, double volatility) {
        return price(right, forward, strike, stdev(timeToExpiry, volatility));
    }

    /** Price in units of the forward, from the total standard deviation σ√T. */
    public static double price(PutCall right, double forward, double strike, double stdev) {
        return intrinsic(right, forward, strike) + outOfTheMoneyPrice(forward, strike, stdev);
    }

    /** Price of whichever right is out of the money: the time value of both. */
    public static double outOfTheMoneyPrice(double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        if (stdev == 0) {
            return 0;
        }
        double h = Math.abs(logRatio(forward, strike)) / stdev;
        double t = 0.5 * stdev;
        // By put-call symmetry the call on the smaller of the two against the larger.
        double low = Math.min(forward, strike);
        double d1 = t - h;
        double scale = 0.5 * low * Math.exp(-0.5 * d1 * d1);
        double x = h * SQRT_HALF;
        double half = t * SQRT_HALF;
        if (Erfcx.differenceDefined(x, half)) {
            return scale == 0 ? 0 : scale * Erfcx.difference(x, half);
        }
        return low - scale * (Erfcx.erfcx(half - x) + Erfcx.erfcx(half + x));
    }

    /**
     * Natural logarithm of the out-of-the-money price: finite where the price itself would underflow. Negative infinity at
     * stdev 0.
     */
    public static double logOutOfTheMoneyPrice(double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        if (stdev == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double h = Math.abs(logRatio(forward, strike)) / stdev;
        double t = 0.5 * stdev;
        double x = h * SQRT_HALF;
        double half = t * SQRT_HALF;
        if (!Erfcx.differenceDefined(x, half)) {
            return Math.log(outOfTheMoneyPrice(forward, strike, stdev));
        }
        double d1 = t - h;
        return Math.log(0.5 * Math.min(forward, strike) * Erfcx.difference(x, half)) - 0.5 * d1 * d1;
    }

    /** Forward delta: N(d1) of a call, N(d1) − 1 of a put. At stdev 0 the call has 1, ½ or 0. */
    public static double delta(PutCall right, double forward, double strike, double timeToExpiry, double volatility) {
        return delta(right, forward, strike, stdev(timeToExpiry, volatility));
    }

    /** Forward delta, from the total standard deviation. */
    public static double delta(PutCall right, double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        double d1 = d1(forward, strike, stdev);
        return right == PutCall.CALL ? NormalDistribution.cumulative(d1) : -NormalDistribution.cumulative(-d1);
    }

    /** ∂²price/∂forward², the same for both rights; 0 at stdev 0. */
    public static double gamma(double forward, double strike, double timeToExpiry, double volatility) {
        return gamma(forward, strike, stdev(timeToExpiry, volatility));
    }

    /** ∂²price/∂forward², from the total standard deviation. */
    public static double gamma(double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        return stdev == 0 ? 0 : NormalDistribution.density(d1(forward, strike, stdev)) / (forward * stdev);
    }

    /** ∂price/∂volatility, per 1.00 of volatility. */
    public static double vega(double forward, double strike, double timeToExpiry, double volatility) {
        return stdevVega(forward, strike, stdev(timeToExpiry, volatility)) * Math.sqrt(timeToExpiry);
    }

    /** ∂price/∂stdev, per 1.00 of total standard deviation. */
    public static double stdevVega(double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        return forward * NormalDistribution.density(d1(forward, strike, stdev));
    }

    /** −∂price/∂time to expiry, per year; 0 when expired. */
    public static double theta(double forward, double strike, double timeToExpiry, double volatility) {
        if (timeToExpiry == 0) {
            return 0;
        }
        return -0.5 * volatility / timeToExpiry * vega(forward, strike, timeToExpiry, volatility);
    }

    /** Value of exercising now. */
    public static double intrinsic(PutCall right, double forward, double strike) {
        return Math.max(0, right == PutCall.CALL ? forward - strike : strike - forward);
    }

    /** N(d2) of a call, N(−d2) of a put: the probability of ending in the money, from the total standard deviation. */
    public static double exerciseProbability(PutCall right, double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        double d2 = d1(forward, strike, stdev) - stdev;
        return NormalDistribution.cumulative(right == PutCall.CALL ? d2 : -d2);
    }

    /** ln(F/K) without the rounding of the quotient: near the money that rounding is most of the error (Kahan). */
    static double logRatio(double forward, double strike) {
        double u = (forward - strike) / strike;
        if (u < -0.5 || u > 1) {
            return Math.log(forward / strike);
        }
        double w = 1 + u;
        return w == 1 ? u : Math.log(w) * (u / (w - 1));
    }

    private static double d1(double forward, double strike, double stdev) {
        double x = logRatio(forward, strike);
        if (stdev == 0) {
            return x == 0 ? 0 : Math.signum(x) * Double.POSITIVE_INFINITY;
        }
        return x / stdev + 0.5 * stdev;
    }

    private static double stdev(double timeToExpiry, double volatility) {
        if (!(timeToExpiry >= 0)) {
            throw new IllegalArgumentException("time to expiry must not be negative: " + timeToExpiry);
        }
        if (!(volatility >= 0)) {
            throw new IllegalArgumentException("volatility must not be negative: " + volatility);
        }
        return volatility * Math.sqrt(timeToExpiry);
    }

    private static void check(double forward, double strike, double stdev) {
        if (!(forward > 0 && forward < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("forward must be positive and finite: " + forward);
        }
        if (!(strike > 0 && strike < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("strike must be positive and finite: " + strike);
        }
        if (!(stdev >= 0 && stdev < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("standard deviation must be finite and not negative: " + stdev);
        }
    }
}
