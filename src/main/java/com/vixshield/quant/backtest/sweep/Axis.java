package com.vixshield.quant.backtest.sweep;

import java.util.Locale;

/** Names a parameter along which variants differ. */
public enum Axis {
    PRICE,
    LEAST_VALUE,
    TERM_LIMIT,
    RISK,
    SLIPPAGE,
    FEE,
    VOLATILITY_TARGET,
    BUDGET;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
