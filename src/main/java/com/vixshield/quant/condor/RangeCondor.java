package com.vixshield.quant.condor;

/**
 * Holds the condor at the edge of the expected range.
 *
 * @param shortPut strike @param shortCall strike @param midCredit points
 */
public record RangeCondor(double shortPut, double shortCall, double midCredit) {
}
