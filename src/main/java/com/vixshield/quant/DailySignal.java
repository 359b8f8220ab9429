package com.vixshield.quant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.chain.ParityEdges;
import com.vixshield.quant.chain.UsableStrikes;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.Gates;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.quant.regime.Regime;
import com.vixshield.quant.volatility.AtTheMoney;
import com.vixshield.quant.volatility.SmileFit;
import com.vixshield.quant.volatility.SmilePoint;
import com.vixshield.quant.volatility.Svi;
import com.vixshield.quant.volatility.TermStructure;
import com.vixshield.quant.volatility.VixSelftest;

/**
 * Everything that one session's chain and history say about the next session. Immutable. A part that cannot be computed is
 * absent, and
 * {@code unavailable} says why under the part's name; no number is ever NaN.
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
 * @param atm the smile at the forward
 * @param smile one row per out-of-the-money quote with a bid
 * @param parity conversions and reversals
 * @param consistency box, order and convexity tests
 * @param edr the expected daily range
 * @param tiers each of the six, with its condor or the reason why there is none
 * @param xspTiers the same on XSP quotes, in XSP points; empty when the chain has none
 * @param xspForward forward of XSP from its own quotes, XSP points
 * @param unavailable part name to reason
 */
public record DailySignal(String rulebook, LocalDate session, String snapshot, LocalDate expiry, OptionalDouble underlyingLast,
        Instant quoteInstant, Instant expiryInstant, double tYears, OptionalDouble rate, double discount, HygieneCounts hygiene,
        Optional<Forward> forward, Optional<UsableStrikes> usableStrikes, Optional<Svi> svi, Optional<AtTheMoney> atm,
        List<SmilePoint> smile, Optional<SmileFit> smileFit, Optional<ParityEdges> parity, Consistency consistency,
        Optional<ExpectedMove> edr, Map<Tier, TierResult> tiers, Map<Tier, TierResult> xspTiers, OptionalDouble xspForward,
        Gates gates, Regime regime,
        TermStructure termStructure, Optional<VixSelftest> vixSelftest, Map<String, String> unavailable) {
}
