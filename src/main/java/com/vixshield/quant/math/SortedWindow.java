package com.vixshield.quant.math;

import java.util.Arrays;

/** The last {@code capacity} values of a stream, kept in order: any order statistic at once. Not thread-safe. */
public final class SortedWindow {

    private final double[] arrivals;
    private final double[] sorted;
    private int size;
    private int next;

    public SortedWindow(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a window needs room for one value: " + capacity);
        }
        arrivals = new double[capacity];
        sorted = new double[capacity];
    }

    public int size() {
        return size;
    }

    /** Takes a value in, and the oldest out when the window is full. */
    public void add(double value) {
        int gap = size < arrivals.length ? size++ : Arrays.binarySearch(sorted, arrivals[next]);
        arrivals[next] = value;
        next = (next + 1) % arrivals.length;
        while (gap > 0 && sorted[gap - 1] > value) {
            sorted[gap] = sorted[--gap];
        }
        while (gap < size - 1 && sorted[gap + 1] < value) {
            sorted[gap] = sorted[++gap];
        }
        sorted[gap] = value;
    }

    /** The k-th smallest, k from 1 to {@link #size()}. */
    public double orderStatistic(int k) {
        if (k < 1 || k > size) {
            throw new IllegalArgumentException("no order statistic " + k + " of " + size);
        }
        return sorted[k - 1];
    }
}
