package com.vixshield.quant.condor;

/**
 * Explains why a tier has no condor.
 *
 * @param reason what stood in the way, for a reader
 */
public record NoCondor(double target, String reason) implements TierResult {
}
