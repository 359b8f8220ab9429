package com.vixshield.quant.regime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;

class RegimeTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static String label(double ratio, double slope, double dlnvix, double dlnrv, double high, double vix,
            double median) {
        return Regime.of(number(ratio), number(slope), number(dlnvix), number(dlnrv), number(high), number(vix), number(median),
                NONE,
                RulebookParameters.V1_0.regime()).label();
    }

    private static OptionalDouble number(double value) {
        return Double.isNaN(value) ? NONE : OptionalDouble.of(value);
    }

    @Test
    void invertedCurveIsStress() {
        assertThat(label(0.9, -0.001, 0, 0, 1, 14, 20)).isEqualTo("stress");
        assertThat(label(1.0, 0.10, 0, 0, 1, 14, 20)).isEqualTo("stress");
    }

    @Test
    void impliedFallingFasterThanRealisedNearTheHighIsThetaPress() {
        assertThat(label(0.9, 0.05, -0.06, 0, 0.97, 14, 20)).isEqualTo("theta_press");
        assertThat(label(0.9, 0.05, -0.06, 0, 0.969, 14, 20)).isEqualTo("carry");
        assertThat(label(0.9, 0.05, -0.05, 0, 0.97, 14, 20)).isEqualTo("carry");
    }

    @Test
    void steepCurveBelowTheMedianIsCarry() {
        assertThat(label(0.9, 0.05, 0, 0, 1, 19.9, 20)).isEqualTo("carry");
    }

    @Test
    void everythingElseIsTransition() {
        assertThat(label(0.9, 0.049, 0, 0, 1, 14, 20)).isEqualTo("transition");
        assertThat(label(0.9, 0.05, 0, 0, 1, 20, 20)).isEqualTo("transition");
    }

    @Test
    void ruleWhoseInputIsMissingDoesNotMatch() {
        double missing = Double.NaN;
        assertThat(label(missing, missing, missing, missing, missing, missing, missing)).isEqualTo("transition");
        assertThat(label(missing, -0.1, missing, missing, missing, missing, missing)).isEqualTo("stress");
        assertThat(label(missing, 0.06, missing, 0, 1, 14, 20)).isEqualTo("carry");
    }

    @Test
    void readsItsInputsFromHistory() {
        Regime regime = new SyntheticMarket().slope(-0.02).signal().regime();
        assertThat(regime.label()).isEqualTo("stress");
        assertThat(regime.vixMedian252()).isPresent();
        assertThat(regime.vixOverVix3m().orElseThrow()).isBetween(0.909, 0.910);
    }

    @Test
    void shortHistoryLeavesInputsOut() {
        Regime regime = new SyntheticMarket().sessions(8).signal().regime();
        assertThat(regime.vixMedian252()).isEmpty();
        assertThat(regime.spxOverHigh252()).isEmpty();
        assertThat(regime.dlnrv10_5()).isEmpty();
    }
}
