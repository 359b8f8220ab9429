package com.vixshield.quant.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.range.RangeForecast;

class SensitivityTest {

    private static final Tier TIER = Tier.DELTA_STEWARD;

    private final SignalInputs inputs = new SyntheticMarket().inputs();
    private final DailySignal signal = SignalCalculator.calculate(inputs, RulebookParameters.V1_0);
    private final CondorTier published = (CondorTier) signal.tiers().get(TIER);
    private final Sensitivity sensitivity = of(inputs, signal);

    @Test
    void withoutAShiftIsWhatWasPublished() {
        for (Tier tier : signal.tiers().keySet()) {
            if (signal.tiers().get(tier) instanceof CondorTier condor) {
                ShiftedTier same = Sensitivity.of(signal, tier, outcomes(inputs), RulebookParameters.V1_0).orElseThrow()
                        .at(ChainShift.NONE);
                assertThat(same.midCredit()).isCloseTo(condor.midCredit(), within(1e-12));
                assertThat(same.expectedPnl().getAsDouble()).isCloseTo(condor.expectedPnlRwPoints().getAsDouble(),
                        within(1e-9));
                assertThat(same.pop().getAsDouble()).isEqualTo(condor.popRwAfterFees().getAsDouble());
                assertThat(same.hold()).isEqualTo(signal.gates().decisions().get(tier).hold());
                assertThat(same.flips()).isFalse();
            }
        }
    }

    @Test
    void paysMoreWhenVolatilityRisesAndLessAsTimePasses() {
        double before = published.midCredit();
        assertThat(sensitivity.at(ChainShift.ofVolatility(2)).midCredit()).isGreaterThan(before);
        assertThat(sensitivity.at(ChainShift.ofVolatility(-2)).midCredit()).isLessThan(before);
        assertThat(sensitivity.at(ChainShift.ofTime(Duration.ofHours(1))).midCredit()).isLessThan(before);
        assertThat(sensitivity.at(ChainShift.ofTime(Duration.ofDays(3))).midCredit()).isCloseTo(0, within(0.05));
    }

    /** First order: the change of the credit is minus the position's delta times the move. */
    @Test
    void movesByItsDeltaForASmallMoveOfTheIndex() {
        double move = 1e-5;
        double forward = signal.forward().orElseThrow().value();
        double expected = -signal.discount() * published.greeks().netDelta().getAsDouble() * move * forward;
        assertThat(sensitivity.at(ChainShift.ofSpot(move)).midCredit() - published.midCredit())
                .isCloseTo(expected, within(Math.abs(expected) * 0.02 + 1e-6));
    }

    @Test
    void turnsATradeIntoAHoldWhereThePremiumIsGone() {
        SignalInputs rich = new SyntheticMarket().stdev(k -> 0.016).inputs();
        DailySignal trade = SignalCalculator.calculate(rich, RulebookParameters.V1_0);
        assertThat(trade.gates().decisions().get(TIER).hold()).isFalse();

        ShiftedTier gone = of(rich, trade).at(ChainShift.ofVolatility(-25));
        assertThat(gone.hold()).isTrue();
        assertThat(gone.flips()).isTrue();
        assertThat(gone.refusedBy()).contains(Gate.VALUE);
    }

    @Test
    void hasNothingToShiftWithoutACondor() {
        DailySignal none = new SyntheticMarket().quotes(quote -> null).signal();
        assertThat(Sensitivity.of(none, TIER, List.of(), RulebookParameters.V1_0)).isEmpty();
    }

    private static Sensitivity of(SignalInputs inputs, DailySignal signal) {
        return Sensitivity.of(signal, TIER, outcomes(inputs), RulebookParameters.V1_0).orElseThrow();
    }

    private static List<Double> outcomes(SignalInputs inputs) {
        return RangeForecast.of(inputs.history(), inputs.chain().session(), inputs.expiry(), RulebookParameters.V1_0.range())
                .orElseThrow().outcomes();
    }
}
