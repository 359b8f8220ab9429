package com.vixshield.quant.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.vixshield.quant.math.Quantiles;

/**
 * Splits sessions by the quartile in which another series stood and gives the mean result of each. The quartiles are those of
 * the whole sample, so this describes a past; nobody knew them at the time.
 *
 * @param groups four, lowest first
 * @param highestLessLowest mean of the highest quarter less that of the lowest
 */
public record OverlayQuartiles(List<Group> groups, Estimate highestLessLowest) {

    private static final int GROUPS = 4;

    public OverlayQuartiles {
        groups = List.copyOf(groups);
    }

    /** @param low least value of the other series in it @param high greatest @param mean of a trade; NaN without one */
    public record Group(double low, double high, int sessions, int trades, Estimate mean) {
    }

    /**
     * @param overlay the other series as it was known on each session; NaN where it was not, and the session is left out
     * @param totals results by session, 0 without a trade
     * @param counts trades by session
     * @throws IllegalArgumentException when fewer than four sessions have a value
     */
    public static OverlayQuartiles of(double[] overlay, double[] totals, double[] counts) {
        double[] known = Arrays.stream(overlay).filter(v -> !Double.isNaN(v)).toArray();
        if (overlay.length != totals.length || overlay.length != counts.length || known.length < GROUPS) {
            throw new IllegalArgumentException(
                    "no quartiles of " + known.length + " values for " + totals.length + " sessions");
        }
        int[] quarter = quarters(overlay, known);
        List<Statistic> means = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            means.add(Statistic.ratio(only(totals, quarter, group), only(counts, quarter, group)));
        }
        means.add(means.get(GROUPS - 1).minus(means.get(0)));
        List<Estimate> estimates = Estimate.of(means, StationaryBootstrap.of(totals.length));
        List<Group> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            groups.add(group(overlay, counts, quarter, group, estimates.get(group)));
        }
        return new OverlayQuartiles(groups, estimates.get(GROUPS));
    }

    /** A value on a limit belongs to the lower quarter; −1 without a value. */
    private static int[] quarters(double[] overlay, double[] known) {
        double[] limits = {Quantiles.quantile(known, 0.25), Quantiles.quantile(known, 0.5), Quantiles.quantile(known, 0.75)};
        int[] quarter = new int[overlay.length];
        for (int i = 0; i < overlay.length; i++) {
            quarter[i] = Double.isNaN(overlay[i]) ? -1 : 0;
            for (double limit : limits) {
                quarter[i] += overlay[i] > limit ? 1 : 0;
            }
        }
        return quarter;
    }

    private static double[] only(double[] values, int[] quarter, int group) {
        double[] only = new double[values.length];
        for (int i = 0; i < only.length; i++) {
            only[i] = quarter[i] == group ? values[i] : 0;
        }
        return only;
    }

    private static Group group(double[] overlay, double[] counts, int[] quarter, int group, Estimate mean) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int sessions = 0;
        double trades = 0;
        for (int i = 0; i < overlay.length; i++) {
            if (quarter[i] == group) {
                low = Math.min(low, overlay[i]);
                high = Math.max(high, overlay[i]);
                sessions++;
                trades += counts[i];
            }
        }
        return new Group(sessions == 0 ? Double.NaN : low, sessions == 0 ? Double.NaN : high, sessions, (int) trades, mean);
    }
}
