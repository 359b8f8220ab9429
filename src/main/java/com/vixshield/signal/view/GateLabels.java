package com.vixshield.signal.view;

import java.util.Locale;

import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;

/**
 * Words a gate for page and mail.
 *
 * @param holdsWhen its rule
 */
public record GateLabels(String name, String holdsWhen) {

    public static GateLabels of(GateResult result) {
        return new GateLabels(result.gate().label(), rule(result.gate()));
    }

    private static String rule(Gate gate) {
        return switch (gate) {
            case DATA -> "too thin, stale or inconsistent";
            case VALUE -> "expected P&L ≤ 0 after fees";
            case LIQUIDITY -> "natural > 40 % below mid, or a short wider than 0.25 × mid";
            case VIX_SCALING -> "VIX > 20 (published rule)";
            case PREMIUM_GAUGE -> "a 5-wide condor pays < 0.30 (published rule)";
            case EVENT -> "FOMC, CPI or payrolls in the next session";
            case LEARNED -> "the learned prediction is too low, or there is none";
        };
    }

    /** The reason as a sentence: the core's reasons are fragments. */
    public static String sentence(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
