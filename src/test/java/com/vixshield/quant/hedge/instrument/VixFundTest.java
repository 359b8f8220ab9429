package com.vixshield.quant.hedge.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.holding.HedgeState;
import com.vixshield.quant.hedge.holding.HedgeStep;
import com.vixshield.quant.hedge.holding.HedgeStepper;
import com.vixshield.quant.hedge.holding.HedgeTrade;
import com.vixshield.quant.hedge.holding.HedgeTrade.Reason;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgeLayer;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.history.VxSettlement;

class VixFundTest {

    private static final LocalDate SESSION = HedgeFixtures.SESSION;
    private static final double CAP = 0.015;

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final HedgeAllocator allocator = new HedgeAllocator(parameters);

    @Test
    void frontFundCostsTheSlopeOfTheFirstTwoMonthsAndItsFee() {
        // Months at 20 and 21, days 21 and 49: a thirtieth-day level of 20 + 9/28.
        VixFund fund = fund(plan(funds(market(1.0), Map.of("VIXY", 40.0)), 1e6), Layer.FRONT);
        double level = 20 + 9 / 28.0;
        assertThat(fund.forward()).isCloseTo(level, within(1e-12));
        assertThat(fund.rolldown()).isCloseTo(30 / 28.0 / level, within(1e-12));
        assertThat(fund.costPerContract()).isCloseTo(40 * (30 / 28.0 / level + 0.0085 * 30 / 365) + 0.02, within(1e-9));
        assertThat(fund.costPerYear()).isCloseTo(fund.costPerContract() * 365 / 30, within(1e-9));
    }

    @Test
    void fundNeverCostsLessThanTheFloorOfItsFutures() {
        VixFund fund = fund(plan(funds(market(-1.0), Map.of("VIXY", 40.0)), 1e6), Layer.FRONT);
        assertThat(fund.rolldown()).as("a falling curve pays").isNegative();
        assertThat(fund.costPerContract()).isCloseTo(40 * 0.25 / fund.forward(), within(1e-9));
    }

    @Test
    void everyLayerBuysWholeSharesWithinItsBudget() {
        HedgeInputs market = funds(market(0.5), Map.of("VIXY", 35.5, "VIXM", 15.25));
        for (double equity : new double[]{20_000, 137_000, 2e6}) {
            HedgePlan plan = plan(market, equity);
            for (Layer layer : Layer.values()) {
                HedgeLayer.Sized sized = (HedgeLayer.Sized) plan.layer(layer);
                assertThat(sized.contracts() * sized.instrument().costPerYear())
                        .isBetween(sized.budgetYear() - sized.instrument().costPerYear(), sized.budgetYear() * (1 + 1e-9));
                assertThat(sized.message()).contains("price of " + SESSION);
            }
            assertThat(plan.expectedAnnualCost()).isLessThanOrEqualTo(CAP * equity);
            assertThat(plan.initialMargin()).isZero();
            assertThat(plan.grossPremium()).isPositive();
        }
        assertThat(fund(plan(market, 1e6), Layer.MID).ticker()).isEqualTo("VIXM");
        assertThat(fund(plan(market, 1e6), Layer.MID).dte()).isEqualTo(150);
    }

    @Test
    void layerWithoutAnySeriesOrWithoutItsMonthsSaysSo() {
        HedgePlan plan = plan(funds(market(0.5), Map.of("VXX", 20.0)), 1e6);
        assertThat(fund(plan, Layer.FRONT).ticker()).isEqualTo("VXX");
        assertThat(plan.layer(Layer.MID).message()).startsWith("not available: no series of VIXM or VXZ");
        List<VxSettlement> gap = HedgeFixtures.settlements(20, 0.5).stream().filter(s -> s.month() != 2).toList();
        HedgeInputs market = funds(HedgeFixtures.inputs(18, 95, gap), Map.of("VIXY", 35.5));
        assertThat(plan(market, 1e6).layer(Layer.FRONT).message()).contains("VX month 2 has no settlement");
    }

