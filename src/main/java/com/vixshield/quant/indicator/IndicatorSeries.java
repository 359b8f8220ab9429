package com.vixshield.quant.indicator;

import java.util.OptionalDouble;

/**
 * Holds values of an indicator by the index of the input they belong to; the first {@link #firstIndex()} inputs have none.
 */
public final class IndicatorSeries {

    private final int firstIndex;
    private final double[] values;

    /** @param values one per input from {@code firstIndex} on, owned by the series from now on; may be empty */
    IndicatorSeries(int firstIndex, double[] values) {
        this.firstIndex = firstIndex;
        this.values = values;
    }

    static IndicatorSeries none() {
        return new IndicatorSeries(0, new double[0]);
    }

    /** Index of the input that carries the first value; meaningless when {@link #isEmpty()}. */
    public int firstIndex() {
        return firstIndex;
    }

    /** Whether the input was shorter than the window. */
    public boolean isEmpty() {
        return values.length == 0;
    }

    /** The value that belongs to one input, empty while the window is not full. */
    public OptionalDouble at(int index) {
        int i = index - firstIndex;
        return i < 0 || i >= values.length ? OptionalDouble.empty() : OptionalDouble.of(values[i]);
    }

    /** The value of the newest input. */
    public OptionalDouble last() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values[values.length - 1]);
    }

    double[] values() {
        return values;
    }
}
