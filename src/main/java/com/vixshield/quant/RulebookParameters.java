package com.vixshield.quant;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.chain.QuoteRules;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateRules;
import com.vixshield.quant.gate.KillRule;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.Plausibility;
import com.vixshield.quant.range.RangeRules;
import com.vixshield.quant.regime.RegimeRules;
import com.vixshield.quant.volatility.SmileRules;

/**
 * Holds the numbers of one rulebook version. Immutable once used: a change of any of them is a new version.
 *
 * @param version name that every signal carries
 * @param quotes §§1–2
 * @param xspQuotes the same in points of XSP, a tenth of the index
 * @param smile §3
 * @param range §4
 * @param condor §5
 * @param xspCondor the same in points of XSP, a tenth of the index
 * @param gates §6
 * @param regime §8
 * @param plausible §4: what a daily value can be
 * @param oldestSettlementDays calendar days after which VX settlements no longer count as the current ones
 * @param oldestRateDays calendar days after which the one-month rate is too old to discount with
 * @param kill §10: when a tier is given up
 */
public record RulebookParameters(String version, QuoteRules quotes, QuoteRules xspQuotes, SmileRules smile, RangeRules range,
        CondorRules condor, CondorRules xspCondor, GateRules gates, RegimeRules regime, Plausibility plausible,
        long oldestSettlementDays,
        long oldestRateDays, KillRule kill) {

    private static final Plausibility PLAUSIBLE = new Plausibility(3, 250, 0.25);

    public static final RulebookParameters V1_0 = new RulebookParameters("1.0",
            new QuoteRules(Duration.ofMinutes(20), 20, 5, 60, 0.15, 0.30, 3, 8),
            new QuoteRules(Duration.ofMinutes(20), 20, 5, 6, 0.015, 0.03, 3, 8),
            new SmileRules(4, 0.05, 0.95, 0.85, 30, 24, 0.05, 0.01, LocalTime.of(9, 30), LocalTime.of(16, 0),
                    ZoneId.of("America/New_York")),
            new RangeRules(List.of(0.67, 0.0, 0.41), 0.8508, 0.7743, 1.10, 1.20, 1.10, 1.10, 4, 20, 5, 250,
                    List.of(0.80, 0.85, 0.90), 750, 0.01, 0.001, 0.5, 2520, 200, 252, PLAUSIBLE),
            new CondorRules(25,
                    tiers(Tier.DELTA_STEWARD, 0.15, Tier.DELTA_BALANCED, 0.175, Tier.DELTA_PROMOTER, 0.20),
                    tiers(Tier.CREDIT_CONSERVATIVE, 0.70, Tier.CREDIT_BALANCED, 1.15, Tier.CREDIT_AGGRESSIVE, 1.60),
                    5, 0.35, 0.5, 1.30, Contract.SPX.multiplier(), 0.25, 0.45, 2.5),
            new CondorRules(2.5,
                    tiers(Tier.DELTA_STEWARD, 0.15, Tier.DELTA_BALANCED, 0.175, Tier.DELTA_PROMOTER, 0.20),
                    tiers(Tier.CREDIT_CONSERVATIVE, 0.07, Tier.CREDIT_BALANCED, 0.115, Tier.CREDIT_AGGRESSIVE, 0.16),
                    1, 0.35, 0.5, 1.30, Contract.XSP.multiplier(), 0.25, 0.45, 0.5),
            new GateRules(0, 0.40, 0.15, 0.25, 15, 20, Set.of(Tier.DELTA_PROMOTER, Tier.CREDIT_AGGRESSIVE), 5, 0.30,
                    Set.of(EventKind.FOMC, EventKind.CPI, EventKind.PAYROLLS), 0.5, 25,
                    Set.of(Gate.DATA, Gate.VALUE, Gate.LIQUIDITY), Optional.empty()),
            new RegimeRules(1, 0.05, 0.05, 0.97, 5, 10, 21, 252, 252, 10, 3, PLAUSIBLE), PLAUSIBLE, 7, 7,
            new KillRule(60, 1.645));

    /** The numbers from which every later version is derived; what stands beside a signal asks for that signal's version. */
    static RulebookParameters first() {
        return V1_0;
    }

    private static Map<Tier, Double> tiers(Tier low, double lowTarget, Tier middle, double middleTarget, Tier high,
            double highTarget) {
        Map<Tier, Double> tiers = new LinkedHashMap<>();
        tiers.put(low, lowTarget);
        tiers.put(middle, middleTarget);
        tiers.put(high, highTarget);
        return Collections.unmodifiableMap(tiers);
    }
}
