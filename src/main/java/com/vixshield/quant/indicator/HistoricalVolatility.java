package com.vixshield.quant.indicator;

/** Computes realised volatility from closes. */
public final class HistoricalVolatility {

    private HistoricalVolatility() {
    }

    /**
     * Sample standard deviation (n − 1, own mean) of the last n log returns × √sessionsPerYear, a decimal a year; the
     * first value belongs to index n.
     *
     * @throws IllegalArgumentException for n &lt; 2 or a close that is not positive
     */
    public static IndicatorSeries of(double[] closes, int n, double sessionsPerYear) {
        IndicatorArguments.period(n, 2);
        IndicatorArguments.positive("closes", closes);
        if (closes.length <= n) {
            return IndicatorSeries.none();
        }
        double[] returns = new double[closes.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = Math.log(closes[i + 1] / closes[i]);
        }
        double[] volatility = new double[returns.length - n + 1];
        for (int i = 0; i < volatility.length; i++) {
            volatility[i] = Math.sqrt(sessionsPerYear * sampleVariance(returns, i, n));
        }
        return new IndicatorSeries(n, volatility);
    }

    /** Two passes per window: a running sum of squares loses the small variances of calm years. */
    private static double sampleVariance(double[] returns, int from, int n) {
        double mean = IndicatorArguments.mean(returns, from, n);
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += (returns[i] - mean) * (returns[i] - mean);
        }
        return sum / (n - 1);
    }
}
