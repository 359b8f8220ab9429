package com.vixshield.signal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.condor.OrderTick;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.quant.gate.GateResult;

/** One threshold is one number that can be ordered, and no text of the core reaches a reader as it is. */
class GateLabelsTest {

    @Test
    void aThresholdIsTheTickThatPassesIt() {
        assertThat(OrderTick.SPX.passing(OptionalDouble.of(4.512))).isEqualTo(4.55);
        assertThat(OrderTick.SPX.passing(OptionalDouble.of(4.55))).isEqualTo(4.55);
        assertThat(OrderTick.SPX.passing(OptionalDouble.empty())).isNull();
        assertThat(sentence(Gate.VALUE, "the mean result is -0.087 points after fees; it would pass from a credit of 4.512",
                Map.of("expected_pnl", -0.087))).contains("\u22120.09 points").contains("credit of 4.55")
                .doesNotContain("-0", "4.51");
    }

    @Test
    void theRuleOfTheVixIsToldInWords() {
        assertThat(sentence(Gate.VIX_SCALING, "VIX 21.21: HOLD", Map.of("vix", 21.21))).startsWith("VIX is 21.21")
                .contains("no tier");
        assertThat(sentence(Gate.VIX_SCALING, "VIX 17.0: no promoter/aggressive", Map.of("vix", 17.0)))
                .startsWith("VIX is 17.00").contains("but Promoter and Aggressive");
        assertThat(sentence(Gate.VIX_SCALING, "VIX 14.5: all", Map.of("vix", 14.5))).startsWith("VIX is 14.50")
                .contains("every tier");
        assertThat(sentence(Gate.VIX_SCALING, "no VIX for the session", Map.of())).isEqualTo("No VIX for the session.");
    }

    @Test
    void aMinusIsAMinusAndAHyphenStays() {
        assertThat(sentence(Gate.PREMIUM_GAUGE, "a 5-wide condor at the range pays -0.05 points", Map.of()))
                .isEqualTo("A 5-wide condor at the range pays \u22120.05 points.");
    }

    @Test
    void theGaugeIsToldInTheFormatOfCredits() {
        assertThat(sentence(Gate.PREMIUM_GAUGE, "a 5.0-wide condor at the range pays 0.7 points, wanted 0.3",
                Map.of("mid_credit", 0.7))).contains("5-point", "0.70", "0.30");
    }

    private static String sentence(Gate gate, String reason, Map<String, Double> inputs) {
        return GateLabels.sentence(new GateResult(gate, Tier.values()[0], true, true, reason, inputs));
    }
}
