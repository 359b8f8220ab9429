package com.vixshield.chart;

/**
 * Maps values to pixels on a straight line. {@code start} is where {@code low} lands, so a vertical scale has start > end.
 */
public record LinearScale(double low, double high, double start, double end) {

    public LinearScale {
        if (!(high > low)) {
            throw new IllegalArgumentException("A scale needs room: " + low + " to " + high);
        }
    }

    public double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    /** As {@link #at}, but never beyond the drawing. */
    public double clamped(double value) {
        return at(Math.max(low, Math.min(high, value)));
    }

    boolean covers(double value) {
        return value >= low && value <= high;
    }
}
