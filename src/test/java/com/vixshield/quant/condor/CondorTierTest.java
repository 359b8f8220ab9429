package com.vixshield.quant.condor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.DailySignal;
import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.SyntheticMarket;
import com.vixshield.quant.chain.OptionQuote;
import com.vixshield.quant.chain.PutCall;
import com.vixshield.quant.pricing.Black76;

class CondorTierTest {

    private static final CondorRules RULES = RulebookParameters.V1_0.condor();

    private static TierResult tier(SyntheticMarket market, Tier name) {
        return market.signal().tiers().get(name);
    }

    private static CondorTier condor(SyntheticMarket market, Tier name) {
        return (CondorTier) tier(market, name);
    }

    private static boolean is(OptionQuote q, PutCall right, double strike) {
        return q.right() == right && q.strike() == strike;
    }

    @Test
    void placesBothShortsAtTheTargetDelta() {
        RULES.deltaTargets().forEach((name, target) -> {
            CondorTier tier = condor(new SyntheticMarket(), name);
            assertThat(-tier.legs().shortPut().delta().orElseThrow()).isEqualTo(target, within(0.02));
            assertThat(tier.legs().shortCall().delta().orElseThrow()).isEqualTo(target, within(0.02));
            assertThat(tier.width()).isEqualTo(25);
        });
    }

    @Test
    void buysTheNextWingFurtherOutWhenTheExactOneIsMissing() {
        double exact = condor(new SyntheticMarket(), Tier.DELTA_STEWARD).legs().longPut().strike();
        CondorTier tier = condor(new SyntheticMarket().quotes(q -> is(q, PutCall.PUT, exact) ? null : q), Tier.DELTA_STEWARD);
        assertThat(tier.legs().longPut().strike()).isEqualTo(exact - 5);
        assertThat(tier.width()).isEqualTo(30);
        assertThat(tier.maxLoss()).isEqualTo(30 - tier.expectedCredit(), within(1e-12));
    }

    @Test
    void neverSellsAQuoteWithoutABid() {
        double was = condor(new SyntheticMarket(), Tier.DELTA_STEWARD).legs().shortCall().strike();
        CondorTier tier = condor(
                new SyntheticMarket().quotes(q -> is(q, PutCall.CALL, was) ? SyntheticMarket.priced(q, 0, q.ask()) : q),
                Tier.DELTA_STEWARD);
        assertThat(tier.legs().shortCall().strike()).isNotEqualTo(was);
    }

    @Test
    void creditsAreWhatTheQuotesSay() {
        CondorTier tier = condor(new SyntheticMarket(), Tier.DELTA_BALANCED);
        CondorLeg k1 = tier.legs().longPut();
        CondorLeg k2 = tier.legs().shortPut();
        CondorLeg k3 = tier.legs().shortCall();
        CondorLeg k4 = tier.legs().longCall();
        assertThat(tier.naturalCredit()).isEqualTo(k2.bid() + k3.bid() - k1.ask() - k4.ask(), within(1e-12));
        assertThat(tier.midCredit()).isEqualTo(k2.mid() + k3.mid() - k1.mid() - k4.mid(), within(1e-12));
        assertThat(tier.expectedCredit()).isEqualTo((tier.midCredit() + tier.naturalCredit()) / 2, within(1e-12));
        assertThat(tier.breakevenLow()).isEqualTo(k2.strike() - tier.expectedCredit(), within(1e-9));
        assertThat(tier.breakevenHigh()).isEqualTo(k3.strike() + tier.expectedCredit(), within(1e-9));
    }

    @Test
    void creditFamilyPaysItsTargetAndNoStepMore() {
        RULES.creditTargets().forEach((name, target) -> {
            CondorTier tier = condor(new SyntheticMarket(), name);
            assertThat(tier.midCredit()).isGreaterThanOrEqualTo(target - 1e-9).isLessThan(target + 0.35);
            assertThat(tier.search()).isPresent();
        });
    }

    @Test
    void creditFamilyStepsInFromARangeThatPaysTooLittle() {
        CondorTier tier = condor(new SyntheticMarket().stdev(k -> 0.0055), Tier.CREDIT_AGGRESSIVE);
        assertThat(tier.search().orElseThrow().startCredit()).isLessThan(1.6);
        assertThat(tier.search().orElseThrow().outsideEdr85()).isFalse();
        assertThat(tier.midCredit()).isGreaterThanOrEqualTo(1.6 - 1e-9);
    }

    @Test
    void saysThatACreditIsNotReachable() {
        TierResult none = tier(new SyntheticMarket().stdev(k -> 0.0004)
                .quotes(q -> SyntheticMarket.priced(q, Math.max(0.05, q.bid()), Math.max(0.10, q.ask()))),
                Tier.CREDIT_AGGRESSIVE);
        assertThat(none).isInstanceOf(NoCondor.class);
        assertThat(((NoCondor) none).reason()).contains("credit not reachable");
    }

    @Test
    void saysThatThereIsNoWing() {
        TierResult none = tier(new SyntheticMarket().span(60), Tier.DELTA_STEWARD);
        assertThat(((NoCondor) none).reason()).contains("no listed wing");
    }

