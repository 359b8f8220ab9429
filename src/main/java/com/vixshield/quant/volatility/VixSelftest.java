package com.vixshield.quant.volatility;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * The VIX recomputed from our own quotes, against the official one: a test of the feed.
 *
 * @param vix ours, vol points
 * @param near term at or inside 30 days
 * @param next term beyond
 * @param officialClose absent where the series has none for the session
 * @param difference ours less official
 * @param warn whether it is larger than the rule allows
 */
public record VixSelftest(double vix, Term near, Term next, OptionalDouble officialClose, OptionalDouble difference,
        boolean warn) {

    /** @param days to settlement, with its fraction @param forward points @param variance annualised */
    public record Term(double days, LocalDate expiry, String root, double forward, double variance) {
    }
}
