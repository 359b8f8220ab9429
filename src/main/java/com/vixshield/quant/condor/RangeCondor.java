package com.vixshield.quant.condor;

/** @param shortPut strike @param shortCall strike @param midCredit points */
public record RangeCondor(double shortPut, double shortCall, double midCredit) {
}
