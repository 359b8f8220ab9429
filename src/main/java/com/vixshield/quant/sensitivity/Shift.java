package com.vixshield.quant.sensitivity;

import java.time.Duration;

/**
 * One thing that is different.
 *
 * @param spot relative move of the forward, decimal
 * @param points of implied volatility, all strikes alike, as an index of volatility counts them
 * @param later than the quotes
 */
public record Shift(double spot, double points, Duration later) {

    public static final Shift NONE = new Shift(0, 0, Duration.ZERO);

    public static Shift ofSpot(double move) {
        return new Shift(move, 0, Duration.ZERO);
    }

    public static Shift ofVolatility(double points) {
        return new Shift(0, points, Duration.ZERO);
    }

    public static Shift ofTime(Duration later) {
        return new Shift(0, 0, later);
    }
}
