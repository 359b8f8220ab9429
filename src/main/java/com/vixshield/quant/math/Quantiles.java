package com.vixshield.quant.math;

import java.util.Arrays;

/** Computes order statistics of small samples. */
public final class Quantiles {

    private Quantiles() {
    }

    /** Linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996); the sample must not be empty. */
    public static double quantile(double[] sample, double p) {
        if (sample.length == 0 || !(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("no quantile " + p + " of " + sample.length + " values");
        }
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double position = p * (sorted.length - 1);
        int low = (int) position;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (position - low) * (sorted[high] - sorted[low]);
    }

    public static double median(double[] sample) {
        return quantile(sample, 0.5);
    }

    /** Upper less lower quartile. */
    public static double interquartileRange(double[] sample) {
        return quantile(sample, 0.75) - quantile(sample, 0.25);
    }
}
