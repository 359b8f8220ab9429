package com.vixshield.quant.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.NoCondor;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.gate.learned.LearnedRules;
import com.vixshield.quant.history.EventKind;

/** Evaluates every gate for every tier, never stopping at the first that refuses. */
public final class GateReview {

    private final GateInputs market;
    private final QuoteRules quotes;
    private final GateRules rules;
    private final DataGate data;
    private final List<GateResult> results = new ArrayList<>();

    public GateReview(GateInputs market, QuoteRules quotes, GateRules rules) {
        this.market = market;
        this.quotes = quotes;
        this.rules = rules;
        this.data = new DataGate(market, quotes, rules);
    }

    public Gates review(Map<Tier, TierResult> tiers) {
        Map<Tier, ValueGate> values = new LinkedHashMap<>();
        tiers.forEach((tier, result) -> {
            data(tier, result);
            value(tier, result, values);
            liquidity(tier, result);
            vixScaling(tier);
            premium(tier);
            event(tier);
            rules.learned().filter(learned -> learned.tiers().contains(tier))
                    .ifPresent(learned -> learned(tier, result, learned));
        });
        Map<Tier, GateDecision> decisions = new LinkedHashMap<>();
        tiers.keySet().forEach(tier -> decisions.put(tier, decide(tier)));
        return new Gates(market.vix(), vixScaling(), eventName(), eventName().isPresent(), market.range85Premium(),
                Collections.unmodifiableMap(values), data.thin(), data.stale(), market.consistency().broken(quotes),
                List.copyOf(results), Collections.unmodifiableMap(decisions));
    }

    private GateDecision decide(Tier tier) {
        List<String> reasons = results.stream().filter(r -> r.tier() == tier && r.hold() && r.on())
                .map(r -> r.gate() + ": " + r.reason()).toList();
        return new GateDecision(!reasons.isEmpty(), reasons);
    }

    private void add(Gate gate, Tier tier, boolean hold, String reason, Map<String, Double> inputs) {
        results.add(new GateResult(gate, tier, hold, rules.decides(gate, tier), reason, Collections.unmodifiableMap(inputs)));
    }

    private void data(Tier tier, TierResult result) {
        List<String> faults = new ArrayList<>(data.faults());
        if (result instanceof NoCondor none) {
            faults.add(none.reason());
        } else if (result instanceof CondorTier condor) {
            condor.refusal().ifPresent(faults::add);
            faults.addAll(data.faultsAround(condor));
        }
        add(Gate.DATA, tier, !faults.isEmpty(), faults.isEmpty() ? data.quality() : String.join("; ", faults),
                data.inputs());
    }

    private void value(Tier tier, TierResult result, Map<Tier, ValueGate> values) {
        if (!(result instanceof CondorTier condor) || !Double.isFinite(condor.expectedPnlRwPoints().orElse(Double.NaN))) {
            add(Gate.VALUE, tier, true, "no mean result to judge by", Map.of());
            return;
        }
        double mean = condor.expectedPnlRwPoints().getAsDouble();
        double least = ValueGate.least(condor.maxLoss(), rules);
        ValueGate gate = ValueGate.of(mean, condor.maxLoss(), rules);
        boolean hold = gate.hold();
        values.put(tier, gate);
        String reason = hold
                ? "the mean result is " + points(mean) + " points after fees; it would pass from a credit of "
                        + points(condor.tooLateCredit().orElse(0))
                : "the mean result is " + points(mean) + " points after fees";
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("expected_pnl", mean);
        inputs.put("least", least);
        inputs.put("expected_credit", condor.expectedCredit());
        inputs.put("standard_error", condor.sePnl().orElse(0));
        add(Gate.VALUE, tier, hold, reason, inputs);
    }

    private void learned(Tier tier, TierResult result, LearnedRules learned) {
        if (!(result instanceof CondorTier condor) || !Double.isFinite(condor.expectedPnlRwPoints().orElse(Double.NaN))) {
            add(Gate.LEARNED, tier, true, "no mean result to learn from", Map.of());
            return;
        }
        if (market.learned().isEmpty()) {
            add(Gate.LEARNED, tier, true, "no prediction: a value that it looks at is missing", Map.of());
            return;
        }
        double[] inputs = market.learned().get()
                .with(condor.expectedPnlRwPoints().getAsDouble() / condor.maxLoss());
        double prediction = learned.predict(inputs);
        add(Gate.LEARNED, tier, !(prediction > learned.least()), "it predicts " + points(100 * prediction)
                + " % of the largest loss, wanted more than " + points(100 * learned.least()) + " %", learned.evidence(inputs));
    }

