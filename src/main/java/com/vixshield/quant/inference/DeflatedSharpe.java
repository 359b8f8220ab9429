package com.vixshield.quant.inference;

import com.vixshield.quant.math.NormalDistribution;

/**
 * Computes the probability that a Sharpe ratio is above the best that worthless variants would have shown by luck (D. H. Bailey
 * and M. López de Prado, The Deflated Sharpe Ratio, Journal of Portfolio Management 40 (5), 2014). Ratios are per session, not
 * annualised.
 */
public final class DeflatedSharpe {

    private static final double EULER = 0.5772156649015329;

    private DeflatedSharpe() {
    }

    /** Best ratio to be expected of so many variants without merit. @param variance of the variants' ratios */
    public static double expectedBest(int variants, double variance) {
        if (variants < 1 || !(variance >= 0)) {
            throw new IllegalArgumentException("no best of " + variants + " variants with variance " + variance);
        }
        return variants == 1
                ? 0
                : Math.sqrt(variance) * ((1 - EULER) * quantile(1 - 1.0 / variants)
                        + EULER * quantile(1 - 1 / (variants * Math.E)));
    }

    /**
     * Describes the returns of one variant.
     *
     * @param ratio Sharpe ratio a session; NaN where the returns never differ
     * @param n sessions @param kurtosis 3 for a normal distribution
     */
    public record Moments(double ratio, int n, double skew, double kurtosis) {

        public static Moments of(double[] returns) {
            double mean = Performance.mean(returns);
            double deviation = Math.sqrt(moment(returns, mean, 2));
            return new Moments(deviation > 0 ? mean / deviation : Double.NaN, returns.length,
                    moment(returns, mean, 3) / Math.pow(deviation, 3), moment(returns, mean, 4) / Math.pow(deviation, 4));
        }
    }

    /** @param variants tried, this one included @param variance of their ratios a session */
    public static double probability(double[] returns, int variants, double variance) {
        return probability(Moments.of(returns), variants, variance);
    }

    public static double probability(Moments of, int variants, double variance) {
        return probability(of.ratio(), of.n(), of.skew(), of.kurtosis(), variants, variance);
    }

    /**
     * The same from its parts.
     *
     * @param sharpe a session @param n sessions @param kurtosis 3 for a normal distribution
     */
    public static double probability(double sharpe, int n, double skew, double kurtosis, int variants, double variance) {
        double error = Math.sqrt(1 - skew * sharpe + (kurtosis - 1) / 4 * sharpe * sharpe);
        return NormalDistribution
                .cumulative((sharpe - expectedBest(variants, variance)) * Math.sqrt(n - 1.0) / error);
    }

    private static double moment(double[] values, double mean, int power) {
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, power);
        }
        return sum / values.length;
    }

    /** Inverse of the normal distribution by bisection: it is asked once a report. */
    private static double quantile(double p) {
        double low = -40;
        double high = 40;
        for (int i = 0; i < 100; i++) {
            double middle = 0.5 * (low + high);
            if (NormalDistribution.cumulative(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
