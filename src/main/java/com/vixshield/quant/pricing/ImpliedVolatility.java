package com.vixshield.quant.pricing;

import java.util.OptionalDouble;

import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.math.Erfcx;

/**
 * Solves for the total standard deviation s = σ√T that a Black-76 price implies.
 * <p>
 * In the spirit of Jäckel, "Let's be rational" (2015), but with its own starting points: the root of ln(price) is sought
 * below half of the largest possible price, that of ln(largest − price) above, by Householder steps of fourth order inside
 * a bracket. On the log both functions are close to parabolas, so two or three steps reach the rounding of the price from
 * one minute to decades and to 15 standard deviations and beyond. Allocates nothing; "no solution" is a value.
 */
public final class ImpliedVolatility {

    /** Returned by {@link #stdevOrNone} and {@link #outOfTheMoneyStdev} where no volatility explains the price. */
    public static final double NONE = -1;

    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double SQRT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);
    private static final int MOST_STEPS = 60;
    /** A fourth-order step from this relative distance lands within rounding. */
    private static final double CLOSE_ENOUGH = 2e-5;

    private ImpliedVolatility() {
    }

    /** Total standard deviation of an undiscounted price, empty where none exists. */
    public static OptionalDouble stdev(PutCall right, double forward, double strike, double price) {
        double s = stdevOrNone(right, forward, strike, price);
        return s == NONE ? OptionalDouble.empty() : OptionalDouble.of(s);
    }

    /** Volatility of an undiscounted price, empty where none exists; time in years, positive. */
    public static OptionalDouble volatility(PutCall right, double forward, double strike, double timeToExpiry, double price) {
        if (!(timeToExpiry > 0 && timeToExpiry < Double.POSITIVE_INFINITY)) {
            return OptionalDouble.empty();
        }
        double s = stdevOrNone(right, forward, strike, price);
        return s == NONE ? OptionalDouble.empty() : OptionalDouble.of(s / Math.sqrt(timeToExpiry));
    }

    /** As {@link #stdev}, or {@link #NONE}: at or below intrinsic value, at or above the price of infinite volatility, NaN. */
    public static double stdevOrNone(PutCall right, double forward, double strike, double price) {
        return outOfTheMoneyStdev(forward, strike, price - Black76.intrinsic(right, forward, strike));
    }

    /** From the price of whichever right is out of the money, which is the time value of both. */
    public static double outOfTheMoneyStdev(double forward, double strike, double price) {
        double low = Math.min(forward, strike);
        if (!(price > 0 && price < low && price / low > 0) || Math.max(forward, strike) == Double.POSITIVE_INFINITY) {
            return NONE;
        }
        double a = Math.abs(Black76.logRatio(forward, strike));
        boolean upper = price > 0.5 * low;
        double target = Math.log((upper ? low - price : price) / low);
        double guess = upper ? upperGuess(a, target) : lowerGuess(a, price / low, target);
        return solve(a, target, upper, guess);
    }

    /** @param a |ln(F/K)| @param target ln of price/low, or of 1 − price/low in the upper half */
    private static double solve(double a, double target, boolean upper, double guess) {
        double below = 0;
        double above = Double.POSITIVE_INFINITY;
        double s = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            double h = a / s;
            double t = 0.5 * s;
            double d1 = t - h;
            double x = h * SQRT_HALF;
            double half = t * SQRT_HALF;
            double value;
            double slope;
            if (upper || !Erfcx.differenceDefined(x, half)) {
                double sum = half >= x
                        ? Erfcx.erfcx(half - x) + Erfcx.erfcx(half + x)
                        : 2 * Math.exp(0.5 * d1 * d1) - Erfcx.difference(x, half);
                double log = Math.log(0.5 * sum) - 0.5 * d1 * d1;
                double rest = upper ? 1 : -Math.expm1(log);
                value = upper ? log : Math.log(rest);
                slope = upper ? -SQRT_TWO_OVER_PI / sum : Math.exp(-0.5 * d1 * d1) / (SQRT_TWO_PI * rest);
            } else {
                double difference = Erfcx.difference(x, half);
                value = Math.log(0.5 * difference) - 0.5 * d1 * d1;
                slope = SQRT_TWO_OVER_PI / difference;
            }
            double miss = value - target;
            if (miss > 0 == upper) {
                below = s;
            } else {
                above = s;
            }
            double next = step(a, s, miss, slope);
            if (Math.abs(next - s) <= CLOSE_ENOUGH * s) {
                return next;
            }
            s = next > below && next < above ? next : bisect(below, above);
        }
        return s;
    }

    /** Householder's third method on ln b; b″/b′ and b‴/b′ of the normalised price b are rational in s. */
    private static double step(double a, double s, double miss, double slope) {
        double h = a / s;
        double second = (h * h - 0.25 * s * s) / s;
        double third = second * second - 3 * h * h / (s * s) - 0.25;
        double newton = -miss / slope;
        double curvature = second - slope;
        double jerk = third - 3 * slope * second + 2 * slope * slope;
        double numerator = 1 + 0.5 * newton * curvature;
        double denominator = 1 + newton * (curvature + newton * jerk / 6);
        double factor = numerator / denominator;
        // Far from the root the rational step can point anywhere; Newton's then still points towards it.
        return s + newton * (factor > 0.2 && factor < 5 ? factor : 1);
    }

    private static double bisect(double below, double above) {
        if (above == Double.POSITIVE_INFINITY) {
            return 2 * below;
        }
        return below == 0 ? 0.5 * above : Math.sqrt(below * above);
    }

    /**
     * Corrado and Miller (1996) near the money, the tail of the normal distribution beyond.
     *
     * @param price price / low
     */
    private static double lowerGuess(double a, double price, double logPrice) {
        double gap = Math.expm1(a);
        double middle = price + 0.5 * gap;
        double root = middle * middle - gap * gap / Math.PI;
        if (root > 0 && gap < 1) {
            return SQRT_TWO_PI / (2 + gap) * (middle + Math.sqrt(root));
        }
        // ln price ≈ −½h² − ½t² + a/2 + ln(s/(√2π(1 + 1.25h + h²))), h = a/s, t = s/2
        double h2 = a - 2 * logPrice;
        double h = Math.sqrt(h2);
        for (int i = 0; i < 2; i++) {
            double t = Math.min(0.5 * a / h, h);
            double mills = 2 * t / (SQRT_TWO_PI * (1 + 1.25 * h + h * h));
            h = Math.sqrt(Math.max(h2 - t * t + 2 * Math.log(mills), 0.5 * a));
        }
        return a / h;
    }

    /** ln(1 − price) ≈ −½d1² + ln of about one half: d1 from there, then s/2 − a/s = d1. */
    private static double upperGuess(double a, double logRest) {
        double d1 = Math.sqrt(Math.max(-2 * logRest - 1.4, 0.0));
        return d1 + Math.sqrt(d1 * d1 + 2 * a) + 0.5;
    }
}
