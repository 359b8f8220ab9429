package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;

import java.util.List;

import com.vixshield.conditions.Band.Fact;
import com.vixshield.quant.hedge.parameters.RivalParameters;
import com.vixshield.quant.hedge.policy.ActivationScore;

/** Builds the section on selective activation, a rival of the fixed hedge that is computed and never decides. */
final class ActivationSection {

    private ActivationSection() {
    }

    static Band of(MarketDay day) {
        RivalParameters rule = day.rulebook().hedge().rivals();
        String words = "How cheap and how wanted a hedge is, 0 to 1. A rival of the fixed hedge: computed, and off.";
        if (day.activation() instanceof ActivationScore.Known score) {
            return new Band("activation", "Selective activation", words, List.of(
                    new Fact("Score", decimal(score.score(), 2), score.buys()
                            ? "above " + decimal(rule.threshold(), 2) + ": it would buy"
                            : "not above " + decimal(rule.threshold(), 2) + ": it would not buy"),
                    new Fact("VVIX over VIX", decimal(score.vvixOverVix(), 2),
                            "1 less its percentile of " + rule.window() + " sessions"),
                    new Fact("Slope", decimal(score.slope(), 2), "1 when the curve is flat or inverted"),
                    new Fact("VIX put/call", decimal(score.putCall(), 2), "its percentile of " + rule.window() + " sessions"),
                    new Fact("SKEW", decimal(score.skew(), 2),
                            "percentile of its change of " + rule.skewSessions() + " sessions")),
                    List.of(), List.of(), List.of("The score is the mean of its four parts."));
        }
        return new Band("activation", "Selective activation", words, List.of(new Fact("Score", "not available", null)),
                List.of(),
                List.of(),
                ((ActivationScore.NotAvailable) day.activation()).missing().stream().map(reason -> "Missing: " + reason + ".")
                        .toList());
    }
}
