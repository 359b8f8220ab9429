package com.vixshield.quant.math;

/**
 * Converts prices and credits to integer tenths of a cent: sums of decimals must never decide by their last bit (rulebook
 * §0).
 */
public final class TenthCents {

    private static final double IN_A_POINT = 1000;

    private TenthCents() {
    }

    /** @param points of the index, or any share of one as thousandths */
    public static long of(double points) {
        return Math.round(points * IN_A_POINT);
    }

    /** The same as points again, without the last bits of a sum. */
    public static double rounded(double points) {
        return of(points) / IN_A_POINT;
    }

    /** Whether {@code part} is more than {@code share} of {@code whole}, exactly. */
    public static boolean exceedsShare(double part, double share, double whole) {
        return of(1) * of(part) > of(share) * of(whole);
    }
}
