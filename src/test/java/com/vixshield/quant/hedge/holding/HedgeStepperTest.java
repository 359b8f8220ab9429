package com.vixshield.quant.hedge.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.DatedValue;
import com.vixshield.quant.hedge.HedgeInputs;
import com.vixshield.quant.hedge.holding.HedgeTrade.Reason;
import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.instrument.VxCurve;
import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.HedgeProfile;
import com.vixshield.quant.hedge.plan.HedgeAllocator;
import com.vixshield.quant.hedge.plan.HedgePlan;
import com.vixshield.quant.hedge.plan.Layer;
import com.vixshield.quant.hedge.policy.Weighting;
import com.vixshield.quant.history.VxSettlement;

class HedgeStepperTest {

    private static final LocalDate START = LocalDate.of(2021, 1, 4);
    private static final LocalDate FIRST_EXPIRY = LocalDate.of(2021, 1, 20);

    private final HedgeParameters parameters = HedgeParameters.defaults();
    private final HedgeStepper desk = new HedgeStepper(parameters);

    @Test
    void opensWhatTheAllocatorPlans() {
        HedgeProfile profile = profile(1e6, Weighting.LOYALTY);
        HedgePlan plan = new HedgeAllocator(parameters).allocate(market(START, 20), profile);
        HedgeStep step = desk.step(market(START, 20), profile, HedgeState.empty(parameters));
        assertThat(step.trades()).hasSize(3).allSatisfy(trade -> {
            assertThat(trade.reason()).isEqualTo(Reason.OPEN);
            assertThat(trade.quantity()).isEqualTo(plan.layer(trade.layer()).contracts()).isPositive();
        });
    }

    @Test
    void tradesNothingBetweenTheRolls() {
        HedgeProfile profile = profile(1e6, Weighting.LOYALTY);
        HedgeState state = desk.step(market(START, 20), profile, HedgeState.empty(parameters)).state();
        HedgeStep next = desk.step(market(START.plusDays(1), 21), profile, state);
        assertThat(next.trades()).isEmpty();
        assertThat(next.state().holdings()).isEqualTo(state.holdings());
    }

    @Test
    void rollsEveryLayerOnItsDay() {
        HedgeState state = HedgeState.empty(parameters);
        int rolls = 0;
        for (LocalDate day = START; day.isBefore(START.plusYears(2)); day = day.plusDays(1)) {
            HedgeStep step = desk.step(market(day, 20), profile(2e6, Weighting.LOYALTY), state);
            for (HedgeTrade trade : step.trades()) {
                if (trade.quantity() < 0) {
                    long left = ChronoUnit.DAYS.between(day, trade.contract().expiry());
                    assertThat(left).isEqualTo(switch (trade.layer()) {
                        case FRONT -> 7;
                        case MID -> 84;
                        case LONG -> 90;
                    });
                    rolls++;
                }
            }
            state = step.state();
        }
        assertThat(rolls).isGreaterThan(40);
        assertThat(state.realised()).as("contango costs").isNegative();
    }

    @Test
    void spendsNoMoreThanAccruedAndUsesTheCarry() {
        for (double equity : new double[]{60_000, 130_000, 400_000, 1_100_000}) {
            HedgeProfile profile = profile(equity, Weighting.LOYALTY);
            double budget = 0;
            double spent = 0;
            HedgeState state = HedgeState.empty(parameters);
            for (LocalDate day = START; day.isBefore(START.plusYears(3)); day = day.plusDays(1)) {
                HedgeState next = desk.step(market(day, 20), profile, state).state();
                Holding front = next.holdings().get(Layer.FRONT);
                Holding before = state.holdings().get(Layer.FRONT);
                if (before == null || !before.contract().equals(front.contract())) {
                    budget += front.budget();
                    spent += front.contracts() * front.costPerContract();
                    assertThat(spent).isLessThanOrEqualTo(budget * (1 + 1e-9));
                    assertThat(budget - spent).as("never more than one contract waits")
                            .isLessThanOrEqualTo(1.5 * front.costPerContract());
                }
                state = next;
            }
            assertThat(spent).isGreaterThan(0.5 * budget);
        }
    }

