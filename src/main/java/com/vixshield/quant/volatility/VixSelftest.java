package com.vixshield.quant.volatility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Compares the VIX recomputed from our own quotes with the official one: a test of the feed.
 *
 * @param vix ours, vol points
 * @param near Friday 24 to 30 calendar days away
 * @param next the Friday after it
 * @param officialClose absent where the series has none for the session
 * @param atQuotes the official index at the moment of the quotes, where a feed has it
 * @param difference ours less official, only when both are of the same moment
 * @param incomparable why there is no difference
 * @param warn whether it is larger than the rule allows
 */
public record VixSelftest(double vix, Term near, Term next, OptionalDouble officialClose, OptionalDouble atQuotes,
        OptionalDouble difference,
        Optional<String> incomparable, boolean warn) {

    /** @param days to settlement, with its fraction @param forward points @param variance annualised */
    public record Term(double days, LocalDate expiry, String root, double forward, double variance) {
    }
}
