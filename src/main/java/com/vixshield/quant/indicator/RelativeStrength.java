package com.vixshield.quant.indicator;

/** Computes Wilder's relative strength index, 0 to 100. */
public final class RelativeStrength {

    /** What a series without any change answers: neither strong nor weak. */
    private static final double NEUTRAL = 50;

    private RelativeStrength() {
    }

    /**
     * 100·U/(U + D) with U and D Wilder's averages of the rises and falls, seeded by their means over the first n changes;
     * the first value belongs to index n.
     *
     * @throws IllegalArgumentException for n &lt; 1 or a close that is not finite
     */
    public static IndicatorSeries of(double[] closes, int n) {
        IndicatorArguments.period(n, 1);
        IndicatorArguments.finite("closes", closes);
        if (closes.length <= n) {
            return IndicatorSeries.none();
        }
        double[] up = MovingAverage.wilder(moves(closes, 1), n).values();
        double[] down = MovingAverage.wilder(moves(closes, -1), n).values();
        double[] rsi = new double[up.length];
        for (int i = 0; i < rsi.length; i++) {
            double sum = up[i] + down[i];
            rsi[i] = sum == 0 ? NEUTRAL : 100 * up[i] / sum;
        }
        return new IndicatorSeries(n, rsi);
    }

    private static double[] moves(double[] closes, int direction) {
        double[] moves = new double[closes.length - 1];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Math.max(direction * (closes[i + 1] - closes[i]), 0);
        }
        return moves;
    }
}
