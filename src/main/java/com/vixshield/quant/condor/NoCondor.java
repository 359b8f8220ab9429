package com.vixshield.quant.condor;

/** @param reason what stood in the way, for a reader */
public record NoCondor(double target, String reason) implements TierResult {
}
