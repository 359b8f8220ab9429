package com.vixshield.quant.statistics;

import java.util.Optional;
import java.util.stream.DoubleStream;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Estimates the mean of some results.
 *
 * @param total their sum
 * @param mean 0 without any
 * @param interval Student's, 95 %; absent below two results
 * @param worst 0 without any
 */
public record SampleMean(int n, double total, double mean, Optional<Interval> interval, double worst) {

    public static SampleMean of(double[] values) {
        int n = values.length;
        double total = DoubleStream.of(values).sum();
        double mean = n == 0 ? 0 : total / n;
        return new SampleMean(n, total, mean, n < 2 ? Optional.empty() : Optional.of(interval(values, mean)),
                DoubleStream.of(values).min().orElse(0));
    }

    private static Interval interval(double[] values, double mean) {
        int n = values.length;
        double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        double half = critical(n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean - half, mean + half);
    }

    /** The 97.5 % point of Student's distribution: half of a 95 % interval in standard errors. */
    static double critical(int degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability(0.975);
    }

    /** Half of the interval, 0 without one. */
    public double halfWidth() {
        return interval.map(i -> (i.high() - i.low()) / 2).orElse(0.0);
    }

    /** Whether the sign of the mean is more than chance. */
    public boolean isDistinguishable() {
        return interval.isPresent() && !interval.get().contains(0);
    }
}
