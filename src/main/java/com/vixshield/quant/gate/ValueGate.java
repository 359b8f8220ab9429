package com.vixshield.quant.gate;

/**
 * Holds the value gate's inputs and result.
 *
 * @param expectedPnl points after fees at the expected credit @param hold whether that is not worth the risk
 */
public record ValueGate(double expectedPnl, boolean hold) {
}
