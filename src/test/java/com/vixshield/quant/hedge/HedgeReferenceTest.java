package com.vixshield.quant.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.quant.SharedPack;
import com.vixshield.quant.history.DailyBar;

/** Every hedge field of the recorded sessions, far inside the reference's own tolerances (prices 1 %, cost 3 %). */
class HedgeReferenceTest {

    private static final double RELATIVE = 1e-6;
    private final HedgeParameters parameters = HedgeParameters.defaults();

    @Test
    void equalsTheReferencePlanOfEverySessionWeightingAndSet() {
        List<DailyBar> vix = SharedPack.vixBars();
        List<JsonNode> references = SharedPack.references();
        assertThat(references).isNotEmpty();
        for (JsonNode reference : references) {
            HedgeInputs inputs = HedgeFixtures.recorded(reference.path("session").asText(), vix);
            for (Weighting weighting : Weighting.values()) {
                for (InstrumentSet set : List.of(InstrumentSet.CARD, InstrumentSet.CALLS)) {
                    compare(inputs, reference, weighting, set);
                }
            }
        }
    }

    @Test
    void readsTheSameMotionAsTheReference() {
        List<DailyBar> vix = SharedPack.vixBars();
        for (JsonNode reference : SharedPack.references()) {
            LocalDate session = LocalDate.parse(reference.path("session").asText());
            MotionReading reading = MotionReading.at(session, vix, parameters).orElseThrow();
            JsonNode expected = reference.path("motion");
            near(reading.rsi14(), expected.path("rsi14"), "rsi14");
            near(reading.macdHist(), expected.path("macd_hist"), "macd_hist");
            near(reading.atr14(), expected.path("atr14"), "atr14");
            near(reading.wFront(), expected.path("w_front"), "w_front");
            near(reading.wMid(), expected.path("w_mid"), "w_mid");
            near(reading.wLong(), expected.path("w_long"), "w_long");
            assertThat(reading.monetiseByRsi()).isEqualTo(expected.path("monetise_by_rsi").asBoolean());
        }
    }

    @Test
    void weighsTheLayersAsTheReferenceOnThreeHundredSessions() {
        List<DailyBar> vix = SharedPack.vixBars();
        SharedPack.rows("reference/indicators.csv").forEach(row -> {
            MotionReading reading = MotionReading.at(LocalDate.parse(row.get("date")), vix, parameters).orElseThrow();
            assertThat(reading.z()).isCloseTo(Double.parseDouble(row.get("z")), within(1e-6));
            assertThat(reading.r()).isCloseTo(Double.parseDouble(row.get("r")), within(1e-6));
            assertThat(reading.wFront()).isCloseTo(Double.parseDouble(row.get("w_front")), within(1e-6));
            assertThat(reading.wMid()).isCloseTo(Double.parseDouble(row.get("w_mid")), within(1e-6));
            assertThat(reading.wLong()).isCloseTo(Double.parseDouble(row.get("w_long")), within(1e-6));
        });
    }

    private void compare(HedgeInputs inputs, JsonNode reference, Weighting weighting, InstrumentSet set) {
        JsonNode expected = reference.path("hedge").path(weighting.name().toLowerCase(Locale.ROOT));
        double credit = 100 * reference.at("/tiers/credit_balanced/expected_credit").asDouble();
        HedgePlan plan = new HedgeAllocator(parameters).allocate(inputs, new HedgeProfile(
                reference.at("/hedge/account").asDouble(), reference.at("/hedge/condors").asInt(), OptionalDouble.of(credit),
                0.015, 0.10, set,
                weighting, false));
        near(plan.budget().budgetPerCondor(), expected.path("budget_per_condor"), "budget_per_condor");
        near(plan.budget().hBudgetPerYear(), expected.path("h_budget_per_year"), "h_budget_per_year");
        near(plan.budget().capPerYear(), expected.path("cap_per_year"), "cap_per_year");
        near(plan.budget().annualBudgetBinding(), expected.path("annual_budget_binding"), "annual_budget_binding");
        assertThat(plan.budget().binding()).isEqualTo(HedgeBudget.Binding.CAP);
        assertThat(plan.vxCurve()).hasSameSizeAs(
                StreamSupport.stream(expected.path("vx_curve").spliterator(), false).toList());
        for (Layer layer : Layer.values()) {
            String name = layer.name().toLowerCase(Locale.ROOT);
            compare((HedgeLayer.Sized) plan.layer(layer), expected.path(set.name().toLowerCase(Locale.ROOT)).path(name),
                    inputs.session() + " " + weighting + " " + set + " " + name + " ");
        }
    }

    private static void compare(HedgeLayer.Sized layer, JsonNode expected, String where) {
        VixInstrument i = layer.instrument();
        LayerSize size = layer.size();
        assertThat(i.expiry()).as(where + "expiry").hasToString(expected.path("expiry").asText());
        assertThat(i.dte()).as(where + "dte").isEqualTo(expected.path("dte").asInt());
        assertThat(i.holdDays()).as(where + "hold_days").isEqualTo(expected.path("hold_days").asInt());
        assertThat(i.multiplier()).as(where + "multiplier").isEqualTo(expected.path("multiplier").asInt());
        assertThat(size.contracts()).as(where + "contracts").isEqualTo(expected.path("contracts").asInt());
        near(i.forward(), expected.path("forward"), where + "forward");
        near(i.price(), expected.path("price"), where + "price");
        near(i.costPerContract(), expected.path("cost_per_contract"), where + "cost_per_contract");
        near(i.costPerDay(), expected.path("cost_per_day"), where + "cost_per_day");
        near(size.weight(), expected.path("weight"), where + "weight");
        near(size.budgetYear(), expected.path("budget_year"), where + "budget_year");
        near(size.contractsRaw(), expected.path("contracts_raw"), where + "contracts_raw");
        near(size.equityForOne().orElseThrow(), expected.path("equity_for_one"), where + "equity_for_one");
        if (i instanceof VixCall call) {
            assertThat(call.strike()).as(where + "strike").isEqualTo(expected.path("strike").asDouble());
            near(call.delta(), expected.path("delta"), where + "delta");
            near(call.iv(), expected.path("iv"), where + "iv");
            near(call.exitValue(), expected.path("exit_value"), where + "exit_value");
            near(call.premium(), expected.path("premium"), where + "premium");
            near(size.grossPremiumRuleContracts().orElseThrow(), expected.path("gross_premium_rule_contracts"),
                    where + "gross_premium_rule_contracts");
        } else if (i instanceof VixFuture future) {
            assertThat(future.month()).isEqualTo(expected.path("month").asInt());
            assertThat(future.contract()).isEqualTo(expected.path("contract").asText());
            near(future.rolldown(), expected.path("rolldown"), where + "rolldown");
            near(future.initialMarginAssumed(), expected.path("initial_margin_assumed"), where + "initial_margin_assumed");
            assertThat(size.grossPremiumRuleContracts()).isEmpty();
        }
    }

    private static void near(double actual, JsonNode expected, String what) {
        assertThat(expected.isNumber()).as("the reference has %s", what).isTrue();
        assertThat(actual).as(what).isCloseTo(expected.asDouble(),
                within(RELATIVE * Math.max(1e-3, Math.abs(expected.asDouble()))));
    }
}
