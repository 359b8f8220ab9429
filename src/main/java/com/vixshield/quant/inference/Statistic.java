package com.vixshield.quant.inference;

import java.util.stream.IntStream;

/** Computes one number from the sessions of a sample or of a resample, given as indices. */
public interface Statistic {

    double of(int[] days);

    /** Of the sample itself. */
    default double of(int sessions) {
        return of(IntStream.range(0, sessions).toArray());
    }

    /** Total of one column over that of another: a mean or rate over the sessions that count. NaN when none does. */
    static Statistic ratio(double[] total, double[] count) {
        return days -> {
            double sum = 0;
            double n = 0;
            for (int day : days) {
                sum += total[day];
                n += count[day];
            }
            return n == 0 ? Double.NaN : sum / n;
        };
    }

    default Statistic minus(Statistic other) {
        return days -> of(days) - other.of(days);
    }

    default Statistic times(double factor) {
        return days -> factor * of(days);
    }

    /** 1 less the ratio of the deepest drawdowns of two books. */
    static Statistic drawdownReduction(double[] bare, double[] other) {
        return days -> {
            double deepest = Drawdown.deepest(picked(bare, days), 1);
            return deepest == 0 ? Double.NaN : 1 - Drawdown.deepest(picked(other, days), 1) / deepest;
        };
    }

    /** Deepest drawdown of one book. */
    static Statistic drawdown(double[] returns) {
        return days -> Drawdown.deepest(picked(returns, days), 1);
    }

    /** Compound growth a year. */
    static Statistic growth(double[] returns) {
        return days -> Performance.cagr(picked(returns, days), 1);
    }

    private static double[] picked(double[] values, int[] days) {
        double[] picked = new double[days.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[days[i]];
        }
        return picked;
    }
}
