package com.vixshield.quant.sizing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.sizing.SizeCandidate.Limit;

/** Counts condors under every limit on the size of a position. */
final class CondorCounter {

    private static final double ROUNDING = 1e-9;
    /** A target is met as nearly as whole contracts can; of a half or more the last one stays, which the limits allow. */
    private static final double LAST_STAYS = 0.5;
    static final String STAYS = "; the last contract stays";

    private final SizingParameters parameters;
    private final RiskProfile profile;
    private final Optional<KellyFraction> kelly;
    private final OptionalDouble sigma;
    private final double equity;
    private final double maxLoss;

    CondorCounter(SizingParameters parameters, RiskProfile profile, CondorOffer offer, OptionalDouble sigma,
            Optional<KellyFraction> kelly) {
        this.parameters = parameters;
        this.profile = profile;
        this.kelly = kelly;
        this.sigma = sigma;
        this.equity = profile.equity().doubleValue();
        this.maxLoss = offer.maxLoss(profile.feePerLeg().doubleValue());
    }

    CondorCount count() {
        List<SizeCandidate> candidates = new ArrayList<>(List.of(atRisk(), kelly(), maximum()));
        profile.lossBudget().ifPresent(budget -> candidates.add(lossBudget(budget.doubleValue())));
        if (profile.volatilityTarget()) {
            candidates.add(1, volatility(least(candidates).contracts().getAsDouble()));
        }
        SizeCandidate least = least(candidates);
        double policy = Math.min(atRiskContracts(), profile.maxContracts());
        return new CondorCount(whole(least.contracts().getAsDouble()), whole(policy), least.limit(),
                List.copyOf(candidates));
    }

    private static SizeCandidate least(List<SizeCandidate> candidates) {
        return candidates.stream().filter(c -> c.contracts().isPresent())
                .min(Comparator.<SizeCandidate> comparingDouble(c -> c.contracts().getAsDouble())
                        .thenComparing(SizeCandidate::limit))
                .orElseThrow();
    }

    private SizeCandidate atRisk() {
        return candidate(Limit.AT_RISK, atRiskContracts(), "%.2f %% of the account at risk, $%,.2f a contract",
                100 * profile.atRisk(), maxLoss);
    }

    private double atRiskContracts() {
        return profile.atRisk() * equity / maxLoss;
    }

    /** @param size that the other limits leave */
    private SizeCandidate volatility(double size) {
        if (sigma.isEmpty()) {
            return open(Limit.VOLATILITY_TARGET, "does not limit: the expected range is not available");
        }
        double yearly = sigma.getAsDouble() * Math.sqrt(parameters.sessionsPerYear());
        double factor = Math.min(1, parameters.yearlyVolatility() / yearly);
        boolean last = whole(size) >= 1 && factor * size < 1 && factor * size >= LAST_STAYS;
        String cut = factor < 1 ? String.format(Locale.ROOT, "size cut to %.0f %%", 100 * factor) : "size not cut";
        return candidate(Limit.VOLATILITY_TARGET, last ? 1 : factor * size,
                "%s: expected volatility is %.1f %% a year against the target of %.0f %%" + (last ? STAYS : ""), cut,
                100 * yearly, 100 * parameters.yearlyVolatility());
    }

    /** Dollars of equity from which on the sliders allow one contract; empty where no account's would. */
    OptionalDouble startsAt() {
        boolean never = profile.maxContracts() < 1 || kelly.isPresent() && !(profile.kellyDial() * kelly.get().fraction() > 0)
                || profile.lossBudget().isPresent() && lossBudget(profile.lossBudget().get().doubleValue()).contracts()
                        .isPresent();
        if (never) {
            return OptionalDouble.empty();
        }
        double share = Math.min(profile.atRisk(),
                kelly.map(k -> profile.kellyDial() * k.fraction()).orElse(Double.MAX_VALUE));
        double target = profile.volatilityTarget() && sigma.isPresent()
                ? parameters.yearlyVolatility() / (sigma.getAsDouble() * Math.sqrt(parameters.sessionsPerYear()))
                : 1;
        return OptionalDouble.of(maxLoss / share * Math.max(1, LAST_STAYS / target));
    }

    private SizeCandidate kelly() {
        if (kelly.isEmpty()) {
            return open(Limit.KELLY, "does not limit: the real-world distribution is not available");
        }
        if (kelly.get().expectedProfit() <= 0) {
            return candidate(Limit.KELLY, 0, "Kelly size is zero: expected P&L after fees is \u2212$%,.2f a contract",
                    Math.abs(kelly.get().expectedProfit()));
        }
        double fraction = kelly.get().fraction();
        return candidate(Limit.KELLY, profile.kellyDial() * fraction * equity / maxLoss,
                "%.2f of the Kelly share, which is %.1f %% of the account", profile.kellyDial(), 100 * fraction);
    }

    private SizeCandidate maximum() {
        return candidate(Limit.MAX_CONTRACTS, profile.maxContracts(), "your maximum");
    }

    private SizeCandidate lossBudget(double budget) {
        if (profile.lossSpent().isEmpty()) {
            return open(Limit.LOSS_BUDGET, "does not limit: what was lost this month is not known");
        }
        double spent = profile.lossSpent().get().doubleValue();
        if (spent >= budget) {
            return candidate(Limit.LOSS_BUDGET, 0, "loss budget of $%,.2f is spent: alerts pause", budget);
        }
        // An open budget does not shrink the size; it only pauses once it is gone.
        return open(Limit.LOSS_BUDGET, String.format(Locale.ROOT, "$%,.2f of the loss budget is left", budget - spent));
    }

    private static SizeCandidate candidate(Limit limit, double contracts, String format, Object... arguments) {
        return new SizeCandidate(limit, OptionalDouble.of(contracts), String.format(Locale.ROOT, format, arguments));
    }

    private static SizeCandidate open(Limit limit, String reason) {
        return new SizeCandidate(limit, OptionalDouble.empty(), reason);
    }

    private static int whole(double contracts) {
        return (int) Math.floor(contracts + ROUNDING);
    }
}
