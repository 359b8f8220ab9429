package com.vixshield.quant.sensitivity;

import java.time.Duration;

/**
 * Describes one changed input.
 *
 * @param spot relative move of the forward, decimal
 * @param points of implied volatility, all strikes alike, as an index of volatility counts them
 * @param later than the quotes
 */
public record ChainShift(double spot, double points, Duration later) {

    public static final ChainShift NONE = new ChainShift(0, 0, Duration.ZERO);

    public static ChainShift ofSpot(double move) {
        return new ChainShift(move, 0, Duration.ZERO);
    }

    public static ChainShift ofVolatility(double points) {
        return new ChainShift(0, points, Duration.ZERO);
    }

    public static ChainShift ofTime(Duration later) {
        return new ChainShift(0, 0, later);
    }
}
