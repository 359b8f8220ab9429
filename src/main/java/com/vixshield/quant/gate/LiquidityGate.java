package com.vixshield.quant.gate;

import com.vixshield.quant.math.TenthCents;

/** Tests spreads against the limits of the liquidity gate. */
public final class LiquidityGate {

    private LiquidityGate() {
    }

    /** Whether selling at the bids and buying at the asks takes too much of the mid credit. */
    public static boolean crossing(double mid, double natural, GateRules rules) {
        return mid <= 0 || TenthCents.exceedsShare(mid - natural, rules.mostSlippage(), mid);
    }

    /** Whether a short's spread is above both of its limits. */
    public static boolean wide(double spread, double mid, GateRules rules) {
        return TenthCents.of(spread) > TenthCents.of(rules.spreadFloor())
                && TenthCents.exceedsShare(spread, rules.spreadShare(), mid);
    }
}
