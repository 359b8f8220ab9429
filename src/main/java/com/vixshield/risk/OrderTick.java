package com.vixshield.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.vixshield.quant.sizing.CondorProduct;

/** Rounds order prices for a spread to the steps of its product: 0.05 points of the SPX, 0.01 of XSP. */
public enum OrderTick {
    SPX("0.05"),
    XSP("0.01");

    private final BigDecimal tick;

    OrderTick(String points) {
        this.tick = new BigDecimal(points);
    }

    public static OrderTick of(CondorProduct product) {
        return product == CondorProduct.XSP ? XSP : SPX;
    }

    /** The next tick at or above: a limit rounded down would give away what the signal asks for. */
    public BigDecimal up(double credit) {
        return ticks(credit, RoundingMode.CEILING);
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
