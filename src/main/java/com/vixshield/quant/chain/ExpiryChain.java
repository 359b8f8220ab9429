package com.vixshield.quant.chain;

import java.util.Arrays;

/**
 * Holds the usable quotes of one root and expiry, by ascending strike. Immutable; a right that is not quoted at a strike
 * has ask 0.
 */
public final class ExpiryChain {

    /** Strikes closer than this are one strike; no exchange lists finer ones. */
    static final double STRIKE_UNIT = 0.001;

    private final double[] strikes;
    private final double[] bids;
    private final double[] asks;
    private final HygieneCounts counts;

    /** @param bids put at 2i, call at 2i+1 of strike i; asks likewise */
    ExpiryChain(double[] strikes, double[] bids, double[] asks, HygieneCounts counts) {
        this.strikes = strikes;
        this.bids = bids;
        this.asks = asks;
        this.counts = counts;
    }

    /**
     * A chain of made prices, of which nothing had to be discarded.
     *
     * @param strikes ascending
     * @param bids put at 2i, call at 2i+1 of strike i; asks likewise, 0 where the right is not quoted
     */
    public static ExpiryChain modelled(double[] strikes, double[] bids, double[] asks) {
        return new ExpiryChain(strikes, bids, asks,
                new HygieneCounts(strikes.length, 0, 0, 0, 0, 0, 0, strikes.length, 0, 0));
    }

    public HygieneCounts counts() {
        return counts;
    }

    /** Number of strikes. */
    public int size() {
        return strikes.length;
    }

    public double strike(int index) {
        return strikes[index];
    }

    /** Whether the right may at least be bought at this strike. */
    public boolean quoted(PutCall right, int index) {
        return ask(right, index) > 0;
    }

    /** Whether the right may be sold at this strike. */
    public boolean bidden(PutCall right, int index) {
        return bid(right, index) > 0;
    }

    public boolean bothBidden(int index) {
        return bidden(PutCall.PUT, index) && bidden(PutCall.CALL, index);
    }

    public double bid(PutCall right, int index) {
        return bids[2 * index + right.ordinal()];
    }

    public double ask(PutCall right, int index) {
        return asks[2 * index + right.ordinal()];
    }

    public double mid(PutCall right, int index) {
        return 0.5 * (bid(right, index) + ask(right, index));
    }

    /** Index of a listed strike, −1 when it is not listed. */
    public int indexOf(double strike) {
        int at = firstAtLeast(strike - 0.5 * STRIKE_UNIT);
        return at < strikes.length && strikes[at] < strike + 0.5 * STRIKE_UNIT ? at : -1;
    }

    /** Index of the first strike at or above the level, {@link #size()} when there is none. */
    public int firstAtLeast(double level) {
        int at = Arrays.binarySearch(strikes, level);
        return at >= 0 ? at : -at - 1;
    }

    /**
     * Index of the strike at a level, else of the next one away from the money, at which the right may be bought; −1 for none.
     */
    public int quotedFrom(PutCall right, double level) {
        return from(right, level, asks);
    }

    /** As {@link #quotedFrom}, at which it may be sold. */
    public int biddenFrom(PutCall right, double level) {
        return from(right, level, bids);
    }

    private int from(PutCall right, double level, double[] prices) {
        int outwards = right == PutCall.PUT ? -1 : 1;
        int exact = indexOf(level);
        int beyond = firstAtLeast(level);
        int start = exact >= 0 ? exact : right == PutCall.PUT ? beyond - 1 : beyond;
        for (int i = start; i >= 0 && i < strikes.length; i += outwards) {
            if (prices[2 * i + right.ordinal()] > 0) {
                return i;
            }
        }
        return -1;
    }
}
