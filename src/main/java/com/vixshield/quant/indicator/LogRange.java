package com.vixshield.quant.indicator;

/**
 * Computes the high–low range as a measure of volatility (M. Parkinson, The Extreme Value Method, Journal of Business
 * 1980).
 */
public final class LogRange {

    /** E[ln(H/L)] = σ·√(8/π) for driftless Brownian motion, so the mean range × √(π/8) estimates one session's σ. */
    public static final double TO_SIGMA = Math.sqrt(Math.PI / 8);

    private LogRange() {
    }

    /**
     * Mean of ln(high/low) over the last n sessions, a decimal a session; the first value belongs to index n − 1.
     *
     * @throws IllegalArgumentException for n &lt; 1, lengths that differ, a value that is not positive or a high below its low
     */
    public static IndicatorSeries of(double[] highs, double[] lows, int n) {
        IndicatorArguments.period(n, 1);
        IndicatorArguments.sameLength(highs, lows);
        IndicatorArguments.positive("highs", highs);
        IndicatorArguments.positive("lows", lows);
        double[] ranges = ranges(highs, lows);
        if (ranges.length < n) {
            return IndicatorSeries.none();
        }
        double[] means = new double[ranges.length - n + 1];
        for (int i = 0; i < means.length; i++) {
            means[i] = IndicatorArguments.mean(ranges, i, n);
        }
        return new IndicatorSeries(n - 1, means);
    }

    private static double[] ranges(double[] highs, double[] lows) {
        double[] ranges = new double[highs.length];
        for (int i = 0; i < ranges.length; i++) {
            if (highs[i] < lows[i]) {
                throw new IllegalArgumentException("highs[" + i + "] is " + highs[i] + ", below the low " + lows[i]);
            }
            ranges[i] = Math.log(highs[i] / lows[i]);
        }
        return ranges;
    }
}
