package com.vixshield.quant.condor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * Rounds credits to prices that can be ordered: SPX spreads trade in steps of 0.05 points. A threshold is shown as the tick
 * that passes it, everywhere.
 */
public final class OrderTick {

    private static final BigDecimal TICK = new BigDecimal("0.05");

    private OrderTick() {
    }

    /** The next tick at or above: a limit rounded down would give away what the signal asks for. */
    public static BigDecimal up(double credit) {
        return ticks(credit, RoundingMode.CEILING);
    }

    /** The lowest order that a threshold lets pass, in points; null where there is none. */
    public static Double passing(OptionalDouble threshold) {
        return threshold.isPresent() ? up(threshold.getAsDouble()).doubleValue() : null;
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