    private void liquidity(Tier tier, TierResult result) {
        if (!(result instanceof CondorTier condor)) {
            add(Gate.LIQUIDITY, tier, true, "no condor to trade", Map.of());
            return;
        }
        double slippage = condor.midCredit() > 0 ? (condor.midCredit() - condor.naturalCredit()) / condor.midCredit() : 1;
        List<String> faults = new ArrayList<>();
        if (LiquidityGate.crossing(condor.midCredit(), condor.naturalCredit(), rules)) {
            faults.add("crossing the spreads costs " + Math.round(100 * slippage) + " % of the mid credit, above "
                    + Math.round(100 * rules.mostSlippage()) + " %");
        }
        for (CondorLeg leg : condor.legs().shorts()) {
            double most = Math.max(rules.spreadFloor(), rules.spreadShare() * leg.mid());
            if (LiquidityGate.wide(leg.ask() - leg.bid(), leg.mid(), rules)) {
                faults.add("the short at " + leg.strike() + " is " + points(leg.ask() - leg.bid()) + " points wide, above "
                        + points(most));
            }
        }
        add(Gate.LIQUIDITY, tier, !faults.isEmpty(), faults.isEmpty() ? "spreads are narrow enough" : String.join("; ", faults),
                spreads(condor, slippage));
    }

    private static Map<String, Double> spreads(CondorTier condor, double slippage) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("slippage", slippage);
        inputs.put("put_spread", spread(condor.legs().shortPut()));
        inputs.put("call_spread", spread(condor.legs().shortCall()));
        return inputs;
    }

    private static double spread(CondorLeg leg) {
        return leg.ask() - leg.bid();
    }

    private String vixScaling() {
        OptionalDouble vix = market.vix();
        if (vix.isEmpty()) {
            return "not available";
        }
        return vix.getAsDouble() <= rules.calmVix()
                ? "all"
                : vix.getAsDouble() <= rules.restlessVix() ? "no promoter/aggressive" : "HOLD";
    }

    private void vixScaling(Tier tier) {
        boolean hold = vixScaling().equals("HOLD")
                || vixScaling().startsWith("no promoter") && rules.boldTiers().contains(tier);
        String reason = market.vix().isEmpty()
                ? "no VIX for the session"
                : "VIX " + market.vix().getAsDouble() + ": " + vixScaling();
        add(Gate.VIX_SCALING, tier, hold, reason,
                market.vix().isEmpty() ? Map.of() : Map.of("vix", market.vix().getAsDouble()));
    }

    private void premium(Tier tier) {
        Optional<PremiumGauge> gauge = market.range85Premium();
        if (gauge.isEmpty()) {
            add(Gate.PREMIUM_GAUGE, tier, false, "no narrow condor at the edge of the range", Map.of());
            return;
        }
        double credit = gauge.get().midCredit_5wide();
        add(Gate.PREMIUM_GAUGE, tier, gauge.get().hold(), "a " + rules.premiumWidth() + "-wide condor at the range pays "
                + points(credit) + " points, wanted " + rules.leastPremium(), Map.of("mid_credit", credit));
    }

    private void event(Tier tier) {
        Optional<String> event = eventName();
        String unknown = names(market.unscheduled());
        String known = event.map(e -> "next session: " + e)
                .orElse(unknown.isEmpty() ? "no announcement next session" : "no announcement known next session");
        add(Gate.EVENT, tier, event.isPresent(),
                unknown.isEmpty() ? known : known + "; no dates of " + unknown + " are known so far ahead", announcements());
    }

    /** 1 for an announcement that the next session holds, 0 for one that it does not; none where it is unknown. */
    private Map<String, Double> announcements() {
        Map<String, Double> inputs = new LinkedHashMap<>();
        rules.events().stream().sorted().filter(e -> !market.unscheduled().contains(e))
                .forEach(e -> inputs.put(e.name().toLowerCase(Locale.ROOT), market.events().contains(e) ? 1.0 : 0.0));
        return inputs;
    }

    private Optional<String> eventName() {
        return Optional.of(names(market.events())).filter(names -> !names.isEmpty());
    }

    private String names(Set<EventKind> kinds) {
        return kinds.stream().filter(rules.events()::contains).sorted().map(Enum::name).collect(Collectors.joining("+"));
    }

    private static String points(double value) {
        return String.valueOf(Math.round(value * 1000) / 1000.0);
    }
}
