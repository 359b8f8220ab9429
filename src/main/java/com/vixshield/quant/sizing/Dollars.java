package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Converts between the core's double and money. */
public final class Dollars {

    private Dollars() {
    }

    public static BigDecimal of(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
