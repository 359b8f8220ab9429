package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Expectancy;

/** Holds a tier given up by the rule that was agreed before its first trade. Dollars a contract. */
record Suspension(Tier tier, int trades, BigDecimal mean, BigDecimal upperBound) {

    static Suspension of(Tier tier, Expectancy expectancy) {
        return new Suspension(tier, expectancy.trades(), cents(expectancy.mean()), cents(expectancy.upper()));
    }

    private static BigDecimal cents(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
    }
}
