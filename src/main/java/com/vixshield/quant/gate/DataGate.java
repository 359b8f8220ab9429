package com.vixshield.quant.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.chain.Consistency;
import com.vixshield.quant.chain.ExpiryChain;
import com.vixshield.quant.chain.Forward;
import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;

/** Decides whether the quotes can be relied on: enough of them, fresh, consistent, and none missing around the shorts. */
final class DataGate {

    private final GateInputs market;
    private final QuoteRules quotes;
    private final GateRules rules;

    DataGate(GateInputs market, QuoteRules quotes, GateRules rules) {
        this.market = market;
        this.quotes = quotes;
        this.rules = rules;
    }

    boolean thin() {
        return market.strikes().isEmpty() || market.strikes().get().puts() < quotes.leastStrikesPerSide()
                || market.strikes().get().calls() < quotes.leastStrikesPerSide();
    }

    boolean stale() {
        HygieneCounts counts = market.chain().counts();
        return counts.stale() > 0 && counts.stale() >= rules.staleShare() * counts.rows();
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!(market.years() > 0)) {
            faults.add("expired: the options had settled when they were quoted");
        }
        if (thin()) {
            faults.add("chain too thin: " + market.strikes().map(s -> s.puts() + " puts and " + s.calls() + " calls with a bid")
                    .orElse(market.forward().isPresent() ? "no usable quote out of the money" : "no forward") + ", wanted "
                    + quotes.leastStrikesPerSide() + " a side");
        }
        if (stale()) {
            faults.add("quotes stale: " + market.chain().counts().stale() + " of " + market.chain().counts().rows()
                    + " are too old");
        }
        Consistency consistency = market.consistency();
        if (consistency.broken(quotes)) {
            faults.add("quotes inconsistent: " + consistency.boxes() + " boxes beyond fees, " + consistency.monotonicity()
                    + " strikes out of order, " + consistency.convexity() + " above their neighbours");
        }
        return faults;
    }

    /** What to say when nothing is at fault. */
    String quality() {
        return market.forward().map(Forward::steady).orElse(true)
                ? "usable quotes on both sides"
                : "usable quotes on both sides, of lower quality: the forward differs between strikes";
    }

    List<String> faultsAround(CondorTier condor) {
        List<String> faults = new ArrayList<>();
        boolean poor = market.fit().map(f -> f.poor()).orElse(true);
        for (CondorLeg leg : condor.legs().shorts()) {
            if (!neighboured(leg)) {
                faults.add((poor ? "poor smile and " : "chain too thin: ") + "no quote beside the short at " + leg.strike());
            }
        }
        return faults;
    }

    private boolean neighboured(CondorLeg leg) {
        int at = market.chain().indexOf(leg.strike());
        return neighbour(leg.right(), at, -1) && neighbour(leg.right(), at, 1);
    }

    private boolean neighbour(PutCall right, int at, int direction) {
        ExpiryChain chain = market.chain();
        int next = at + direction;
        return next >= 0 && next < chain.size() && chain.quoted(right, next)
                && Math.abs(chain.strike(next) - chain.strike(at)) <= rules.neighbourDistance();
    }

    Map<String, Double> inputs() {
        Map<String, Double> inputs = new LinkedHashMap<>();
        market.strikes().ifPresent(s -> {
            inputs.put("puts", (double) s.puts());
            inputs.put("calls", (double) s.calls());
        });
        inputs.put("stale", (double) market.chain().counts().stale());
        inputs.put("boxes", (double) market.consistency().boxes());
        inputs.put("monotonicity", (double) market.consistency().monotonicity());
        inputs.put("convexity", (double) market.consistency().convexity());
        inputs.put("inconsistent_strikes", (double) market.consistency().strikes());
        market.forward().ifPresent(f -> {
            inputs.put("forward_steady", f.steady() ? 1.0 : 0.0);
            inputs.put("forward_iqr60", f.iqr60());
        });
        market.fit().ifPresent(f -> inputs.put("fit_inside", f.inside()));
        return inputs;
    }
}
