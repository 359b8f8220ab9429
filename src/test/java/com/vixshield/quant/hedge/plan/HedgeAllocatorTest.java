package com.vixshield.quant.hedge.plan;

import static com.vixshield.quant.hedge.HedgeFixtures.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.HedgeFixtures;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxShock;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;
import com.vixshield.testing.Stated;

class HedgeAllocatorTest {

    private final HedgeAllocator allocator = new HedgeAllocator(HedgeParameters.defaults());

    @Test
    void neverSpendsMoreThanTheBudgetOnAnyMarket() {
        Random random = new Random(20);
        for (int i = 0; i < 3_000; i++) {
            HedgeProfile profile = randomProfile(random);
            HedgePlan plan = allocator.allocate(randomMarket(random), profile);
            assertThat(plan.expectedAnnualCost()).isLessThanOrEqualTo(plan.budget().annualBudgetBinding() * (1 + 1e-8));
            assertThat(plan.budget().annualBudgetBinding())
                    .isLessThanOrEqualTo(profile.capRate() * profile.equity() + 1e-9);
            assertThat(plan.initialMargin()).isLessThanOrEqualTo(0.10 * profile.equity() + 1e-9);
            for (HedgeLayer layer : plan.layers()) {
                assertThat(layer.contracts()).isNotNegative();
                assertThat(layer.contracts() > 0 || !layer.message().isEmpty()).as("zero contracts have a reason").isTrue();
            }
        }
    }

    @Test
    void holdsNoFewerContractsInALargerAccount() {
        Random random = new Random(21);
        for (int i = 0; i < 500; i++) {
            HedgeInputs market = randomMarket(random);
            InstrumentSet set = random.nextBoolean() ? InstrumentSet.CARD : InstrumentSet.CALLS;
            List<Integer> before = List.of(0, 0, 0);
            for (double equity = 20_000; equity < 3e6; equity *= 1.7) {
                List<Integer> now = contracts(allocator.allocate(market, HedgeFixtures.profile(equity, set)));
                for (int layer = 0; layer < 3; layer++) {
                    assertThat(now.get(layer)).isGreaterThanOrEqualTo(before.get(layer));
                }
                before = now;
            }
        }
    }

    @Test
    void startsALayerExactlyAtTheAccountItNames() {
        HedgePlan small = allocator.allocate(HedgeFixtures.contango(), HedgeFixtures.profile(50_000, InstrumentSet.CALLS));
        for (HedgeLayer layer : small.layers()) {
            assertThat(layer.contracts()).isZero();
            assertThat(layer.message()).startsWith("account too small for this layer");
            double start = ((HedgeLayer.Sized) layer).size().equityForOne().orElseThrow();
            assertThat(contractsAt(start * 1.0001, layer.layer())).isEqualTo(1);
            assertThat(contractsAt(start * 0.999, layer.layer())).isZero();
        }
    }

    @Test
    void letsTheAccrualBindWhereItIsBelowTheCap() {
        HedgeProfile profile = new HedgeProfile(1e6, 1, OptionalDouble.of(100), 0.015, 0.10, InstrumentSet.CARD,
                Weighting.LOYALTY, false);
        HedgePlan plan = allocator.allocate(HedgeFixtures.contango(), profile);
        assertThat(plan.budget().binding()).isEqualTo(HedgeBudget.Binding.ACCRUAL);
        assertThat(plan.budget().annualBudgetBinding()).isCloseTo(2_520, within(1e-9));
        assertThat(plan.messages()).first()
                .satisfies(message -> assertThat(Stated.by(message)).containsExactly("0.3 %", "1.5 %"));
    }

    @Test
    void budgetsTheCapWhetherTheCondorIsMissingOrUnaffordable() {
        HedgeProfile unaffordable = new HedgeProfile(50_000, 0, OptionalDouble.of(110), 0.015, 0.10, InstrumentSet.CARD,
                Weighting.LOYALTY, false);
        HedgeProfile missing = new HedgeProfile(50_000, 0, OptionalDouble.empty(), 0.015, 0.10, InstrumentSet.CARD,
                Weighting.LOYALTY, false);
        HedgePlan plan = allocator.allocate(HedgeFixtures.contango(), unaffordable);
        HedgePlan none = allocator.allocate(HedgeFixtures.contango(), missing);
        assertThat(plan.budget().annualBudgetBinding()).isEqualTo(750).isEqualTo(none.budget().annualBudgetBinding());
        assertThat(plan.budget().binding()).isEqualTo(HedgeBudget.Binding.CAP).isEqualTo(none.budget().binding());
        assertThat(plan.messages()).first().asString().contains("affords no condor", "1.5 %");
        assertThat(none.messages()).first().asString().startsWith("no condor tonight");
    }

