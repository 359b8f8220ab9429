package com.vixshield.quant.backtest;

import java.time.LocalDate;
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
import com.vixshield.quant.range.OutcomeWindow;
import com.vixshield.quant.range.TerminalDistribution;
import com.vixshield.quant.volatility.OtmCurve;

/** Sells every tier at every close and settles it at the next one. */
public final class CondorWalk {

    /** Index level at which a scaled run is played. */
    private static final double SCALED_LEVEL = 6000;
    private static final double DIVIDENDS = 0.015;
    private static final int MIDDLE = 1;

    private final SessionTable table;
    private final PriceModel model;
    private final boolean scaled;
    private final Map<LocalDate, OtmCurve> quotes;
    private final CondorRules rules = RulebookParameters.V1_0.condor();
    private final GateRules gates = RulebookParameters.V1_0.gates();

    /** @param scaled whether the index is scaled to 6000 on every session, so that 25 points are always as wide */
    public CondorWalk(SessionTable table, PriceModel model, boolean scaled) {
        this(table, model, scaled, Map.of());
    }

    private CondorWalk(SessionTable table, PriceModel model, boolean scaled, Map<LocalDate, OtmCurve> quotes) {
        this.table = table;
        this.model = model;
        this.scaled = scaled;
        this.quotes = quotes;
    }

    /** The same with stored quotes instead of the model on the sessions that have them; a scaled run has no use for them. */
    public CondorWalk on(Map<LocalDate, OtmCurve> stored) {
        return new CondorWalk(table, model, scaled, Map.copyOf(stored));
    }

    /** Tier names as results call them, e.g. delta_steward_0.15, with their targets. */
    public static Map<String, Double> tiers() {
        Map<String, Double> tiers = new LinkedHashMap<>();
        CondorRules rules = RulebookParameters.V1_0.condor();
        rules.deltaTargets().forEach((tier, target) -> tiers.put(named(tier.key(), target), target));
        rules.creditTargets().forEach((tier, target) -> tiers.put(named(tier.key(), target), target));
        return Collections.unmodifiableMap(tiers);
    }

    private static String named(String name, double target) {
        String digits = String.valueOf(target);
        return name + "_" + (digits.length() < 4 ? digits + "0" : digits);
    }

    /** @param first session @param end exclusive; sessions without a next close are left out */
    public CondorHistory run(int first, int end) {
        List<CondorSession> sessions = new ArrayList<>();
        OutcomeWindow outcomes = table.ranges().outcomes();
        for (int i = first; i < Math.min(end, table.size() - 1); i++) {
            sessions.add(session(i, outcomes));
        }
        return new CondorHistory(table, model, scaled, sessions);
    }

    private CondorSession session(int i, OutcomeWindow outcomes) {
        OtmCurve stored = scaled ? null : quotes.get(table.date(i));
        double atm = stored != null ? stored.stdevAt(stored.forward()) : model.stdev(table, i);
        double sigma = table.ranges().sigma(i);
        if (!(atm > 0 && sigma > 0)) {
            return new CondorSession(i, stored != null, Double.NaN, atm, Double.NaN,
                    Collections.nCopies(tiers().size(), CondorDay.none(i)));
        }
        OtmCurve curve = stored != null ? stored : modelled(i, atm);
        TerminalDistribution settlements = TerminalDistribution.of(curve.forward(), sigma, outcomes.at(i));
        return session(i, stored != null, curve, atm, settlements);
    }

    private OtmCurve modelled(int i, double atm) {
        double forward = scale(i) * table.close(i) * Math.exp((table.rate(i) - DIVIDENDS) * table.gap(i) / 365);
        return new ModelSurface(forward, atm, table.vix(i)).curve();
    }

    private double scale(int i) {
        return scaled ? SCALED_LEVEL / table.close(i) : 1;
    }

    private CondorSession session(int i, boolean stored, OtmCurve curve, double atm, TerminalDistribution settlements) {
        double range = table.ranges().band(MIDDLE, i);
        double forward = curve.forward();
        TierQuotes tiers = new TierQuotes(curve, range > 0 ? OptionalDouble.of(range) : OptionalDouble.empty(),
                settlements, rules, !stored);
        List<CondorDay> days = new ArrayList<>(6);
        rules.deltaTargets().values().forEach(target -> days.add(day(i, tiers.delta(target), forward)));
        rules.creditTargets().values().forEach(target -> days.add(day(i, tiers.credit(target), forward)));
        double gauge = tiers.atRange(gates.premiumWidth()).map(RangeCondor::midCredit).orElse(Double.NaN);
        return new CondorSession(i, stored, forward, atm, gauge, days);
    }

    private CondorDay day(int i, Optional<TierQuote> found, double forward) {
        if (found.isEmpty()) {
            return CondorDay.none(i);
        }
        TierQuote quote = found.get();
        double band = table.ranges().band(MIDDLE, i);
        boolean inside = quote.payoff().shortPut() > forward * Math.exp(-band)
                || quote.payoff().shortCall() < forward * Math.exp(band);
        return new CondorDay(i, quote, quote.grade(scale(i) * table.close(i + 1)),
                ValueGate.of(quote.expectedPnl(), quote.maxLoss(), gates).hold(), illiquid(quote), inside);
    }

    private boolean illiquid(TierQuote quote) {
        return LiquidityGate.crossing(quote.mid(), quote.natural(), gates)
                || LiquidityGate.wide(quote.put().spread(), quote.put().mid(), gates)
                || LiquidityGate.wide(quote.call().spread(), quote.call().mid(), gates);
    }
}
