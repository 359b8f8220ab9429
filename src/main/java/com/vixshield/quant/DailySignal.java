package com.vixshield.quant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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
 * Holds everything that one session's chain and history say about the next session. Immutable. A part that cannot be
 * computed is absent, and {@code unavailable} says why under the part's name; no number is ever NaN.
 *
 * @param edr the expected daily range
 * @param unavailable part name to reason
 */
public record DailySignal(SignalTerms terms, ChainSummary chain, Optional<ExpectedMove> edr, TierOffers offers, Gates gates,
        MarketBackdrop backdrop, Map<String, String> unavailable) {

    public String rulebook() {
        return terms.rulebook();
    }

    public LocalDate session() {
        return terms.session();
    }

    public LocalDate expiry() {
        return terms.expiry();
    }

    public OptionalDouble underlyingLast() {
        return terms.underlyingLast();
    }

    public Instant quoteInstant() {
        return terms.quoteInstant();
    }

    public Instant expiryInstant() {
        return terms.expiryInstant();
    }

    public double tYears() {
        return terms.tYears();
    }

    public double discount() {
        return terms.discount();
    }

    public HygieneCounts hygiene() {
        return chain.hygiene();
    }

    public Optional<Forward> forward() {
        return chain.forward();
    }

    public Optional<UsableStrikes> usableStrikes() {
        return chain.usableStrikes();
    }

    public Optional<Svi> svi() {
        return chain.svi();
    }

    public Optional<AtTheMoney> atm() {
        return chain.atm();
    }

    public List<SmilePoint> smile() {
        return chain.smile();
    }

    public Optional<SmileFit> smileFit() {
        return chain.smileFit();
    }

    public Optional<ParityEdges> parity() {
        return chain.parity();
    }

    public Map<Tier, TierResult> tiers() {
        return offers.tiers();
    }

    /** Of the small index; absent where the chain had no quotes of it. */
    public Optional<XspSignal> xsp() {
        return offers.xsp();
    }

    public Regime regime() {
        return backdrop.regime();
    }

    public TermStructure termStructure() {
        return backdrop.termStructure();
    }

    public Optional<VixSelftest> vixSelftest() {
        return backdrop.vixSelftest();
    }
}
