package com.vixshield.quant.condor;

import java.util.OptionalDouble;

/**
 * Says how probable it is that a condor ends between its break-evens.
 *
 * @param popRn risk-neutral, from the smile
 * @param popRnRaw the same from standard deviations interpolated between quotes
 * @param popRnSvi the same from the five-number summary; shown, never used
 * @param popRw real-world, before fees; absent while the range has no history
 * @param popRwAfterFees real-world probability of a gain after fees
 */
public record CondorOdds(OptionalDouble popRn, OptionalDouble popRnRaw, OptionalDouble popRnSvi, OptionalDouble popRw,
        OptionalDouble popRwAfterFees) {
}
