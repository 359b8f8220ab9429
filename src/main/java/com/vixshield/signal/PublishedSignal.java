package com.vixshield.signal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.market.Provenance;
import com.vixshield.quant.CalculatedSignal;
import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookVersion;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.quant.range.TerminalDistribution;

/**
 * Holds what is published for one session: enough to show it, size it and mail it without looking at the market again.
 *
 * @param hedge the market as the hedge saw it: the same for every account, sized for each
 * @param outcomes past returns over their own forecast, the real-world distribution of every odds and size; empty while the
 *        history is too short
 * @param provenance which bytes it was computed from
 * @param analogs what sessions with the announcements of the next one have been like; empty when it holds none
 */
public record PublishedSignal(DailySignal signal, HedgeInputs hedge, List<Double> outcomes, Provenance provenance,
        List<EventAnalog> analogs) {

    public PublishedSignal {
        // Documents published before there were analogs have none.
        analogs = analogs == null ? List.of() : List.copyOf(analogs);
    }

    /** Everything that is published of a session, computed from its inputs by one version of the rulebook. */
    public static PublishedSignal of(RulebookVersion rulebook, SignalInputs inputs, Provenance provenance) {
        CalculatedSignal calculated = SignalCalculator.compute(inputs, rulebook.core());
        return new PublishedSignal(calculated.signal(), hedge(rulebook, inputs), calculated.outcomes(), provenance,
                calculated.range().map(known -> EventAnalog.of(known, inputs.history(), inputs.expiry())).orElse(List.of()));
    }

    /** The market as the hedge sees it, with the VIX of the moment where a feed has it. */
    public static HedgeInputs hedge(RulebookVersion rulebook, SignalInputs inputs) {
        LocalDate session = inputs.chain().session();
        return inputs.vixOfTheMoment(rulebook.core().quotes().staleAfter())
                .map(now -> HedgeInputs.of(inputs.history(), session, rulebook.hedge(), now))
                .orElseGet(() -> HedgeInputs.of(inputs.history(), session, rulebook.hedge()));
    }

    /** Where the index may settle, as often as it has. */
    public Optional<TerminalDistribution> distribution() {
        return signal.forward().flatMap(forward -> distribution(forward.value()));
    }

    /** The same around another index's forward, in its points. */
    public Optional<TerminalDistribution> distribution(double forward) {
        if (outcomes.isEmpty() || signal.edr().isEmpty()) {
            return Optional.empty();
        }
        double[] z = outcomes.stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(TerminalDistribution.of(forward, signal.edr().get().sigma(), z));
    }
}
