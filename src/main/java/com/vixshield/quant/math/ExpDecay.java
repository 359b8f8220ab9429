package com.vixshield.quant.math;

/**
 * Computes exp(−y) for y ≥ 0, in line: inside a formula the library's function costs a call that interrupts everything
 * around it. The error is within three units in the last place. y is split into whole 64ths of ln 2, whose powers are
 * tabulated, and a rest whose series ends after five terms.
 */
public final class ExpDecay {

    private static final int STEPS = 64;
    private static final double PER_STEP = STEPS / Math.log(2);
    /** ln 2/64 in two parts; the first has so few bits that its multiples below are exact. */
    private static final double STEP_HIGH = Math.scalb(Math.rint(Math.scalb(Math.log(2) / STEPS, 38)), -38);
    /** ln 2 = 0.6931471805599453094172321214581765…: what its double lacks. */
    private static final double LN2_REST = 2.3190468138462996e-17;
    private static final double STEP_LOW = Math.log(2) / STEPS - STEP_HIGH + LN2_REST / STEPS;
    /** Beyond this results lose bits to underflow, and the library function knows how. */
    private static final double FAR = 700;
    /** Adding 1.5·2⁵² leaves the nearest whole number in the lowest bits. */
    private static final double ROUND = 0x1.8p52;
    private static final double[] POWERS = powers();

    private ExpDecay() {
    }

    /** exp(−y); y ≥ 0. */
    public static double exp(double y) {
        if (!(y < FAR)) {
            return Math.exp(-y);
        }
        double nearest = y * PER_STEP + ROUND;
        int k = (int) Double.doubleToRawLongBits(nearest);
        double steps = nearest - ROUND;
        double r = steps * STEP_HIGH - y + steps * STEP_LOW;
        double r2 = r * r;
        double series = r + r2 * (0.5 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120));
        double power = POWERS[k & STEPS - 1];
        return (power + power * series) * Double.longBitsToDouble((long) (1023 - (k >> 6)) << 52);
    }

    private static double[] powers() {
        double[] powers = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            powers[i] = StrictMath.pow(2, -(double) i / STEPS);
        }
        return powers;
    }
}
