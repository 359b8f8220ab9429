package com.vixshield.quant.math;

/** Computes the standard normal distribution, with full relative accuracy in both tails. */
public final class NormalDistribution {

    private static final double SQRT_HALF = Math.sqrt(0.5);
    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    private NormalDistribution() {
    }

    /** φ(z). */
    public static double density(double z) {
        return DENSITY_AT_ZERO * Math.exp(-0.5 * z * z);
    }

    /** N(z) = P(Z ≤ z). */
    public static double cumulative(double z) {
        double tail = 0.5 * Math.exp(-0.5 * z * z) * Erfcx.erfcx(Math.abs(z) * SQRT_HALF);
        return z <= 0 ? tail : 1 - tail;
    }
}