    @Test
    void maturityStaysBetweenTheMonthsThatTheFundHolds() {
        List<VxSettlement> late = HedgeFixtures.settlements(20, 0.5).stream()
                .map(s -> new VxSettlement(s.month(), s.expiry().plusDays(14), s.settle())).toList();
        VixFund fund = fund(plan(funds(HedgeFixtures.inputs(18, 95, late), Map.of("VIXY", 35.5)), 1e6), Layer.FRONT);
        assertThat(fund.dte()).isEqualTo(35);
        assertThat(fund.forward()).isEqualTo(20);
    }

    @Test
    void fundGainsWhatItsPlaceOnTheCurveGains() {
        HedgeInputs market = funds(market(0.5), Map.of("VIXY", 35.5));
        HedgePlan plan = plan(market, 1e6);
        VxShock shock = new VxShock(10, 10, 10, 10);
        double gain = new HedgeRevaluation(parameters, market).inNight(plan, shock, 1).get(Layer.FRONT);
        VixFund fund = fund(plan, Layer.FRONT);
        assertThat(gain).isCloseTo(plan.layer(Layer.FRONT).contracts() * 35.5 * 10 / fund.forward(), within(1e-6));
    }

    @Test
    void reviewTradesOnlyTheDifferenceInShares() {
        HedgeStepper desk = new HedgeStepper(parameters);
        HedgeProfile profile = HedgeFixtures.profile(1e6, InstrumentSet.ETF);
        HedgeInputs market = funds(market(0.5), Map.of("VIXY", 35.5));
        HedgeState opened = desk.step(market, profile, HedgeState.empty(parameters)).state();
        int shares = opened.holdings().get(Layer.FRONT).contracts();
        LocalDate review = SESSION.plusDays(30);
        HedgeInputs dearer = new HedgeInputs(review, market.vix(), market.vvix(), market.rate(),
                Optional.of(VxCurve.of(review, 18, later(30))), Optional.of(review), Optional.empty(),
                new TreeMap<>(Map.of("VIXY", new DatedValue(review, 70))), List.of());
        HedgeStep step = desk.step(dearer, profile, opened);
        HedgeTrade sale = step.trades().stream().filter(t -> t.layer() == Layer.FRONT).findFirst().orElseThrow();
        assertThat(sale.reason()).isEqualTo(Reason.ROLL);
        assertThat(step.trades()).filteredOn(t -> t.layer() == Layer.FRONT).hasSize(1);
        assertThat(-sale.quantity()).isPositive().isLessThan(shares);
        assertThat(sale.price()).isCloseTo(69.99, within(1e-12));
        assertThat(step.state().realised()).isPositive();
        assertThat(desk.step(market, profile, opened).trades()).as("nothing is due").isEmpty();
    }

    private static List<VxSettlement> later(int days) {
        return HedgeFixtures.settlements(20, 0.5).stream()
                .map(s -> new VxSettlement(s.month(), s.expiry().plusDays(days), s.settle())).toList();
    }

    private HedgePlan plan(HedgeInputs market, double equity) {
        return allocator.allocate(market, HedgeFixtures.profile(equity, InstrumentSet.ETF));
    }

    private static VixFund fund(HedgePlan plan, Layer layer) {
        return (VixFund) ((HedgeLayer.Sized) plan.layer(layer)).instrument();
    }

    private static HedgeInputs market(double step) {
        return HedgeFixtures.market(18, 95, 20, step);
    }

    private static HedgeInputs funds(HedgeInputs market, Map<String, Double> closes) {
        Map<String, DatedValue> funds = new TreeMap<>();
        closes.forEach((ticker, close) -> funds.put(ticker, new DatedValue(SESSION, close)));
        return new HedgeInputs(market.session(), market.vix(), market.vvix(), market.rate(), market.curve(), market.curveDate(),
                market.motion(), funds, List.of());
    }
}
