package com.vixshield.quant.sizing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import com.vixshield.quant.condor.SettlementPayoff;
import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.quant.range.TerminalDistribution;

/** A calm market and a condor around 4,200 that is worth selling. */
final class SizingFixtures {

    static final LocalDate SESSION = LocalDate.of(2023, 5, 26);
    static final double SIGMA = 0.008;
    static final SizingParameters PARAMETERS = SizingParameters.defaults();

    private SizingFixtures() {
    }

    static SizingInputs tonight() {
        return tonight(offer(1.10, outcomes(SIGMA)));
    }

    static SizingInputs tonight(CondorOffer spx) {
        CondorOffer xsp = new CondorOffer(new SettlementPayoff(411, 413, 430, 432), 421, 2, 0.14, 0.12, 0.10, Optional.empty(),
                100);
        return new SizingInputs(new SizingInputs.Offer(spx), new SizingInputs.Offer(xsp), OptionalDouble.of(SIGMA), market(),
                SESSION.plusDays(4));
    }

    static CondorOffer offer(double credit, Optional<TerminalDistribution> outcomes) {
        return new CondorOffer(new SettlementPayoff(4110, 4135, 4300, 4325), 4211.5, 25, credit + 0.15, credit, credit - 0.15,
                outcomes, 100);
    }

    static Optional<TerminalDistribution> outcomes(double sigma) {
        return Optional.of(TerminalDistribution.of(4211.5, sigma, new Random(1).doubles(2_520).map(u -> z(u)).toArray()));
    }

    static RiskProfile profile(double equity) {
        return PARAMETERS.profile(BigDecimal.valueOf(equity));
    }

    static HedgeInputs market() {
        List<VxSettlement> settlements = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            settlements.add(new VxSettlement(month, SESSION.plusDays(28L * month - 2), 19.5 + 0.7 * month));
        }
        return new HedgeInputs(SESSION, seen(18), seen(95), seen(0.05), Optional.of(VxCurve.of(SESSION, 18, settlements)),
                Optional.of(SESSION), Optional.empty());
    }

    /** Logistic scores stand in for fat-tailed standardised returns. */
    private static double z(double u) {
        return Math.log(u / (1 - u)) * 0.55;
    }

    private static Optional<DatedValue> seen(double value) {
        return Optional.of(new DatedValue(SESSION, value));
    }
}
