package com.vixshield.quant.math;

import java.util.Arrays;

/**
 * Keeps the last {@code capacity} values of a stream, none negative, in order: any order statistic at once. Not
 * thread-safe.
 * <p>
 * Kept as the bits of the numbers, which order like them: the sign of a difference then moves a search without a branch,
 * which random values would mispredict every other time.
 */
public final class SortedWindow {

    private final long[] arrivals;
    /** One less than a power of two of them, the largest number beyond the last: halving needs no look at the size. */
    private final long[] sorted;
    private int size;
    private int next;

    public SortedWindow(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a window needs room for one value: " + capacity);
        }
        arrivals = new long[capacity];
        sorted = new long[2 * Integer.highestOneBit(capacity) - 1];
        Arrays.fill(sorted, Long.MAX_VALUE);
    }

    public int size() {
        return size;
    }

    /** Takes a value in, and the oldest out when the window is full; a value that is not a number has no place in the order. */
    public void add(double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("cannot be ordered: " + value);
        }
        // Adding zero makes a negative zero, whose bits are not in order, positive.
        long bits = Double.doubleToRawLongBits(value + 0.0);
        long leaving = size < arrivals.length ? Long.MAX_VALUE : arrivals[next];
        size = Math.min(size + 1, arrivals.length);
        arrivals[next] = bits;
        next = next + 1 == arrivals.length ? 0 : next + 1;
        replace(leaving, bits);
    }

    /** Looks for both at once: neither search has to wait for the other. */
    private void replace(long leaving, long coming) {
        int gap = 0;
        int to = 0;
        for (int half = sorted.length + 1 >> 1; half > 0; half >>= 1) {
            gap += half & (int) (sorted[gap + half - 1] - leaving >> Long.SIZE - 1);
            to += half & (int) (sorted[to + half - 1] - coming >> Long.SIZE - 1);
        }
        int at = to > gap ? to - 1 : to;
        if (at > gap) {
            System.arraycopy(sorted, gap + 1, sorted, gap, at - gap);
        } else {
            System.arraycopy(sorted, at, sorted, at + 1, gap - at);
        }
        sorted[at] = coming;
    }

    /** The k-th smallest, k from 1 to {@link #size()}. */
    public double orderStatistic(int k) {
        if (k < 1 || k > size) {
            throw new IllegalArgumentException("no order statistic " + k + " of " + size);
        }
        return Double.longBitsToDouble(sorted[k - 1]);
    }
}
