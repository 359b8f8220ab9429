package com.vixshield.quant.gate;

/**
 * Measures what a narrow condor at the edge of the 85 % range pays.
 *
 * @param shortPut strike
 * @param shortCall strike
 * @param midCredit_5wide points; named as the published gauge is
 * @param hold whether that is too little
 */
public record PremiumGauge(double shortPut, double shortCall, double midCredit_5wide, boolean hold) {
}
