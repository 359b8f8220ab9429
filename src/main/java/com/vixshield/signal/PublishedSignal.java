package com.vixshield.signal;

import java.util.List;
import java.util.Optional;

import com.vixshield.market.Provenance;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.range.TerminalDistribution;

/**
 * What is published for one session: enough to show it, size it and mail it without looking at the market again.
 *
 * @param hedge the market as the hedge saw it: the same for every account, sized for each
 * @param outcomes past returns over their own forecast, the real-world distribution of every odds and size; empty while the
 *        history is too short
 * @param provenance which bytes it was computed from
 */
public record PublishedSignal(DailySignal signal, HedgeInputs hedge, List<Double> outcomes, Provenance provenance) {

    /** Where the index may settle, as often as it has. */
    public Optional<TerminalDistribution> distribution() {
        if (outcomes.isEmpty() || signal.forward().isEmpty() || signal.edr().isEmpty()) {
            return Optional.empty();
        }
        double[] z = outcomes.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(TerminalDistribution.of(signal.forward().get().value(), signal.edr().get().sigma(), z));
    }
}
