package com.vixshield.quant.sensitivity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.condor.CondorLeg;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;
import com.vixshield.quant.gate.GateRules;
import com.vixshield.quant.math.TenthCents;
import com.vixshield.quant.range.ExpectedMove;
import com.vixshield.quant.range.TerminalDistribution;

/**
 * Prices one tier's strikes again under a shift and asks the gates again: value, liquidity and the VIX scaling by the new
 * numbers; data, event and premium gauge keep their word, as nothing that they look at has been shifted.
 */
public final class Sensitivity {

    private static final Set<Gate> ASKED_AGAIN = EnumSet.of(Gate.VALUE, Gate.LIQUIDITY, Gate.VIX_SCALING);

    private final DailySignal signal;
    private final Tier tier;
    private final CondorTier condor;
    private final double[] outcomes;
    private final RulebookParameters rulebook;

    private Sensitivity(DailySignal signal, Tier tier, CondorTier condor, List<Double> outcomes,
            RulebookParameters rulebook) {
        this.signal = signal;
        this.tier = tier;
        this.condor = condor;
        this.outcomes = outcomes.stream().mapToDouble(Double::doubleValue).toArray();
        this.rulebook = rulebook;
    }

    /**
     * @param outcomes past returns over their own forecast
     * @return empty when the tier has no condor, or the signal no forward
     */
    public static Optional<Sensitivity> of(DailySignal signal, Tier tier, List<Double> outcomes,
            RulebookParameters rulebook) {
        return signal.forward().isPresent() && signal.tiers().get(tier) instanceof CondorTier condor
                ? Optional.of(new Sensitivity(signal, tier, condor, outcomes, rulebook))
                : Optional.empty();
    }

    public ShiftedTier at(ChainShift shift) {
        var priced = new ShiftedCondor(condor, signal.forward().orElseThrow().value(), signal.discount(), signal.tYears(),
                shift);
        double mid = priced.mid();
        double expected = mid - rulebook.condor().slippage() * (mid - priced.natural());
        boolean sold = expected > 0 && expected < condor.width();
        double[] results = sold ? results(priced, expected, shift) : new double[0];
        OptionalDouble mean = mean(results);
        List<Gate> refusedBy = refusals(priced, expected, mean, shift);
        return new ShiftedTier(shift, mid, expected, mean, gains(results), refusedBy, refusedBy.isEmpty() == published());
    }

    private boolean published() {
        return signal.gates().decisions().get(tier).hold();
    }

    private double[] results(ShiftedCondor priced, double expected, ChainShift shift) {
        if (outcomes.length == 0 || signal.edr().isEmpty()) {
            return new double[0];
        }
        ExpectedMove move = signal.edr().get();
        double more = move.eventFactor() * move.weights().a() * shift.points() / 100
                / Math.sqrt(rulebook.range().sessionsPerYear());
        double sigma = Math.max(0, move.sigma() + more) * Math.sqrt(priced.timeLeft());
        TerminalDistribution levels = TerminalDistribution.of(priced.forward(), sigma, outcomes);
        double[] results = new double[levels.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = expected - condor.payoff().owed(levels.level(i)) - condor.feesPoints();
        }
        return results;
    }

    private static OptionalDouble mean(double[] results) {
        return DoubleStream.of(results).average();
    }

    private static OptionalDouble gains(double[] results) {
        return DoubleStream.of(results).map(result -> result > 0 ? 1 : 0).average();
    }

    private List<Gate> refusals(ShiftedCondor priced, double expected, OptionalDouble mean, ChainShift shift) {
        GateRules rules = rulebook.gates();
        List<Gate> refusing = new ArrayList<>();
        for (GateResult gate : signal.gates().results()) {
            if (gate.tier() != tier || !rules.on().contains(gate.gate())) {
                continue;
            }
            boolean hold = !ASKED_AGAIN.contains(gate.gate()) ? gate.hold() : switch (gate.gate()) {
                case VALUE -> mean.isEmpty() || !(mean.getAsDouble() > rules.minimumValue() * (condor.width() - expected));
                case LIQUIDITY -> illiquid(priced, rules);
                default -> scaledOut(shift, rules);
            };
            if (hold) {
                refusing.add(gate.gate());
            }
        }
        return List.copyOf(refusing);
    }

    private boolean illiquid(ShiftedCondor priced, GateRules rules) {
        double mid = priced.mid();
        if (mid <= 0 || TenthCents.exceedsShare(mid - priced.natural(), rules.mostSlippage(), mid)) {
            return true;
        }
        return condor.legs().shorts().stream().anyMatch(leg -> tooWide(leg, priced.mid(leg), rules));
    }

    private static boolean tooWide(CondorLeg leg, double mid, GateRules rules) {
        double spread = leg.ask() - leg.bid();
        return TenthCents.of(spread) > TenthCents.of(rules.spreadFloor())
                && TenthCents.exceedsShare(spread, rules.spreadShare(), mid);
    }

    private boolean scaledOut(ChainShift shift, GateRules rules) {
        if (signal.gates().vix().isEmpty()) {
            return false;
        }
        double vix = signal.gates().vix().getAsDouble() + shift.points();
        return vix > rules.restlessVix() || vix > rules.calmVix() && rules.boldTiers().contains(tier);
    }
}
