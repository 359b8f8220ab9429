package com.vixshield.quant.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SignalCalculator;
import com.vixshield.quant.SignalInputs;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

class RegimeTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private static String label(double ratio, double slope, double dlnvix, double dlnrv, double high, double vix,
            double median) {
        return Regime
                .of(new RegimeInputs(number(ratio), number(slope), number(dlnvix), number(dlnrv), number(high), number(vix),
                        number(median), NONE), RulebookParameters.V1_0.regime())
                .label();
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

    @Test
    void numbersBesideTheLabelSayWhatTheyAreOrWhyTheyAreNot() {
        SyntheticMarket market = new SyntheticMarket();
        MarketHistory history = market.history();
        history.values().put(Series.DTWEXBGS,
                new TreeMap<>(Map.of(LocalDate.of(2025, 3, 6), 125.0, LocalDate.of(2025, 6, 6), 120.0)));
        Map<String, SideInputs> beside = SignalCalculator
                .calculate(new SignalInputs(market.chain(), history, SyntheticMarket.EXPIRY,
                        market.inputs().expiryInstant()), RulebookParameters.V1_0)
                .regime().beside();
        assertThat(beside.get("dollar_change_3m").value().orElseThrow()).isCloseTo(-0.04, within(1e-12));
        assertThat(beside.get("dollar_change_3m").date()).contains(LocalDate.of(2025, 6, 6));
        assertThat(beside.get("vix").value()).hasValue(14);
        assertThat(beside.get("rv21").date()).contains(SyntheticMarket.SESSION);
        assertThat(beside.get("equity_risk_premium").reason()).contains("not available: no series");
        assertThat(beside.get("cpi_surprise").reason()).hasValueSatisfying(reason -> assertThat(reason).startsWith("not available"));
        assertThat(new SyntheticMarket().signal().regime().beside().get("dollar_change_3m").value()).isEmpty();
    }
}