    @Test
    void statesThatTheCapBindsAsTheMaster() {
        HedgePlan plan = allocator.allocate(HedgeFixtures.contango(), HedgeFixtures.profile(100_000, InstrumentSet.CARD));
        assertThat(plan.budget().annualBudgetBinding()).isEqualTo(1_500);
        assertThat(plan.messages()).first().asString().contains("h equals 138.6 % of the account a year").endsWith("binds");
    }

    @Test
    void limitsTheFuturesByTheirMargin() {
        // A level curve makes the futures almost free: only their margin limits them.
        HedgeProfile rich = new HedgeProfile(100_000, 50, OptionalDouble.of(110), 0.20, 1, InstrumentSet.CARD,
                Weighting.LOYALTY, false);
        HedgeLayer.Sized mid = (HedgeLayer.Sized) allocator.allocate(HedgeFixtures.market(20, 95, 20, 0), rich)
                .layer(Layer.MID);
        assertThat(mid.size().limit()).isEqualTo(LayerSize.Limit.MARGIN);
        assertThat(mid.contracts()).isEqualTo((int) (10_000 / (0.35 * 20 * 100)));
        assertThat(mid.message()).contains("margin cap");
    }

    @Test
    void setsTheBudgetAsideWhereTheMonthIsMissing() {
        List<VxSettlement> gap = new ArrayList<>(HedgeFixtures.settlements(20, 0.5));
        gap.removeIf(s -> s.month() == 5);
        HedgePlan plan = allocator.allocate(HedgeFixtures.inputs(18, 95, gap),
                HedgeFixtures.profile(1e6, InstrumentSet.CARD));
        assertThat(plan.layer(Layer.MID)).isInstanceOfSatisfying(HedgeLayer.Unavailable.class, layer -> {
            assertThat(layer.weight()).isEqualTo(0.4);
            assertThat(layer.budgetYear()).isEqualTo(6_000);
            assertThat(Stated.by(layer.message())).containsExactly("5", "2023-05-26");
        });
        assertThat(plan.layer(Layer.FRONT).contracts()).isPositive();
        assertThat(plan.layer(Layer.LONG).contracts()).isPositive();
    }

    @Test
    void refusesAnExpiryFarFromItsTarget() {
        List<VxSettlement> three = HedgeFixtures.settlements(20, 0.5).subList(0, 3);
        HedgePlan plan = allocator.allocate(HedgeFixtures.inputs(18, 95, three),
                HedgeFixtures.profile(1e6, InstrumentSet.CALLS));
        assertThat(plan.layer(Layer.LONG).message())
                .satisfies(message -> assertThat(Stated.by(message)).containsExactly("21", "220", "2023-08-11", "77"));
    }

