package com.vixshield.chart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Draws how likely each level is, as a curve over ascending levels. Only its shape is drawn, never its height. */
public record Density(double[] levels, double[] heights) {

    private static final int POINTS = 121;
    private static final double REACH = 4;

    /** Smoothed from settlement levels with a Gaussian kernel, Silverman's width (Density Estimation, 1986, 3.31). */
    public static Density ofSample(double[] settlements) {
        double[] sorted = settlements.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double sd = Math.sqrt(Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
        double quartiles = sorted[sorted.length * 3 / 4] - sorted[sorted.length / 4];
        double width = 0.9 * Math.min(sd, quartiles > 0 ? quartiles / 1.34 : sd) * Math.pow(sorted.length, -0.2);
        return over(mean, sd, level -> {
            double height = 0;
            for (double settlement : sorted) {
                double z = (level - settlement) / width;
                // beyond five widths a kernel adds less than a millionth
                height += Math.abs(z) > 5 ? 0 : Math.exp(-z * z / 2);
            }
            return height;
        });
    }

    /** A bell around the forward, for days that have no sample. */
    public static Density normal(double forward, double standardDeviation) {
        return over(forward, standardDeviation, level -> {
            double z = (level - forward) / standardDeviation;
            return Math.exp(-z * z / 2);
        });
    }

    private static Density over(double centre, double sd, DoubleUnaryOperator height) {
        double[] levels = new double[POINTS];
        Arrays.setAll(levels, i -> centre + sd * REACH * (2.0 * i / (POINTS - 1) - 1));
        return new Density(levels, Arrays.stream(levels).map(height).toArray());
    }

    /** Height at any level, straight between the points and nothing outside. */
    double at(double level) {
        int last = levels.length - 1;
        if (level < levels[0] || level > levels[last]) {
            return 0;
        }
        int right = Math.min(last, Math.max(1, insertion(level)));
        double share = (level - levels[right - 1]) / (levels[right] - levels[right - 1]);
        return heights[right - 1] + share * (heights[right] - heights[right - 1]);
    }

    double peak() {
        return Arrays.stream(heights).max().orElse(0);
    }

    private int insertion(double level) {
        int found = Arrays.binarySearch(levels, level);
        return found >= 0 ? found : -found - 1;
    }
}
