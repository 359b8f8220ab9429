package com.vixshield.quant.backtest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.condor.CondorRules;
import com.vixshield.quant.condor.RangeCondor;
import com.vixshield.quant.condor.TierQuote;
import com.vixshield.quant.condor.TierQuotes;
import com.vixshield.quant.gate.GateRules;
import com.vixshield.quant.gate.LiquidityGate;
import com.vixshield.quant.gate.ValueGate;
import com.vixshield.quant.range.TerminalDistribution;

/** Sells every tier at every close and settles it at the next one. */
public final class CondorWalk {

    /** Index level at which a scaled run is played. */
    private static final double SCALED_LEVEL = 6000;
    private static final double DIVIDENDS = 0.015;
    private static final int MIDDLE = 1;

    private final SessionTable table;
    private final PriceModel model;
    private final boolean scaled;
    private final CondorRules rules = RulebookParameters.V1_0.condor();
    private final GateRules gates = RulebookParameters.V1_0.gates();

    /** @param scaled whether the index is scaled to 6000 on every session, so that 25 points are always as wide */
    public CondorWalk(SessionTable table, PriceModel model, boolean scaled) {
        this.table = table;
        this.model = model;
        this.scaled = scaled;
    }

    /** Tier names as results call them, e.g. delta_steward_0.15, with their targets. */
    public static Map<String, Double> tiers() {
        Map<String, Double> tiers = new LinkedHashMap<>();
        CondorRules rules = RulebookParameters.V1_0.condor();
        rules.deltaTargets().forEach((name, target) -> tiers.put(named(name, target), target));
        rules.creditTargets().forEach((name, target) -> tiers.put(named(name, target), target));
        return Collections.unmodifiableMap(tiers);
    }

    private static String named(String name, double target) {
        String digits = String.valueOf(target);
        return name + "_" + (digits.length() < 4 ? digits + "0" : digits);
    }

    /** @param first session @param end exclusive; sessions without a next close are left out */
    public CondorHistory run(int first, int end) {
        List<CondorSession> sessions = new ArrayList<>();
        for (int i = first; i < Math.min(end, table.size() - 1); i++) {
            sessions.add(session(i));
        }
        return new CondorHistory(table, model, scaled, sessions);
    }

    private CondorSession session(int i) {
        double atm = model.stdev(table, i);
        double sigma = table.ranges().sigma(i);
        if (!(atm > 0 && sigma > 0)) {
            return new CondorSession(i, Double.NaN, atm, Double.NaN,
                    Collections.nCopies(tiers().size(), CondorDay.none(i)));
        }
        double scale = scaled ? SCALED_LEVEL / table.close(i) : 1;
        double forward = scale * table.close(i) * Math.exp((table.rate(i) - DIVIDENDS) * table.gap(i) / 365);
        double range = table.ranges().band(MIDDLE, i);
        TierQuotes quotes = new TierQuotes(new ModelSurface(forward, atm, table.vix(i)).curve(),
                range > 0 ? OptionalDouble.of(range) : OptionalDouble.empty(),
                TerminalDistribution.of(forward, sigma, table.ranges().outcomes(i)), rules, true);
        List<CondorDay> days = new ArrayList<>(6);
        rules.deltaTargets().values().forEach(target -> days.add(day(i, quotes.delta(target), forward, scale)));
        rules.creditTargets().values().forEach(target -> days.add(day(i, quotes.credit(target), forward, scale)));
        double gauge = quotes.atRange(gates.premiumWidth()).map(RangeCondor::midCredit).orElse(Double.NaN);
        return new CondorSession(i, forward, atm, gauge, days);
    }

    private CondorDay day(int i, Optional<TierQuote> found, double forward, double scale) {
        if (found.isEmpty()) {
            return CondorDay.none(i);
        }
        TierQuote quote = found.get();
        double band = table.ranges().band(MIDDLE, i);
        boolean inside = quote.payoff().shortPut() > forward * Math.exp(-band)
                || quote.payoff().shortCall() < forward * Math.exp(band);
        return new CondorDay(i, quote, quote.grade(scale * table.close(i + 1)),
                ValueGate.of(quote.expectedPnl(), quote.maxLoss(), gates).hold(), illiquid(quote), inside);
    }

    private boolean illiquid(TierQuote quote) {
        return LiquidityGate.crossing(quote.mid(), quote.natural(), gates)
                || LiquidityGate.wide(quote.put().spread(), quote.put().mid(), gates)
                || LiquidityGate.wide(quote.call().spread(), quote.call().mid(), gates);
    }
}
