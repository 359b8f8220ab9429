package com.vixshield.quant.indicator;

/** Computes Wilder's average true range, in the points of the input. */
public final class AverageTrueRange {

    private AverageTrueRange() {
    }

    /**
     * Wilder's average of max(high, previous close) − min(low, previous close), which needs a previous row: the first of
     * the n true ranges of the seed belongs to the second row, the first value to index n.
     *
     * @throws IllegalArgumentException for n &lt; 1, lengths that differ or a value that is not finite
     */
    public static IndicatorSeries of(double[] highs, double[] lows, double[] closes, int n) {
        IndicatorArguments.period(n, 1);
        IndicatorArguments.sameLength(highs, lows, closes);
        IndicatorArguments.finite("highs", highs);
        IndicatorArguments.finite("lows", lows);
        IndicatorArguments.finite("closes", closes);
        if (closes.length <= n) {
            return IndicatorSeries.none();
        }
        double[] ranges = new double[closes.length - 1];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.max(highs[i + 1], closes[i]) - Math.min(lows[i + 1], closes[i]);
        }
        return new IndicatorSeries(n, MovingAverage.wilder(ranges, n).values());
    }
}
