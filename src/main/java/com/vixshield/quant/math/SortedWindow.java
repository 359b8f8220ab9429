package com.vixshield.quant.math;

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

    /** Takes a value in, and the oldest out when the window is full; a value that is not a number has no place in the order. */
    public void add(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("cannot be ordered: " + value);
        }
        int gap = size < arrivals.length ? size++ : below(arrivals[next], size);
        arrivals[next] = value;
        next = next + 1 == arrivals.length ? 0 : next + 1;
        int to = below(value, size - (gap == size - 1 ? 1 : 0));
        if (to > gap) {
            System.arraycopy(sorted, gap + 1, sorted, gap, --to - gap);
        } else {
            System.arraycopy(sorted, to, sorted, to + 1, gap - to);
        }
        sorted[to] = value;
    }

    /** How many of the first n are less than the value: halving without a branch to mispredict. */
    private int below(double value, int n) {
        int found = 0;
        for (int half = Integer.highestOneBit(Math.max(n, 1)); half > 0; half >>= 1) {
            int probe = found + half;
            found = probe <= n && sorted[probe - 1] < value ? probe : found;
        }
        return found;
    }

    /** The k-th smallest, k from 1 to {@link #size()}. */
    public double orderStatistic(int k) {
        if (k < 1 || k > size) {
            throw new IllegalArgumentException("no order statistic " + k + " of " + size);
        }
        return sorted[k - 1];
    }
}
