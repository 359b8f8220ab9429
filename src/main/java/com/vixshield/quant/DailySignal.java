package com.vixshield.quant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.chain.UsableStrikes;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.volatility.AtTheMoney;

/**
 * Everything that one session's chain and history say about the next session. Immutable. A part that cannot be computed is
 * absent, and
 * {@code unavailable} says why under the part's name; no number is ever NaN.
 *
 * @param rulebook version of the rules
 * @param session trading day of the quotes
 * @param snapshot "close" or HHMM, New York time
 * @param expiry the next session
 * @param underlyingLast index value on the page, points
 * @param quoteInstant when the quotes were made
 * @param expiryInstant when the options settle
 * @param tYears time between the two, ACT/365; not positive when expired
 * @param rate simple yearly rate, decimal
 * @param discount price today of one point paid at expiry
 * @param tiers delta_steward, delta_balanced, delta_promoter, credit_conservative, credit_balanced, credit_aggressive
 * @param unavailable part name to reason
 */
public record DailySignal(String rulebook, LocalDate session, String snapshot, LocalDate expiry, double underlyingLast,
        Instant quoteInstant, Instant expiryInstant, double tYears, OptionalDouble rate, double discount, HygieneCounts hygiene,
        Optional<Forward> forward, Optional<UsableStrikes> usableStrikes, Optional<AtTheMoney> atm,
        Map<String, TierResult> tiers, Map<String, String> unavailable) {
}
