package com.vixshield.signal.settlement;

import com.vixshield.quant.DailySignal;

/** Holds what a version in shadow computed of a session. @param documentHash SHA-256 that was sealed with the signal */
public record ShadowSignal(DailySignal signal, String documentHash) {
}
