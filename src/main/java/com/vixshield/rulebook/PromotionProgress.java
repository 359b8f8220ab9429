package com.vixshield.rulebook;

import java.util.stream.Collectors;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.learned.LearnedRules;
import com.vixshield.quant.gate.learned.PromotionRule;
import com.vixshield.web.format.NumberFormats;

/**
 * Shows when a candidate may decide and how far it has come.
 *
 * @param tiers that its learned gate decides for
 * @param rule as the version carries it
 * @param standing of the first of these tiers in shadow
 */
record PromotionProgress(String tiers, PromotionRule rule, PromotionRule.Standing standing) {

    private static final int DIGITS = 1;

    static PromotionProgress of(String version, LearnedRules learned, VersionResults results) {
        Tier judged = learned.tiers().stream().sorted().findFirst().orElseThrow();
        return new PromotionProgress(
                learned.tiers().stream().sorted().map(Tier::label).collect(Collectors.joining(", ")), learned.promotion(),
                learned.promotion().judge(results.gradedInShadow(version, judged)));
    }

    /** Mean of the trades taken less that of the refused, with its interval. */
    public String difference() {
        return Double.isNaN(standing.difference().value())
                ? "no trades of both kinds yet"
                : percent(standing.difference().value()) + " [" + percent(standing.difference().interval().low()) + ", "
                        + percent(standing.difference().interval().high()) + "]";
    }

    public String natural() {
        return Double.isNaN(standing.natural()) ? "no trade yet" : percent(standing.natural());
    }

    public String verdict() {
        return !standing.enough() ? "too early" : standing.met() ? "met" : "not met";
    }

    private static String percent(double share) {
        return NumberFormats.percent(share, DIGITS);
    }
}
