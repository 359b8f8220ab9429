package com.vixshield.quant.inference;

import com.vixshield.quant.inference.DeflatedSharpe.Moments;

/**
 * Counts the variants that were tried and how far their Sharpe ratios lie apart, so that the best of them can be judged as the
 * best of many. Keeps four numbers, however many there are.
 */
public final class TriedVariants {

    private int count;
    private int rated;
    private double mean;
    private double squares;

    /** A variant without a ratio counts, but says nothing about how far apart ratios lie. */
    public void add(Moments variant) {
        count++;
        if (Double.isFinite(variant.ratio())) {
            rated++;
            double away = variant.ratio() - mean;
            mean += away / rated;
            squares += away * (variant.ratio() - mean);
        }
    }

    public int count() {
        return count;
    }

    /** Of the ratios a session, n − 1; 0 of fewer than two. */
    public double variance() {
        return rated < 2 ? 0 : squares / (rated - 1);
    }

    /** Probability that one of them is better than the best that so many without merit would have shown. */
    public double probability(Moments variant) {
        return DeflatedSharpe.probability(variant, Math.max(1, count), variance());
    }
}
