package com.vixshield.signal.view;

import static com.vixshield.web.format.NumberFormats.points;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vixshield.quant.condor.OrderTick;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;

/**
 * Words a gate for page and mail.
 *
 * @param holdsWhen its rule
 */
public record GateLabels(String name, String holdsWhen) {

    private static final Pattern PASSING = Pattern.compile("from a credit of (\\d+(?:\\.\\d+)?)");
    /** Of a negative number. */
    private static final Pattern GAUGE = Pattern.compile("a (\\d+)(?:\\.0)?-wide condor .* wanted (\\d+(?:\\.\\d+)?)");
    private static final Pattern HYPHEN = Pattern.compile("(?<![\\w)])-(?=\\d)");

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

    /** What a gate found, for a reader: one number format, a typographic minus, and credits that can be ordered. */
    public static String sentence(GateResult result) {
        return sentence(result, OrderTick.SPX);
    }

    /** @param tick of the product that the gate judged */
    public static String sentence(GateResult result, OrderTick tick) {
        Double mean = result.inputs().get("expected_pnl");
        Double vix = result.inputs().get("vix");
        return switch (result.gate()) {
            case VALUE -> mean == null ? sentence(result.reason()) : value(mean, result.reason(), tick);
            case VIX_SCALING -> vix == null ? sentence(result.reason()) : scaling(vix, result.reason());
            case PREMIUM_GAUGE -> gauge(result.inputs().get("mid_credit"), result.reason());
            default -> sentence(result.reason());
        };
    }

    private static String value(double mean, String reason, OrderTick tick) {
        String found = "Expected P&L is " + points(mean) + " points after fees";
        Matcher passing = PASSING.matcher(reason);
        return passing.find()
                ? found + ": it needs a credit of " + tick.up(Double.parseDouble(passing.group(1))) + " or more."
                : found + ".";
    }

    private static String scaling(double vix, String reason) {
        String tiers = reason.endsWith("HOLD")
                ? "no tier trades"
                : reason.endsWith("all") ? "every tier may trade" : "every tier but Promoter and Aggressive may trade";
        return "VIX is " + points(vix) + ": by the published rule " + tiers + ".";
    }

    private static String gauge(Double credit, String reason) {
        Matcher rule = GAUGE.matcher(reason);
        return credit != null && rule.find()
                ? "A " + rule.group(1) + "-point condor at the expected range pays " + points(credit)
                        + " points; the published rule wants " + points(Double.parseDouble(rule.group(2))) + " or more."
                : sentence(reason);
    }

    /** The reason as a sentence: the core's reasons are fragments, with a hyphen before what is below zero. */
    public static String sentence(String fragment) {
        String reason = HYPHEN.matcher(fragment).replaceAll("\u2212").replace(" %", "\u202f%");
        return reason.isEmpty() ? reason : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".";
    }
}
