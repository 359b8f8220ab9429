package com.vixshield.quant.range;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts how often a band held, to date.
 *
 * @param level share aimed at
 * @param outcomes sessions judged
 * @param overall share that stayed inside
 * @param worstYear calendar year with the lowest share, absent before the first full one
 * @param worstYearCoverage its share
 */
public record BandCoverage(double level, int outcomes, double overall, Optional<Integer> worstYear,
        OptionalDouble worstYearCoverage) {
}
