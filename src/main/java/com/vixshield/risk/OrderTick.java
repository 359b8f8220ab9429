package com.vixshield.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds order prices for a spread to steps of 0.05 points. */
public final class OrderTick {

    private static final BigDecimal TICK = new BigDecimal("0.05");

    private OrderTick() {
    }

    /** The next tick at or above: a limit rounded down would give away what the signal asks for. */
    public static BigDecimal up(double credit) {
        return ticks(credit, RoundingMode.CEILING);
    }

    /** The next tick at or below. */
    public static BigDecimal down(double credit) {
        return ticks(credit, RoundingMode.FLOOR);
    }

    private static BigDecimal ticks(double credit, RoundingMode rounding) {
        // to a hundredth of a cent first, so that 3.3500000000000001 is 3.35 and not 3.40
        BigDecimal points = BigDecimal.valueOf(credit).setScale(4, RoundingMode.HALF_EVEN);
        return points.divide(TICK, 0, rounding).multiply(TICK);
    }
}