    @Test
    void followsMotionWithinTenPointsASessionAndFivePointsOfSlack() {
        Random random = new Random(9);
        HedgeState state = HedgeState.empty(parameters);
        HedgeProfile profile = profile(3e6, Weighting.MOTION);
        for (LocalDate day = START; day.isBefore(START.plusDays(400)); day = day.plusDays(1)) {
            HedgeInputs market = reading(market(day, 20), 100 * random.nextDouble(), random.nextGaussian(), false);
            HedgeState next = desk.step(market, profile, state).state();
            assertThat(next.heldWeights().distance(state.heldWeights())).isLessThanOrEqualTo(0.10 + 1e-12);
            assertThat(next.heldWeights().distance(next.path().orElseThrow().current())).isLessThanOrEqualTo(0.05 + 1e-12);
            assertThat(next.path().orElseThrow().current().front()).isBetween(0.2 - 1e-12, 0.6 + 1e-12);
            state = next;
        }
    }

    @Test
    void movesNoFurtherWhenTheSameSessionIsReadAgain() {
        HedgeProfile profile = profile(3e6, Weighting.MOTION);
        HedgeInputs strong = reading(market(START, 20), 100, 5, false);
        HedgeState once = desk.step(strong, profile, HedgeState.empty(parameters)).state();
        HedgeState twice = desk.step(strong, profile, once).state();
        assertThat(once.path().orElseThrow().current().front()).isCloseTo(0.5, within(1e-12));
        assertThat(twice.path()).isEqualTo(once.path());
        HedgeState tomorrow = desk.step(reading(market(START.plusDays(1), 20), 100, 5, false), profile, twice).state();
        assertThat(tomorrow.path().orElseThrow().current().front()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void leavesWeightsInsideTheBandAlone() {
        HedgeProfile profile = profile(3e6, Weighting.MOTION);
        HedgeState state = desk.step(reading(market(START, 20), 50, 0, false), profile, HedgeState.empty(parameters)).state();
        HedgeStep mild = desk.step(reading(market(START.plusDays(1), 20), 60, 0.1, false), profile, state);
        assertThat(mild.trades()).isEmpty();
        HedgeStep strong = desk.step(reading(market(START.plusDays(1), 20), 90, 2, false), profile, state);
        assertThat(strong.trades()).isNotEmpty().allSatisfy(t -> assertThat(t.reason()).isEqualTo(Reason.REWEIGHT));
        assertThat(strong.state().heldWeights().front()).isCloseTo(0.45, within(1e-9));
        assertThat(strong.trades()).filteredOn(t -> t.layer() == Layer.FRONT)
                .allSatisfy(t -> assertThat(t.quantity()).isPositive());
        assertThat(strong.trades()).filteredOn(t -> t.layer() == Layer.LONG)
                .allSatisfy(t -> assertThat(t.quantity()).isNegative());
    }

    @Test
    void sellsHalfOfTheFrontOnceAnEpisodeAndBuysTheLongLayer() {
        HedgeProfile profile = profile(3e6, Weighting.MOTION);
        HedgeState state = desk.step(reading(market(START, 20), 50, 0, false), profile, HedgeState.empty(parameters)).state();
        int front = state.holdings().get(Layer.FRONT).contracts();
        int far = state.holdings().get(Layer.LONG).contracts();
        // Neutral weights keep the band out of this: only the overbought, falling VIX acts.
        HedgeInputs turning = monetising(market(START.plusDays(1), 45), 72);
        HedgeStep sale = desk.step(turning, profile, state);
        assertThat(sale.state().holdings().get(Layer.FRONT).contracts()).isEqualTo(front - front / 2);
        assertThat(sale.state().holdings().get(Layer.LONG).contracts()).isGreaterThan(far);
        assertThat(proceeds(sale)).isBetween(0.0, 2_000.0);
        HedgeStep again = desk.step(monetising(market(START.plusDays(2), 44), 71), profile, sale.state());
        assertThat(again.trades()).isEmpty();
        HedgeState calm = desk.step(monetising(market(START.plusDays(3), 20), 54), profile, again.state()).state();
        assertThat(calm.monetised()).isFalse();
    }

    @Test
    void sellsHalfWhenTheFrontIsWorthThreeTimesItsCost() {
        HedgeProfile profile = profile(3e6, Weighting.MOTION);
        HedgeState state = desk.step(reading(market(START, 20), 50, 0, false), profile, HedgeState.empty(parameters)).state();
        assertThat(desk.step(reading(market(START.plusDays(1), 24), 50, 0, false), profile, state).trades()).isEmpty();
        HedgeStep crash = desk.step(reading(market(START.plusDays(1), 50), 50, 0, false), profile, state);
        assertThat(crash.trades()).extracting(HedgeTrade::reason).containsOnly(Reason.MONETISE);
        assertThat(crash.state().monetised()).isTrue();
        assertThat(crash.state().realised()).isPositive();
    }

    @Test
    void leavesWhatTheFrontPaidForWhenTheWeightsMove() {
        HedgeProfile profile = profile(3e7, Weighting.MOTION);
        HedgeState state = desk.step(reading(market(START, 20), 50, 0, false), profile, HedgeState.empty(parameters)).state();
        int own = state.holdings().get(Layer.LONG).contracts();
        state = desk.step(monetising(market(START.plusDays(1), 45), 72), profile, state).state();
        int outside = state.holdings().get(Layer.LONG).contracts() - own;
        assertThat(outside).as("the proceeds buy").isPositive();
        for (int day = 2; day < 12; day++) {
            // Strong trends down and up: the long layer's weight swings over and under its 0.20.
            double sign = day / 4 % 2 == 0 ? -1 : 1;
            HedgeInputs market = reading(market(START.plusDays(day), 45), 50 + 50 * sign, 5 * sign, false);
            HedgeState next = desk.step(market, profile, state).state();
            double paid = (own + 1) * next.heldWeights().longTerm() / 0.20;
            assertThat(next.holdings().get(Layer.LONG).contracts()).isBetween(outside, (int) (outside + paid));
            state = next;
        }
    }

    @Test
    void buysDearContractsWithWhatTheBudgetHasLeft() {
        HedgeProfile profile = profile(3e7, Weighting.MOTION);
        HedgeState state = desk.step(reading(market(START, 20), 50, 0, false), profile, HedgeState.empty(parameters)).state();
        Holding calm = state.holdings().get(Layer.FRONT);
        HedgeStep step = desk.step(reading(market(START.plusDays(1), 26), 100, 5, false), profile, state);
        HedgeTrade buy = step.trades().stream().filter(t -> t.layer() == Layer.FRONT && t.reason() == Reason.REWEIGHT)
                .findFirst().orElseThrow();
        double gained = step.state().holdings().get(Layer.FRONT).budget() - calm.budget() + calm.carry();
        double least = HedgeParameters.defaults().calls().floor() * (buy.price() - 0.05) * 100;
        assertThat(least).as("a call costs more by now than when the period began").isGreaterThan(calm.costPerContract());
        assertThat(buy.quantity()).isPositive();
        assertThat(buy.quantity() * least).isLessThanOrEqualTo(gained);
    }

    @Test
    void spendsNoMoreThanTheBudgetAfterAnyTrade() {
        Random random = new Random(31);
        int reweights = 0;
        for (double equity : new double[]{2e5, 3e6, 4e7}) {
            HedgeState state = HedgeState.empty(parameters);
            for (LocalDate day = START; day.isBefore(START.plusDays(500)); day = day.plusDays(1)) {
                double level = random.nextInt(20) == 0 ? 45 : 18 + 8 * random.nextDouble();
                HedgeInputs market = reading(market(day, level), 100 * random.nextDouble(), random.nextGaussian(),
                        random.nextBoolean());
                HedgeStep step = desk.step(market, profile(equity, Weighting.MOTION), state);
                for (Holding held : step.state().holdings().values()) {
                    assertThat(held.spent()).isLessThanOrEqualTo((held.budget() + held.carried()) * (1 + 1e-8));
                    assertThat(held.own() * held.costPerContract()).isLessThanOrEqualTo(held.spent() * (1 + 1e-8));
                    assertThat(held.contracts()).isEqualTo(Math.max(0, held.own() + held.outside()));
                }
                reweights += (int) step.trades().stream().filter(t -> t.reason() == Reason.REWEIGHT).count();
                state = step.state();
            }
        }
        assertThat(reweights).isGreaterThan(100);
    }

    @Test
    void waitsWithARollThatCannotBePriced() {
        HedgeProfile profile = profile(1e6, Weighting.LOYALTY);
        HedgeState state = desk.step(market(START, 20), profile, HedgeState.empty(parameters)).state();
        LocalDate due = state.holdings().get(Layer.FRONT).rollDate();
        HedgeInputs market = market(due, 20);
        HedgeInputs blind = new HedgeInputs(due, market.vix(), Optional.empty(), market.rate(), market.curve(),
                market.curveDate(), Optional.empty());
        HedgeStep step = desk.step(blind, profile, state);
        assertThat(step.trades()).isEmpty();
        assertThat(step.messages()).singleElement().asString().startsWith("FRONT is due to roll and waits: no VVIX");
        assertThat(desk.step(market(due.plusDays(1), 20), profile, step.state()).trades())
                .extracting(HedgeTrade::layer).containsOnly(Layer.FRONT);
    }

    private static double proceeds(HedgeStep step) {
        return step.trades().stream().mapToDouble(HedgeTrade::proceeds).sum();
    }

    private static HedgeProfile profile(double equity, Weighting weighting) {
        return new HedgeProfile(equity, (int) (equity / 2_000), OptionalDouble.of(110), 0.015, 0.10, InstrumentSet.CARD,
                weighting, false);
    }

    private HedgeInputs reading(HedgeInputs market, double rsi, double histogram, boolean falling) {
        return with(market, VixTrend.of(market.session(), rsi, histogram, 1, falling, parameters));
    }

    /** An RSI that may monetise, with the weights of a market without a trend. */
    private HedgeInputs monetising(HedgeInputs market, double rsi) {
        VixTrend neutral = VixTrend.of(market.session(), 50, 0, 1, false, parameters);
        return with(market, new VixTrend(market.session(), rsi, 0, 1, 0, 0, 0, neutral.wFront(), neutral.wMid(),
                neutral.wLong(), rsi >= 70));
    }

    private static HedgeInputs with(HedgeInputs market, VixTrend reading) {
        return new HedgeInputs(market.session(), market.vix(), market.vvix(), market.rate(), market.curve(),
                market.curveDate(), Optional.of(reading));
    }

    /** A market that looks the same every day: contracts expire every 28 days, the curve rises a tenth of a point a week. */
    private static HedgeInputs market(LocalDate day, double first) {
        LocalDate expiry = FIRST_EXPIRY;
        while (!expiry.isAfter(day)) {
            expiry = expiry.plusDays(28);
        }
        List<VxSettlement> settlements = new ArrayList<>();
        for (int month = 1; month <= 8; month++, expiry = expiry.plusDays(28)) {
            settlements.add(new VxSettlement(month, expiry, first + ChronoUnit.DAYS.between(day, expiry) * 0.015));
        }
        Optional<DatedValue> spot = Optional.of(new DatedValue(day, first - 0.5));
        return new HedgeInputs(day, spot, Optional.of(new DatedValue(day, 95)), Optional.of(new DatedValue(day, 0.03)),
                Optional.of(VxCurve.of(day, first - 0.5, settlements)), Optional.of(day), Optional.empty());
    }
}
