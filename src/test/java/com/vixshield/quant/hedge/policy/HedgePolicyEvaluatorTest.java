package com.vixshield.quant.hedge.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgePolicy;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.PolicyDecision.Calls;
import com.vixshield.quant.hedge.policy.PolicyDecision.Layers;
import com.vixshield.quant.hedge.policy.PolicyDecision.NotAvailable;
import com.vixshield.quant.hedge.policy.PolicyDecision.Stands;

class HedgePolicyEvaluatorTest {

    private static final ActivationScore UNKNOWN = new ActivationScore.NotAvailable(List.of("VIX put/call: none"));
    private static final HedgeProfile PROFILE = HedgeFixtures.profile(1e6, InstrumentSet.CARD);

    @Test
    void spendsVxthsShareByTheForwardVix() {
        assertThat(vxth(14)).isInstanceOf(Stands.class);
        assertThat(vxth(15)).isInstanceOf(Stands.class);
        assertThat(vxth(20)).isInstanceOfSatisfying(Calls.class, calls -> {
            assertThat(calls.share()).isEqualTo(0.01);
            assertThat(calls.contracts() * calls.call().premium()).isBetween(9_000.0, 10_000.0);
            assertThat(calls.call().rollDate()).as("held to expiry").isEqualTo(calls.call().expiry());
        });
        assertThat(vxth(40)).isInstanceOfSatisfying(Calls.class, calls -> assertThat(calls.share()).isEqualTo(0.005));
        assertThat(vxth(51)).isInstanceOf(Stands.class);
    }

    @Test
    void buysTheCallsOnlyInContango() {
        assertThat(desk(HedgeFixtures.market(20, 95, 20, 0.5), UNKNOWN).decide(new HedgePolicy.ContangoCalls()))
                .isInstanceOfSatisfying(Layers.class,
                        layers -> assertThat(layers.plan().set()).isEqualTo(InstrumentSet.CALLS));
        assertThat(desk(HedgeFixtures.market(20, 95, 20, -0.5), UNKNOWN).decide(new HedgePolicy.ContangoCalls()))
                .isInstanceOf(Stands.class);
    }

    @Test
    void buysSelectivelyAboveTheThresholdAndNeverOnMissingInputs() {
        HedgePolicy selective = new HedgePolicy.SelectiveActivation();
        assertThat(desk(HedgeFixtures.contango(), score(0.51)).decide(selective)).isInstanceOf(Layers.class);
        assertThat(desk(HedgeFixtures.contango(), score(0.50)).decide(selective)).isInstanceOf(Stands.class);
        assertThat(desk(HedgeFixtures.contango(), UNKNOWN).decide(selective))
                .isEqualTo(new NotAvailable("VIX put/call: none"));
    }

    @Test
    void putsTheWholeBudgetInOneLayer() {
        for (Layer only : Layer.values()) {
            HedgePlan plan = ((Layers) desk(HedgeFixtures.contango(), UNKNOWN).decide(new HedgePolicy.OneLayer(only))).plan();
            for (Layer layer : Layer.values()) {
                assertThat(plan.layer(layer).contracts() > 0).isEqualTo(layer == only);
            }
            assertThat(plan.expectedAnnualCost()).isLessThanOrEqualTo(plan.budget().annualBudgetBinding());
        }
    }

    @Test
    void knowsTheLayeredHedgeAndNone() {
        assertThat(desk(HedgeFixtures.contango(), UNKNOWN).decide(new HedgePolicy.Layered()))
                .isEqualTo(
                        new Layers(new HedgeAllocator(HedgeParameters.defaults()).allocate(HedgeFixtures.contango(), PROFILE)));
        assertThat(desk(HedgeFixtures.contango(), UNKNOWN).decide(new HedgePolicy.None())).isEqualTo(new Stands("no hedge"));
    }

    private static PolicyDecision vxth(double forward) {
        return desk(HedgeFixtures.market(forward, 95, forward, 0), UNKNOWN).decide(new HedgePolicy.Vxth());
    }

    private static ActivationScore score(double value) {
        return new ActivationScore.Known(value, value, value, value, value, value > 0.5);
    }

    private static HedgePolicyEvaluator desk(HedgeInputs inputs, ActivationScore activation) {
        return new HedgePolicyEvaluator(HedgeParameters.defaults(), inputs, PROFILE, activation);
    }
}
