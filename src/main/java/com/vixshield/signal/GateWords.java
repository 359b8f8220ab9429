package com.vixshield.signal;

import java.util.Locale;
import java.util.Map;

import com.vixshield.quant.gate.GateResult;

/**
 * A gate in the words of page and mail.
 *
 * @param holdsWhen its rule
 */
public record GateWords(String name, String holdsWhen) {

    private static final Map<String, GateWords> WORDS = Map.of(
            "data", new GateWords("Data", "too thin, stale or inconsistent"),
            "value", new GateWords("Value", "expected P&L ≤ 0 after fees"),
            "liquidity", new GateWords("Liquidity", "natural > 40 % below mid, or a short wider than 0.25 × mid"),
            "vix_scaling", new GateWords("VIX risk scaling", "VIX > 20 (published rule)"),
            "premium_gauge", new GateWords("Premium gauge", "a 5-wide condor pays < 0.30 (published rule)"),
            "event", new GateWords("Event", "FOMC, CPI or payrolls in the next session"));

    public static GateWords of(GateResult gate) {
        return WORDS.getOrDefault(gate.gate(), new GateWords(gate.gate(), ""));
    }

    /** The reason as a sentence: the core's reasons are fragments. */
    public static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
