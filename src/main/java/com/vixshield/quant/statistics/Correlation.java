package com.vixshield.quant.statistics;

import java.util.Optional;

/** Computes how well a correlation of a sample is known. */
public final class Correlation {

    /** Normal quantile of 97.5 %. */
    private static final double TWO_SIDED = 1.959963984540054;
    /** Below four pairs the transform has no variance. */
    private static final int FEWEST = 4;

    private Correlation() {
    }

    /**
     * R. A. Fisher (1921): artanh(r) is nearly normal with variance 1/(n − 3), where the pairs are independent of each other.
     *
     * @param correlation of the sample, −1 … 1
     * @param n pairs
     * @return empty where n is too small, or the sample lies on a line
     */
    public static Optional<Interval> interval(double correlation, int n) {
        if (!(Math.abs(correlation) < 1) || n < FEWEST) {
            return Optional.empty();
        }
        double centre = 0.5 * Math.log((1 + correlation) / (1 - correlation));
        double half = TWO_SIDED / Math.sqrt(n - 3);
        return Optional.of(new Interval(Math.tanh(centre - half), Math.tanh(centre + half)));
    }
}
