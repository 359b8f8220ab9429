package com.vixshield.quant.pricing;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.Erfcx;
import com.vixshield.quant.math.ExpDecay;
import com.vixshield.quant.math.NormalDistribution;

/**
 * Prices options on a forward, undiscounted, by the Black (1976) formula: C = F N(d1) − K N(d2), d1,2 = ln(F/K)/s ± s/2, s
 * = σ√T.
 * <p>
 * The out-of-the-money price is taken as ½·F·exp(−d1²/2)·[erfcx(−d1/√2) − erfcx(−d2/√2)], so that a price of 1e-300 is as
 * accurate, relatively, as one of 100 (Jäckel, "Let's be rational", 2015, §2); the in-the-money price adds the intrinsic
 * value. Stateless, allocates nothing. Impossible arguments (a forward or strike that is not positive and finite, a
 * negative or NaN standard deviation) throw {@link IllegalArgumentException} with the value; stdev 0 is an expired option
 * and has a price.
 */
public final class Black76 {

    private static final double SQRT_HALF = Math.sqrt(0.5);

    /** Largest z² at which the neglected 2z¹³/13 is below rounding: strikes within a tenth of the forward. */
    private static final double SHORT_SERIES = 0.0025;

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
        // The reciprocal needs nothing but stdev, so it is ready when the logarithm is.
        double h = Math.abs(logRatio(forward, strike)) * (1 / stdev);
        double t = 0.5 * stdev;
        // By put-call symmetry the call on the smaller of the two against the larger.
        double low = forward < strike ? forward : strike;
        double d1 = t - h;
        double scale = 0.5 * low * ExpDecay.exp(0.5 * d1 * d1);
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
        double value = right == PutCall.CALL ? forward - strike : strike - forward;
        return value > 0 ? value : 0;
    }

    /** N(d2) of a call, N(−d2) of a put: the probability of ending in the money, from the total standard deviation. */
    public static double exerciseProbability(PutCall right, double forward, double strike, double stdev) {
        check(forward, strike, stdev);
        double d2 = d1(forward, strike, stdev) - stdev;
        return NormalDistribution.cumulative(right == PutCall.CALL ? d2 : -d2);
    }

    /**
     * ln(F/K) without the rounding of the quotient, which near the money would be most of the error: 2 artanh((F − K)/(F + K)),
     * by
     * its series where that is short.
     */
    static double logRatio(double forward, double strike) {
        double z = (forward - strike) / (forward + strike);
        double q = z * z;
        if (q > SHORT_SERIES) {
            return Math.log(forward / strike);
        }
        double q2 = q * q;
        double tail = (2.0 / 3 + 2.0 / 5 * q) + (2.0 / 7 + 2.0 / 9 * q) * q2 + 2.0 / 11 * (q2 * q2);
        return 2 * z + z * q * tail;
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
        // One comparison for all three upper bounds: this guards the hottest loop of the core.
        if (!(forward > 0 && strike > 0 && stdev >= 0 && forward + strike + stdev < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "forward and strike must be positive, the standard deviation not negative, all finite: "
                            + forward + ", " + strike + ", " + stdev);
        }
    }
}
