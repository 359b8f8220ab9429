package com.vixshield.quant.gate;

/** @param expectedPnl points after fees at the expected credit @param hold whether that is not worth the risk */
public record ValueGate(double expectedPnl, boolean hold) {
}
