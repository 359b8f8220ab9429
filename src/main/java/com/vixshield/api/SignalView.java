package com.vixshield.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.GateDecision;
import com.vixshield.quant.gate.Gates;
import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.Signal;

/**
 * Describes a published signal.
 *
 * @param origin demo, recorded, delayed or live: what the numbers are
 * @param tiers by name
 * @param xsp the same on the quotes of XSP
 */
public record SignalView(LocalDate session, int version, String rulebook, String source, String origin, LocalDate expiry,
        Instant quotedAt, Instant publishedAt, Instant settlesAt, Map<String, Tier> tiers, Xsp xsp) {

    /**
     * @param decision trade or hold
     * @param reasons of a hold
     * @param strikes long put, short put, short call, long call; empty without a condor
     * @param credit expected, index points; null without a condor
     * @param maxLoss index points, before fees
     */
    public record Tier(String decision, List<String> reasons, Map<String, Double> strikes, Double credit, Double maxLoss) {
    }

    /**
     * In points of XSP, a tenth of the SPX, from its own quotes.
     *
     * @param unavailable why there is nothing; null when there is
     * @param forward null when its quotes imply none
     */
    public record Xsp(String unavailable, Double forward, List<Width> widths) {
    }

    /** @param width points between short and long strike that was asked for */
    public record Width(double width, Map<String, Tier> tiers) {
    }

    public static SignalView of(Signal signal, PublishedSignal published) {
        return new SignalView(signal.session, signal.version, signal.rulebook, signal.source, signal.origin, signal.expiry,
                signal.quotedAt, signal.publishedAt, signal.expiresAt,
                tiers(published.signal().tiers(), published.signal().gates()), xsp(published.signal()));
    }

    private static Xsp xsp(DailySignal signal) {
        return signal.xsp().map(xsp -> new Xsp(null, xsp.forward().isPresent() ? xsp.forward().getAsDouble() : null,
                xsp.widths().stream().map(width -> new Width(width.width(), tiers(width.tiers(), width.gates()))).toList()))
                .orElseGet(() -> new Xsp(signal.unavailable().getOrDefault("xsp", "the session has no XSP quotes"), null,
                        List.of()));
    }

    private static Map<String, Tier> tiers(Map<com.vixshield.quant.condor.Tier, TierResult> results, Gates gates) {
        Map<String, Tier> tiers = new TreeMap<>();
        results.forEach((tier, result) -> tiers.put(tier.key(), tier(result, gates.decisions().get(tier))));
        return tiers;
    }

    private static Tier tier(TierResult result, GateDecision decided) {
        GateDecision decision = decided == null
                ? new GateDecision(true, List.of("no condor of this tier in this session"))
                : decided;
        String word = decision.hold() ? "hold" : "trade";
        if (!(result instanceof CondorTier condor)) {
            return new Tier(word, decision.reasons(), Map.of(), null, null);
        }
        Map<String, Double> strikes = new LinkedHashMap<>();
        strikes.put("longPut", condor.payoff().longPut());
        strikes.put("shortPut", condor.payoff().shortPut());
        strikes.put("shortCall", condor.payoff().shortCall());
        strikes.put("longCall", condor.payoff().longCall());
        return new Tier(word, decision.reasons(), strikes, condor.expectedCredit(), condor.maxLoss());
    }
}
