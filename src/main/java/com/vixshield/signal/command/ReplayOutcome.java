package com.vixshield.signal.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.condor.CondorGrade;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.condor.TierResult;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;

/**
 * Holds what the next session brought, as far as a replay has seen it; no number of the signal depends on it.
 *
 * @param settlement official close of the next session
 * @param logReturnFromForward ln(settlement / forward); absent without a forward
 * @param spxCloseSession close of the signal's own session; absent where the history has none
 */
record ReplayOutcome(LocalDate nextSession, double settlement, OptionalDouble logReturnFromForward,
        OptionalDouble spxCloseSession) {

    /**
     * A tier with what became of it.
     *
     * @param graded absent without a condor or without the next close
     */
    record GradedTier(@JsonUnwrapped TierResult tier, Optional<CondorGrade> graded) {
    }

    static Available<ReplayOutcome> of(DailySignal signal, MarketHistory history) {
        OptionalDouble close = close(history, signal.expiry());
        return close.isEmpty()
                ? Available.absent("the close of " + signal.expiry() + " is not known here")
                : Available.of(new ReplayOutcome(signal.expiry(), close.getAsDouble(),
                        signal.forward().map(f -> OptionalDouble.of(Math.log(close.getAsDouble() / f.value())))
                                .orElse(OptionalDouble.empty()),
                        close(history, signal.session())));
    }

    static Map<Tier, GradedTier> graded(Map<Tier, TierResult> tiers, Available<ReplayOutcome> outcome) {
        Map<Tier, GradedTier> graded = new LinkedHashMap<>();
        tiers.forEach((name, tier) -> graded.put(name, new GradedTier(tier, tier instanceof CondorTier condor
                ? outcome.value().map(o -> condor.grade(o.settlement()))
                : Optional.empty())));
        return graded;
    }

    private static OptionalDouble close(MarketHistory history, LocalDate day) {
        return history.spx().stream().filter(bar -> bar.date().equals(day)).mapToDouble(DailyBar::close)
                .filter(close -> close > 0 && Double.isFinite(close)).findFirst();
    }
}
