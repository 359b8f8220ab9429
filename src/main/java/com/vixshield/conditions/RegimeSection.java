package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.signedPercent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.quant.regime.Regime;
import com.vixshield.quant.regime.RegimeRules;
import com.vixshield.quant.regime.SideInputs;
import com.vixshield.web.format.TimeFormats;

/** Builds the section on the regime: its name, what it was decided on, and how it is defined. */
final class RegimeSection {

    private RegimeSection() {
    }

    static Band of(MarketDay day) {
        Regime regime = day.computed().regime();
        RegimeRules rules = day.rulebook().core().regime();
        return new Band("regime", "Regime", "One label by the first rule that matches. It informs; it selects no strike.",
                List.of(new Fact("Regime", title(regime.label()), meaning(regime.label())),
                        new Fact("VIX", OptionalNumbers.level(beside(regime, "vix")), of(regime, "vix")),
                        new Fact("Realised, 10 sessions", OptionalNumbers.percent(beside(regime, "rv10"), 1),
                                of(regime, "rv10")),
                        new Fact("Realised, 21 sessions", OptionalNumbers.percent(beside(regime, "rv21"), 1),
                                of(regime, "rv21")),
                        new Fact("Variance premium", OptionalNumbers.decimal(regime.vrp(), 4),
                                "VIX² less realised variance of 21 sessions")),
                List.of(), List.of(inputs(regime, rules), definitions(rules)),
                List.of("A rule that needs a number which is missing does not match."));
    }

    static String title(String label) {
        return switch (label) {
            case "stress" -> "Stress";
            case "theta_press" -> "Big Top Temporal Theta Cash Press";
            case "carry" -> "Carry";
            default -> "Transition";
        };
    }

    private static String meaning(String label) {
        return switch (label) {
            case "stress" -> "near-term fear costs more than later fear";
            case "theta_press" -> "implied volatility falls faster than realised, near the high";
            case "carry" -> "a steep curve and a VIX below its median";
            default -> "none of the other rules matches";
        };
    }

    private static Table inputs(Regime regime, RegimeRules rules) {
        OptionalDouble press = regime.dlnvix5().isPresent() && regime.dlnrv10_5().isPresent()
                ? OptionalDouble.of(regime.dlnvix5().getAsDouble() - regime.dlnrv10_5().getAsDouble())
                : OptionalDouble.empty();
        return Table.open("regime-inputs", "What it was decided on.", List.of("Input", "Value", "Limit"), List.of(
                Row.of("VIX over VIX3M", OptionalNumbers.decimal(regime.vixOverVix3m(), 3),
                        "stress from " + decimal(rules.stressRatio(), 2)),
                Row.of("VX2 over VX1, less one", OptionalNumbers.signedPercent(regime.slope(), 1),
                        "stress below 0; press and carry from " + percent(rules.carrySlope(), 0)),
                Row.of("VIX, log change of " + rules.changeWindow() + " sessions",
                        OptionalNumbers.signedPercent(regime.dlnvix5(), 1),
                        ""),
                Row.of("Realised volatility, the same", OptionalNumbers.signedPercent(regime.dlnrv10_5(), 1), ""),
                Row.of("The first less the second", OptionalNumbers.signedPercent(press, 1),
                        "press below " + signedPercent(-rules.pressMargin(), 0)),
                Row.of("Close over its " + rules.yearWindow() + "-session high",
                        OptionalNumbers.percent(regime.spxOverHigh252(), 1), "press from " + percent(rules.pressHigh(), 0)),
                Row.of("Median VIX of " + rules.yearWindow() + " sessions", OptionalNumbers.level(regime.vixMedian252()),
                        "carry with the VIX below it")));
    }

    private static Table definitions(RegimeRules rules) {
        return Table.folded("regime-rules", "The rules, in the order in which they are tried.", List.of("Regime", "When"),
                List.of(
                        Row.of(title("stress"),
                                "VIX/VIX3M of " + decimal(rules.stressRatio(), 2) + " or more, or VX2 below VX1"),
                        Row.of(title("theta_press"), "over " + rules.changeWindow() + " sessions the VIX falls by "
                                + percent(rules.pressMargin(), 0) + " more (in logs) than realised volatility of "
                                + rules.realisedWindow()
                                + " sessions, VX2 at least " + percent(rules.carrySlope(), 0)
                                + " above VX1, and the close within "
                                + percent(1 - rules.pressHigh(), 0) + " of its " + rules.yearWindow() + "-session high"),
                        Row.of(title("carry"),
                                "VX2 at least " + percent(rules.carrySlope(), 0) + " above VX1, and the VIX below its "
                                        + rules.yearWindow() + "-session median"),
                        Row.of(title("transition"), "everything else")));
    }

    private static OptionalDouble beside(Regime regime, String name) {
        return Optional.ofNullable(regime.beside().get(name)).map(SideInputs::value).orElse(OptionalDouble.empty());
    }

    private static String of(Regime regime, String name) {
        return Optional.ofNullable(regime.beside().get(name)).flatMap(SideInputs::date)
                .map(date -> "of " + TimeFormats.date(date))
                .orElse(null);
    }
}
