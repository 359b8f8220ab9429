package com.vixshield.quant.inference;

import java.util.Arrays;

import com.vixshield.quant.math.Quantiles;

/** Holds both ends of an interval, inside it. */
public record Range(double low, double high) {

    /** Draws without a value (a group that was empty) are left out; NaN without any. */
    static Range of(double[] values, double low, double high) {
        double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        return known.length == 0
                ? new Range(Double.NaN, Double.NaN)
                : new Range(Quantiles.quantile(known, low), Quantiles.quantile(known, high));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean meets(Range other) {
        return low <= other.high && other.low <= high;
    }
}
