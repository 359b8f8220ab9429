package com.vixshield.quant.indicator;

/** Computes the two recursive averages that the other indicators are made of. */
public final class MovingAverage {

    private MovingAverage() {
    }

    /**
     * Exponential average with weight 2/(n+1), seeded at index n − 1 by the mean of the first n values.
     *
     * @throws IllegalArgumentException for n &lt; 1 or a value that is not finite
     */
    public static IndicatorSeries exponential(double[] values, int n) {
        IndicatorArguments.period(n, 1);
        IndicatorArguments.finite("values", values);
        return recursive(values, n, 2.0 / (n + 1));
    }

    /** Wilder's average: weight 1/n, the same seed (J. W. Wilder, New Concepts in Technical Trading Systems, 1978). */
    static IndicatorSeries wilder(double[] values, int n) {
        return recursive(values, n, 1.0 / n);
    }

    private static IndicatorSeries recursive(double[] values, int n, double weight) {
        if (values.length < n) {
            return IndicatorSeries.none();
        }
        double[] average = new double[values.length - n + 1];
        average[0] = IndicatorArguments.mean(values, 0, n);
        for (int i = 1; i < average.length; i++) {
            average[i] = average[i - 1] + weight * (values[i + n - 1] - average[i - 1]);
        }
        return new IndicatorSeries(n - 1, average);
    }
}
