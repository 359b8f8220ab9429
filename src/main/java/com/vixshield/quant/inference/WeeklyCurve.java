package com.vixshield.quant.inference;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Follows the equity of one book day by day, to be read at the end of each ISO week. */
public final class WeeklyCurve {

    private static final double START = 100;

    private double equity = 1;
    private double peak = 1;
    private double deepest;

    /** @param dayReturn a fraction of the equity; a book that has lost everything stays at zero */
    public void add(double dayReturn) {
        equity = Math.max(0, equity * (1 + dayReturn));
        peak = Math.max(peak, equity);
        deepest = Math.min(deepest, equity / peak - 1);
    }

    /** Equity now, 100 at the start, rounded to five decimals. */
    public double level() {
        return rounded(START * equity);
    }

    /** The deepest point under the peak since this was last asked: a fraction of the peak, not above zero, rounded alike. */
    public double takeDepth() {
        double depth = deepest;
        deepest = 0;
        return rounded(depth);
    }

    /** Whether a new ISO week begins between two days. */
    public static boolean isNewWeek(LocalDate day, LocalDate next) {
        return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != next.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                || day.get(IsoFields.WEEK_BASED_YEAR) != next.get(IsoFields.WEEK_BASED_YEAR);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
