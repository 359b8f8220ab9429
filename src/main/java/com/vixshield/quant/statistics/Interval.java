package com.vixshield.quant.statistics;

/** Holds both ends of a 95 % interval. */
public record Interval(double low, double high) {

    static final double Z = 1.959963984540054;

    /** E. B. Wilson (1927): stays inside 0 and 1 and holds for shares near either, where the textbook interval does not. */
    public static Interval ofShare(int hits, int n) {
        if (n < 1 || hits < 0 || hits > n) {
            throw new IllegalArgumentException("no share of " + hits + " in " + n);
        }
        double p = (double) hits / n;
        double z2 = Z * Z;
        double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
