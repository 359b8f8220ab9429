package com.vixshield.signal.view;

import java.util.Locale;
import java.util.Map;

import com.vixshield.quant.gate.GateResult;

/**
 * Words a gate for page and mail.
 *
 * @param holdsWhen its rule
 */
public record GateLabels(String name, String holdsWhen) {

    private static final Map<String, GateLabels> WORDS = Map.of(
            "data", new GateLabels("Data", "too thin, stale or inconsistent"),
            "value", new GateLabels("Value", "expected P&L ≤ 0 after fees"),
            "liquidity", new GateLabels("Liquidity", "natural > 40 % below mid, or a short wider than 0.25 × mid"),
            "vix_scaling", new GateLabels("VIX risk scaling", "VIX > 20 (published rule)"),
            "premium_gauge", new GateLabels("Premium gauge", "a 5-wide condor pays < 0.30 (published rule)"),
            "event", new GateLabels("Event", "FOMC, CPI or payrolls in the next session"));

    public static GateLabels of(GateResult gate) {
        return WORDS.getOrDefault(gate.gate(), new GateLabels(gate.gate(), ""));
    }

    /** The reason as a sentence: the core's reasons are fragments. */
    public static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
