package com.vixshield.quant.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.ReferenceSession;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.range.RangeForecast;
import com.vixshield.quant.range.TerminalDistribution;

/** The sliders on recorded evenings: the same odds as the signal and the reference, now in dollars. */
class RecordedSizingTest {

    private final PositionSizer sizer = new PositionSizer(SizingParameters.defaults(), HedgeParameters.defaults());
    private final RiskProfile profile = SizingParameters.defaults().profile(new BigDecimal("2000000"));

    @Test
    void expectsTheReferencesResultInDollarsAndTradesOnlyWhenItIsPositive() {
        int traded = 0;
        for (ReferenceSession reference : ReferenceSession.all()) {
            SizedPosition position = (SizedPosition) sizer.size(inputs(reference), profile);
            double expected = reference.number("/tiers/credit_balanced/expected_pnl_rw_points");
            int contracts = position.count().contracts();
            assertThat(contracts > 0).as("%s trades", reference).isEqualTo(expected > 0);
            assertThat(position.condor().expectedProfit().orElseThrow().doubleValue()).as("%s", reference)
                    .isCloseTo(100 * contracts * expected, within(3.0 * contracts));
            assertThat(position.condor().maxLoss().doubleValue()).isLessThanOrEqualTo(0.02 * 2e6);
            assertThat(position.stress()).allSatisfy(night -> assertThat(night.hedge()).isPositive());
            assertThat(position.hedge().costPerYear().doubleValue()).isLessThanOrEqualTo(0.015 * 2e6);
            traded += contracts;
        }
        assertThat(traded).isPositive();
    }

    private static SizingInputs inputs(ReferenceSession reference) {
        DailySignal signal = reference.signal();
        LocalDate session = signal.session();
        double forward = signal.forward().orElseThrow().value();
        TerminalDistribution outcomes = RangeForecast
                .of(RecordedMarket.history(), session, signal.expiry(), RulebookParameters.V1_0.range()).orElseThrow()
                .distribution(forward).orElseThrow();
        return new SizingInputs(
                SizingInputs.Offered.of(signal.tiers().get(Tier.CREDIT_BALANCED), forward, Optional.of(outcomes)),
                new SizingInputs.NoOffer("no XSP quotes"), OptionalDouble.of(signal.edr().orElseThrow().sigma()),
                HedgeInputs.of(RecordedMarket.history(), session, HedgeParameters.defaults()), signal.expiry());
    }
}