    @Test
    void saysThatThereIsNoRangeToStartFrom() {
        TierResult none = tier(new SyntheticMarket().sessions(30), Tier.CREDIT_BALANCED);
        assertThat(((NoCondor) none).reason()).contains("no expected range");
    }

    @Test
    void saysThatTheChainEndsInsideTheRange() {
        TierResult none = tier(new SyntheticMarket().span(70), Tier.CREDIT_BALANCED);
        assertThat(((NoCondor) none).reason()).contains("outside the expected range");
    }

    @Test
    void everyTierOfAnEmptyChainSaysWhy() {
        DailySignal signal = new SyntheticMarket().quotes(q -> null).signal();
        assertThat(signal.tiers()).hasSize(6)
                .allSatisfy((name, tier) -> assertThat(((NoCondor) tier).reason()).contains("no forward"));
        assertThat(signal.unavailable()).containsKeys("forward", "smile", "svi", "vix_selftest");
    }

    /** Where sums of decimals differ in the last bit, the difference is not a credit. */
    @Test
    void theLastBitOfASumIsNoCredit() {
        DailySignal signal = new SyntheticMarket().quotes(q -> {
            double price = Math.abs(q.strike() - 6000) <= 20 ? 0.1 + 0.2 : 0.3;
            boolean outOfTheMoney = q.right() == PutCall.PUT ? q.strike() < 5990 : q.strike() > 6010;
            return outOfTheMoney ? SyntheticMarket.priced(q, price, price) : q;
        }).signal();
        assertThat(signal.tiers().get(Tier.DELTA_STEWARD)).isInstanceOfSatisfying(NoCondor.class,
                none -> assertThat(none.reason()).startsWith("an expected credit of 0.0 points"));
    }

    @Test
    void quotesThatPayMoreThanTheWidthAreNoCondor() {
        DailySignal signal = new SyntheticMarket()
                .quotes(q -> q.right() == PutCall.PUT && q.strike() < 5955
                        ? SyntheticMarket.priced(q, 0, 0.05)
                        : q.right() == PutCall.PUT && q.strike() < 5985 ? SyntheticMarket.priced(q, 30, 31) : q)
                .signal();
        signal.tiers().values().forEach(tier -> {
            if (tier instanceof CondorTier condor) {
                assertThat(condor.maxLoss()).isPositive();
            }
        });
    }

    @Test
    void probabilitiesAgreeWithTheTrueDistribution() {
        double s = 0.0085;
        CondorTier tier = condor(new SyntheticMarket().stdev(k -> s).halfSpread(0), Tier.DELTA_STEWARD);
        double truth = Black76.exerciseProbability(PutCall.PUT, 6000, tier.breakevenHigh(), s)
                - Black76.exerciseProbability(PutCall.PUT, 6000, tier.breakevenLow(), s);
        assertThat(tier.popRn().orElseThrow()).isEqualTo(truth, within(0.01));
        assertThat(tier.popRnRaw().orElseThrow()).isEqualTo(truth, within(0.01));
    }

    @Test
    void tooLateCreditIsWhereTheMeanVanishes() {
        CondorTier tier = condor(new SyntheticMarket(), Tier.DELTA_STEWARD);
        double mean = tier.expectedPnlRwPoints().orElseThrow();
        assertThat(tier.tooLateCredit().orElseThrow()).isEqualTo(tier.expectedCredit() - mean, within(1e-12));
    }

    @Test
    void gradesTheSamePayoffAtThreeCredits() {
        SettlementPayoff payoff = new SettlementPayoff(90, 95, 105, 110);
        assertThat(payoff.owed(100)).isZero();
        assertThat(payoff.owed(94)).isEqualTo(1);
        assertThat(payoff.owed(80)).isEqualTo(5);
        assertThat(payoff.owed(107)).isEqualTo(2);
        assertThat(payoff.owed(200)).isEqualTo(5);
        CondorGrade grade = payoff.grade(107, 2.5, 2.25, 2, 0.052);
        assertThat(grade.pnlMid()).isEqualTo(0.448, within(1e-12));
        assertThat(grade.pnlExpected()).isEqualTo(0.198, within(1e-12));
        assertThat(grade.pnlNatural()).isEqualTo(-0.052, within(1e-12));
        assertThat(grade.win()).isTrue();
    }

    @Test
    void greeksOfThreeLegsAreNotThoseOfFour() {
        CondorTier whole = condor(new SyntheticMarket(), Tier.DELTA_STEWARD);
        double wing = whole.legs().longPut().strike();
        CondorTier tier = condor(new SyntheticMarket().quotes(q -> is(q, PutCall.PUT, wing)
                ? SyntheticMarket.priced(q, 0, 1e-322)
                : q), Tier.DELTA_STEWARD);
        assertThat(whole.greeks().netDelta()).isPresent();
        assertThat(tier.legs().longPut().s()).isEmpty();
        assertThat(tier.greeks().netDelta()).isEmpty();
        assertThat(tier.greeks().netVega()).isEmpty();
    }
}
