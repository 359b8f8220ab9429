package com.vixshield.quant;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.condor.CondorRules;

/**
 * The numbers of one rulebook version. Immutable once used: a change of any of them is a new version.
 *
 * @param version name that every signal carries
 * @param quotes §§1–2
 * @param condor §5
 */
public record RulebookParameters(String version, QuoteRules quotes, CondorRules condor) {

    public static final RulebookParameters V1_0 = new RulebookParameters("1.0",
            new QuoteRules(Duration.ofMinutes(20), 20, 5, 60, 0.15, 0.30, 3, 8),
            new CondorRules(25,
                    tiers("delta_steward", 0.15, "delta_balanced", 0.175, "delta_promoter", 0.20),
                    tiers("credit_conservative", 0.70, "credit_balanced", 1.15, "credit_aggressive", 1.60),
                    5, 0.35, 0.5, 1.30, 100, 0.25, 0.45, 2.5));

    private static Map<String, Double> tiers(String low, double lowTarget, String middle, double middleTarget, String high,
            double highTarget) {
        Map<String, Double> tiers = new LinkedHashMap<>();
        tiers.put(low, lowTarget);
        tiers.put(middle, middleTarget);
        tiers.put(high, highTarget);
        return Collections.unmodifiableMap(tiers);
    }
}
