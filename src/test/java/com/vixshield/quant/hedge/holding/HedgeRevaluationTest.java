package com.vixshield.quant.hedge.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.OverlayBreakEven;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxResponse;
import com.vixshield.quant.hedge.instrument.VxShock;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;

class HedgeRevaluationTest {

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final HedgeInputs market = HedgeFixtures.contango();
    private final HedgeRevaluation revaluation = new HedgeRevaluation(parameters, market);
    private final HedgePlan plan = new HedgeAllocator(parameters).allocate(market,
            HedgeFixtures.profile(2e6, InstrumentSet.CARD));

    @Test
    void readsTheResponseByTheSlope() {
        VxResponse response = parameters.response();
        assertThat(response.perPercent(-0.01)).isEqualTo(0.030);
        assertThat(response.perPercent(0)).isEqualTo(0.042);
        assertThat(response.perPercent(0.07)).isEqualTo(0.049);
        assertThat(response.perPercent(0.10)).isEqualTo(0.053);
        assertThat(response.relativeMove(-0.02, 0.03, 1, 1)).isCloseTo(0.084, within(1e-12));
        assertThat(response.relativeMove(-0.02, 0.03, 1, 4)).isCloseTo(0.084 * 0.47, within(1e-12));
        assertThat(response.relativeMove(0.02, 0.03, 1, 1)).isCloseTo(-0.084 * 0.75, within(1e-12));
        assertThat(response.proportion(8)).isEqualTo(response.proportion(7)).isEqualTo(0.34);
    }

    @Test
    void fadesANightBeyondTheFifthMonth() {
        VxShock night = new VxShock(10, 8, 4, 4);
        assertThat(night.points(3, parameters.response())).isEqualTo(6);
        assertThat(night.points(5, parameters.response())).isEqualTo(4);
        assertThat(night.points(7, parameters.response())).isCloseTo(4 * 0.34 / 0.40, within(1e-12));
    }

    @Test
    void changesNothingWithoutAMoveOrTime() {
        assertThat(revaluation.inMove(plan, 0, 1, 0).values()).allSatisfy(v -> assertThat(v).isCloseTo(0, within(1e-9)));
        assertThat(revaluation.inNight(plan, new VxShock(0, 0, 0, 0), 0).values())
                .allSatisfy(v -> assertThat(v).isCloseTo(0, within(1e-9)));
    }

    @Test
    void gainsMoreTheFurtherTheIndexFalls() {
        Map<Layer, Double> before = revaluation.inMove(plan, 0.06, 1, 1);
        for (double move = 0.05; move > -0.20; move -= 0.01) {
            Map<Layer, Double> now = revaluation.inMove(plan, move, 1, 1);
            for (Layer layer : Layer.values()) {
                assertThat(now.get(layer)).isGreaterThan(before.get(layer));
            }
            before = now;
        }
    }

    @Test
    void losesAtMostThePremiumOfTheCalls() {
        Map<Layer, Double> rally = revaluation.inMove(plan, 0.10, 1.5, 3);
        double premium = ((HedgeLayer.Sized) plan.layer(Layer.FRONT)).size().premiumHeld();
        assertThat(rally.get(Layer.FRONT)).isBetween(-premium, 0.0);
    }

    @Test
    void findsTheFallThatPaysForAYear() {
        OverlayBreakEven breakEven = OverlayBreakEven.of(revaluation, plan, 10_000, 1);
        double fall = breakEven.paysForAYear().orElseThrow();
        assertThat(sum(revaluation.inMove(plan, -fall, 1, 1))).isCloseTo(plan.expectedAnnualCost(), within(1.0));
        assertThat(sum(revaluation.inMove(plan, -breakEven.coversTheCondors().orElseThrow(), 1, 1)))
                .isCloseTo(10_000, within(1.0));
        assertThat(OverlayBreakEven.of(revaluation, plan, 1e9, 1).coversTheCondors()).isEmpty();
    }

    private static double sum(Map<Layer, Double> gains) {
        return gains.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
