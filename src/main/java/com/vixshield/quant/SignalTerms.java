package com.vixshield.quant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Says which rules, quotes and expiry a signal is of.
 *
 * @param rulebook version of the rules
 * @param session trading day of the quotes
 * @param snapshot "close" or HHMM, New York time
 * @param expiry the next session
 * @param underlyingLast index value on the page, points; absent when the page had none
 * @param quoteInstant when the quotes were made
 * @param expiryInstant when the options settle
 * @param tYears time between the two, ACT/365; not positive when expired
 * @param rate simple yearly rate, decimal
 * @param discount price today of one point paid at expiry
 */
public record SignalTerms(String rulebook, LocalDate session, String snapshot, LocalDate expiry, OptionalDouble underlyingLast,
        Instant quoteInstant, Instant expiryInstant, double tYears, OptionalDouble rate, double discount) {
}
