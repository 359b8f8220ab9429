package com.vixshield.quant.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Rounds credits to prices that can be ordered, in the steps of a product: 0.05 points of the SPX, 0.01 of XSP. A threshold is
 * shown as the tick that passes it, everywhere.
 */
public enum OrderTick {
    SPX("0.05"),
    XSP("0.01");

    private final BigDecimal tick;

    OrderTick(String points) {
        this.tick = new BigDecimal(points);
    }

    /** The next tick at or above: a limit rounded down would give away what the signal asks for. */
    public BigDecimal up(double credit) {
        return ticks(credit, RoundingMode.CEILING);
    }

    /** The lowest order that a threshold lets pass, in points; null where there is none. */
    public Double passing(OptionalDouble threshold) {
        return threshold.isPresent() ? up(threshold.getAsDouble()).doubleValue() : null;
    }

    /** The next tick at or below. */
    public BigDecimal down(double credit) {
        return ticks(credit, RoundingMode.FLOOR);
    }

    private BigDecimal ticks(double credit, RoundingMode rounding) {
        // to a hundredth of a cent first, so that 3.3500000000000001 is 3.35 and not 3.40
        BigDecimal points = BigDecimal.valueOf(credit).setScale(4, RoundingMode.HALF_EVEN);
        return points.divide(tick, 0, rounding).multiply(tick);
    }
}
