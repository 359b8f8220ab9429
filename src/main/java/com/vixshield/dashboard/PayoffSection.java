package com.vixshield.dashboard;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import com.vixshield.chart.CondorPayoff;
import com.vixshield.chart.Density;
import com.vixshield.chart.PayoffFigure;
import com.vixshield.chart.SettlementBand;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.range.TerminalDistribution;
import com.vixshield.risk.SizedSignal;
import com.vixshield.signal.ChartStrikes;

/** Builds the payoff over the next close, with and without the hedge, over the probability of each close. */
final class PayoffSection {

    private final SizedSignal sized;

    PayoffSection(SizedSignal sized) {
        this.sized = sized;
    }

    PayoffFigure figure() {
        return sized.condor().map(this::figure).orElse(null);
    }

    private PayoffFigure figure(CondorTier tier) {
        double forward = sized.forward().orElseThrow();
        CondorPayoff payoff = new CondorPayoff(ChartStrikes.of(tier), tier.expectedCredit() - tier.feesPoints(),
                Contract.SPX.multiplier() * Math.max(1, sized.contracts()));
        return PayoffFigure.of(payoff, hedge(forward), outlook(tier, forward));
    }

    /** What the layers would make if VIX futures moved with the index as they usually do; null without a contract to move. */
    private DoubleUnaryOperator hedge(double forward) {
        return sized.hedgeMoves() && sized.contracts() > 0 ? level -> sized.hedgeGain(level / forward - 1) : null;
    }

    private SettlementBand outlook(CondorTier tier, double forward) {
        var range = sized.published().signal().edr().flatMap(edr -> edr.edr85().isPresent()
                ? Optional.of(edr.edr85().getAsDouble())
                : Optional.empty());
        Optional<TerminalDistribution> outcomes = sized.published().distribution(forward);
        if (range.isEmpty() || outcomes.isEmpty()) {
            return null;
        }
        double[] levels = new double[outcomes.get().size()];
        double below = 0;
        double above = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = outcomes.get().level(i);
            below += levels[i] < tier.breakevenLow() ? 1 : 0;
            above += levels[i] > tier.breakevenHigh() ? 1 : 0;
        }
        return new SettlementBand(forward, forward * Math.exp(-range.get()), forward * Math.exp(range.get()),
                Density.ofSample(levels), below / levels.length, above / levels.length);
    }
}
