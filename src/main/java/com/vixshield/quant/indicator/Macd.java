package com.vixshield.quant.indicator;

/**
 * Computes moving average convergence/divergence (G. Appel), in the points of the input.
 *
 * @param line fast EMA − slow EMA
 * @param signal EMA of the line, seeded by the mean of the line's first values
 * @param histogram line − signal
 */
public record Macd(IndicatorSeries line, IndicatorSeries signal, IndicatorSeries histogram) {

    /** @throws IllegalArgumentException unless 1 ≤ fast &lt; slow and smoothing ≥ 1, or for a close that is not finite */
    public static Macd of(double[] closes, int fast, int slow, int smoothing) {
        IndicatorArguments.period(fast, 1);
        IndicatorArguments.period(slow, fast + 1);
        IndicatorSeries line = difference(MovingAverage.exponential(closes, fast),
                MovingAverage.exponential(closes, slow));
        IndicatorSeries average = MovingAverage.exponential(line.values(), smoothing);
        IndicatorSeries signal = new IndicatorSeries(line.firstIndex() + average.firstIndex(), average.values());
        return new Macd(line, signal, difference(line, signal));
    }

    /** minuend − subtrahend where both have values; the subtrahend starts later. */
    private static IndicatorSeries difference(IndicatorSeries minuend, IndicatorSeries subtrahend) {
        int shift = subtrahend.firstIndex() - minuend.firstIndex();
        double[] difference = subtrahend.values().clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] = minuend.values()[i + shift] - difference[i];
        }
        return new IndicatorSeries(subtrahend.firstIndex(), difference);
    }
}
