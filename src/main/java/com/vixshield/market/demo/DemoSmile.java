package com.vixshield.market.demo;

/**
 * Computes the total standard deviation by strike: the at-the-money value times the root of a hyperbola in standard
 * deviations from the money, falling through the money and rising on both sides, steeper below. Its density is positive
 * everywhere (Gatheral's g is above 0.2 in the range quoted), so no strike of a chain can be bought and sold for a sure
 * profit.
 */
final class DemoSmile {

    private static final double TILT = -0.18;
    private static final double WINGS = 0.9;
    private static final double ROUNDNESS = 3.5;

    private DemoSmile() {
    }

    static double stdev(double atTheMoney, double forward, double strike) {
        double z = Math.log(strike / forward) / atTheMoney;
        return atTheMoney * Math.sqrt(1 + TILT * z + WINGS * (Math.sqrt(z * z + ROUNDNESS * ROUNDNESS) - ROUNDNESS));
    }
}