    @Test
    void saysWhichInputIsMissing() {
        HedgeInputs market = HedgeFixtures.contango();
        HedgeInputs noVvix = new HedgeInputs(SESSION, market.vix(), Optional.empty(), Optional.empty(), market.curve(),
                market.curveDate(), Optional.empty());
        HedgePlan plan = allocator.allocate(noVvix, HedgeFixtures.profile(1e6, InstrumentSet.CARD));
        assertThat(plan.layer(Layer.FRONT).message()).contains("no VVIX within 7 days of 2023-05-26");
        assertThat(plan.layer(Layer.MID).contracts()).isPositive();
        assertThat(plan.messages()).last().asString().contains("financing of their margin");
        HedgeInputs nothing = new HedgeInputs(SESSION, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(allocator.allocate(nothing, HedgeFixtures.profile(1e6, InstrumentSet.CARD)).layers())
                .allSatisfy(layer -> assertThat(layer.message()).startsWith("no VIX within"));
    }

    @Test
    void countsAnImpossibleLevelAsMissing() {
        List<VxSettlement> broken = new ArrayList<>(HedgeFixtures.settlements(20, 0.5));
        broken.set(4, new VxSettlement(5, broken.get(4).expiry(), 1e9));
        MarketHistory history = new MarketHistory(List.of(), List.of(new DailyBar(SESSION, 18, 19, 17, 18)),
                Map.of(Series.VVIX, new TreeMap<>(Map.of(SESSION, 1e6))), new TreeMap<>(Map.of(SESSION, broken)),
                new TreeMap<>());
        HedgeInputs inputs = HedgeInputs.of(history, SESSION, HedgeParameters.defaults());
        assertThat(inputs.vvix()).isEmpty();
        assertThat(inputs.curve().orElseThrow().month(5)).isEmpty();
        assertThat(inputs.curve().orElseThrow().month(6)).isPresent();
        assertThat(Stated.by(allocator.allocate(inputs, HedgeFixtures.profile(1e6, InstrumentSet.CARD)).layer(Layer.MID).message()))
                .containsExactly("5", "2023-05-26");
    }

    @Test
    void saysThatFundsHaveNoSeriesAndThatMotionHasNoHistory() {
        HedgePlan funds = allocator.allocate(HedgeFixtures.contango(), HedgeFixtures.profile(1e6, InstrumentSet.ETF));
        assertThat(funds.layers()).allSatisfy(layer -> assertThat(layer.message()).startsWith("not available: no series of V"));
        HedgePlan motion = allocator.allocate(HedgeFixtures.contango(),
                new HedgeProfile(1e6, 20, OptionalDouble.of(110), 0.015, 0.1, InstrumentSet.CARD, Weighting.MOTION, false));
        assertThat(motion.weights()).isEqualTo(HedgeParameters.defaults().weights());
        assertThat(motion.messages()).last().asString().startsWith("Motion is not available");
    }

    @Test
    void mergesTheLayersThatASmallAccountCannotAfford() {
        HedgePlan apart = allocator.allocate(HedgeFixtures.contango(), HedgeFixtures.profile(75_000, InstrumentSet.CARD));
        HedgePlan merged = allocator.allocate(HedgeFixtures.contango(), merging(75_000, InstrumentSet.CARD));
        assertThat(contracts(apart)).containsExactly(0, 0, 0);
        assertThat(merged.layers().stream().mapToInt(HedgeLayer::contracts).sum()).isPositive();
        assertThat(merged.expectedAnnualCost()).isLessThanOrEqualTo(merged.budget().annualBudgetBinding());
    }

    @Test
    void losesNoContractToALargerAccountWithMergedLayers() {
        Random random = new Random(22);
        for (int i = 0; i < 100; i++) {
            HedgeInputs market = randomMarket(random);
            InstrumentSet set = random.nextBoolean() ? InstrumentSet.CARD : InstrumentSet.CALLS;
            HedgePlan before = allocator.allocate(market, merging(10_000, set));
            for (double equity = 11_000; equity < 1e6; equity *= 1.1) {
                HedgePlan now = allocator.allocate(market, merging(equity, set));
                HedgePlan apart = allocator.allocate(market, HedgeFixtures.profile(equity, set));
                for (Layer layer : Layer.values()) {
                    assertThat(now.layer(layer).contracts()).isGreaterThanOrEqualTo(before.layer(layer).contracts())
                            .isGreaterThanOrEqualTo(apart.layer(layer).contracts());
                }
                assertThat(now.expectedAnnualCost())
                        .isLessThanOrEqualTo(now.budget().annualBudgetBinding() * (1 + 1e-8));
                before = now;
            }
        }
    }

    @Test
    void sharesTheBudgetOfALayerThatIsNotAvailable() {
        List<VxSettlement> gap = new ArrayList<>(HedgeFixtures.settlements(20, 0.5));
        gap.removeIf(s -> s.month() == 5);
        HedgeInputs market = HedgeFixtures.inputs(18, 95, gap);
        HedgePlan merged = allocator.allocate(market, merging(1e6, InstrumentSet.CARD));
        HedgePlan apart = allocator.allocate(market, HedgeFixtures.profile(1e6, InstrumentSet.CARD));
        assertThat(merged.weights().mid()).isZero();
        assertThat(merged.layer(Layer.FRONT).contracts()).isGreaterThan(apart.layer(Layer.FRONT).contracts());
        assertThat(merged.layer(Layer.LONG).contracts()).isGreaterThan(apart.layer(Layer.LONG).contracts());
    }

    private static HedgeProfile merging(double equity, InstrumentSet set) {
        return new HedgeProfile(equity, (int) (equity / 2_000), OptionalDouble.of(110), 0.015, 0.10, set, Weighting.LOYALTY,
                true);
    }

    @Test
    void interpolatesTheForwardOfAnExpiryWithoutSettlement() {
        // Expiries on the real calendar: June to January, of which the one 200 days away has no settlement.
        List<VxSettlement> gap = new ArrayList<>();
        List<LocalDate> expiries = List.of(LocalDate.of(2023, 6, 21), LocalDate.of(2023, 7, 19), LocalDate.of(2023, 8, 16),
                LocalDate.of(2023, 9, 20), LocalDate.of(2023, 10, 18), LocalDate.of(2023, 11, 15),
                LocalDate.of(2023, 12, 20), LocalDate.of(2024, 1, 17));
        for (int month = 1; month <= 8; month++) {
            gap.add(new VxSettlement(month, expiries.get(month - 1), 19 + month));
        }
        gap.removeIf(s -> s.month() == 6 || s.month() == 7);
        HedgeInputs market = HedgeFixtures.inputs(18, 95, gap);
        HedgeLayer.Sized layer = (HedgeLayer.Sized) allocator
                .allocate(market, HedgeFixtures.profile(1e6, InstrumentSet.CARD)).layer(Layer.LONG);
        assertThat(layer.instrument().expiry()).isEqualTo(LocalDate.of(2023, 12, 20));
        // October at 24 and January at 27 are 91 days apart, December comes 63 days after October.
        assertThat(layer.instrument().forward()).isCloseTo(24 + 3 * 63 / 91.0, within(1e-12));
        assertThat(layer.contracts()).isPositive();
        assertThat(layer.message()).contains("interpolated in time");
        HedgePlan plan = allocator.allocate(market, HedgeFixtures.profile(1e6, InstrumentSet.CARD));
        HedgeRevaluation revaluation = new HedgeRevaluation(HedgeParameters.defaults(), market);
        assertThat(revaluation.inNight(plan, new VxShock(0, 0, 0, 0), 0).get(Layer.LONG)).isCloseTo(0, within(1e-9));
        assertThat(revaluation.inNight(plan, new VxShock(10, 8, 6, 5), 1).get(Layer.LONG)).isPositive();
    }

    @Test
    void refusesAProfileThatIsNotOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> HedgeFixtures.profile(-1, InstrumentSet.CARD))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HedgeProfile(1, 1, OptionalDouble.of(Double.NaN), 0, 0, InstrumentSet.CARD,
                        Weighting.LOYALTY, false))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HedgeProfile(1, 1, OptionalDouble.of(1), 1.5, 0, InstrumentSet.CARD, Weighting.LOYALTY,
                        false))
                .withMessageContaining("1.5");
    }

    private int contractsAt(double equity, Layer layer) {
        HedgeProfile profile = new HedgeProfile(equity, 25, OptionalDouble.of(110), 0.015, 0.10, InstrumentSet.CALLS,
                Weighting.LOYALTY, false);
        return allocator.allocate(HedgeFixtures.contango(), profile).layer(layer).contracts();
    }

    private static List<Integer> contracts(HedgePlan plan) {
        return plan.layers().stream().map(HedgeLayer::contracts).toList();
    }

    private static HedgeInputs randomMarket(Random random) {
        double spot = 9 + 70 * random.nextDouble();
        double first = spot * (0.7 + 0.6 * random.nextDouble());
        return HedgeFixtures.market(spot, 60 + 140 * random.nextDouble(), first, first * 0.06 * (random.nextDouble() - 0.4));
    }

    private static HedgeProfile randomProfile(Random random) {
        double equity = 5_000 * Math.pow(1_000, random.nextDouble());
        InstrumentSet set = random.nextBoolean() ? InstrumentSet.CARD : InstrumentSet.CALLS;
        return new HedgeProfile(equity, random.nextInt(40), OptionalDouble.of(300 * random.nextDouble() - 20),
                0.05 * random.nextDouble(),
                0.12 * random.nextDouble(), set, Weighting.LOYALTY, random.nextBoolean());
    }
}
