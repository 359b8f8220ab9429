package com.vixshield.quant.claim;

import java.util.function.IntPredicate;

import com.vixshield.quant.inference.Statistic;

/** Splits a column into two groups whose means are compared; a session of neither counts in neither. */
final class Groups {

    private final double[][] totals;
    private final double[][] counts;

    /** @param counted 1 where the column has a value */
    Groups(double[] column, double[] counted, IntPredicate one, IntPredicate other) {
        totals = new double[2][column.length];
        counts = new double[2][column.length];
        for (int i = 0; i < column.length; i++) {
            for (int group = 0; group < 2; group++) {
                if (counted[i] > 0 && (group == 0 ? one : other).test(i)) {
                    totals[group][i] = column[i];
                    counts[group][i] = 1;
                }
            }
        }
    }

    /** Mean of the one less mean of the other. */
    Statistic difference() {
        return Statistic.ratio(totals[0], counts[0]).minus(Statistic.ratio(totals[1], counts[1]));
    }

    double mean(int group) {
        return Statistic.ratio(totals[group], counts[group]).of(totals[group].length);
    }

    int smaller() {
        return Math.min(size(0), size(1));
    }

    private int size(int group) {
        int size = 0;
        for (double count : counts[group]) {
            size += (int) count;
        }
        return size;
    }
}
