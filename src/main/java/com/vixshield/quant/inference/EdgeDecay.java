package com.vixshield.quant.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Follows the mean result of trades through time, each window with its own interval. */
public final class EdgeDecay {

    private EdgeDecay() {
    }

    /**
     * Holds one stretch.
     *
     * @param first index of its first session @param end exclusive
     * @param trades in it
     * @param mean of a trade; NaN without one
     */
    public record Window(int first, int end, int trades, Estimate mean) {
    }

    /**
     * Windows of the same length, the last one ending with the series, the others a step apart before it.
     *
     * @param totals results by session, 0 without a trade
     * @param counts trades by session
     * @param length sessions of a window
     * @return ascending; one, of all sessions, where the series is not longer than a window
     */
    public static List<Window> rolling(double[] totals, double[] counts, int length, int step) {
        if (length < 1 || step < 1) {
            throw new IllegalArgumentException("no windows of " + length + " sessions, " + step + " apart");
        }
        List<Window> windows = new ArrayList<>();
        for (int end = totals.length; end >= Math.min(length, totals.length) && end > 0; end -= step) {
            windows.add(0, window(totals, counts, Math.max(0, end - length), end));
        }
        return windows;
    }

    /** @param first session @param end exclusive */
    public static Window window(double[] totals, double[] counts, int first, int end) {
        if (totals.length != counts.length || first < 0 || first >= end || end > totals.length) {
            throw new IllegalArgumentException("no window of sessions " + first + " to " + end + " of " + totals.length);
        }
        double[] sums = Arrays.copyOfRange(totals, first, end);
        double[] numbers = Arrays.copyOfRange(counts, first, end);
        Estimate mean = Estimate.of(List.of(Statistic.ratio(sums, numbers)), StationaryBootstrap.of(end - first)).get(0);
        return new Window(first, end, (int) Arrays.stream(numbers).sum(), mean);
    }

    /**
     * By how much the mean result of a trade changes a year: the slope of the straight line through the trades, least squares,
     * with days and results resampled together. NaN with trades of one session only.
     */
    public static Estimate change(double[] totals, double[] counts) {
        if (totals.length != counts.length) {
            throw new IllegalArgumentException(totals.length + " results of " + counts.length + " sessions");
        }
        return Estimate.of(List.of(days -> Performance.YEAR * slope(totals, counts, days)),
                StationaryBootstrap.of(totals.length)).get(0);
    }

    private static double slope(double[] totals, double[] counts, int[] days) {
        double n = 0;
        double day = 0;
        double result = 0;
        for (int d : days) {
            n += counts[d];
            day += counts[d] * d;
            result += totals[d];
        }
        double squares = 0;
        double products = 0;
        for (int d : days) {
            double away = d - day / n;
            squares += counts[d] * away * away;
            products += away * (totals[d] - counts[d] * result / n);
        }
        return squares > 0 ? products / squares : Double.NaN;
    }
}
