package com.vixshield.quant.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/** Holds both ends of a 95 % interval. */
public record Interval(double low, double high) {

    private static final double OUTSIDE = 0.05;

    /** E. B. Wilson (1927): stays inside 0 and 1 and holds for shares near either, where the textbook interval does not. */
    public static Interval ofShare(int hits, int n) {
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, hits, OUTSIDE);
        return new Interval(interval.getLowerBound(), interval.getUpperBound());
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
