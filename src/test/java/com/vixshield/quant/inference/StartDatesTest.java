package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.StartDates.Start;
import com.vixshield.testing.Seed;

class StartDatesTest {

    private static final double[] RETURNS = {0.10, -0.50, 0.20};
    private static final double[] COSTS = {10, 10, 10};

    @Test
    void everyBeginningIsWalkedToTheEnd() {
        StartDates starts = StartDates.toTheEnd(RETURNS, COSTS, 1);
        assertThat(starts.all()).extracting(Start::sessions).containsExactly(3, 2, 1);
        assertThat(starts.all().get(0).growth()).isEqualTo(1.1 * 0.5 * 1.2 - 1, within(1e-15));
        assertThat(starts.all().get(0).drawdown()).isEqualTo(0.5, within(1e-15));
        assertThat(starts.all().get(0).leastAccount()).isInfinite();
        assertThat(starts.all().get(2).cagr()).isEqualTo(Math.pow(1.2, 252) - 1, within(1e5));
        assertThat(starts.all().get(2).drawdown()).isZero();
        // 50 dollars become 60 and pay 10.
        assertThat(starts.all().get(2).leastAccount()).isEqualTo(50, within(1e-12));
        assertThat(starts.losing()).isEqualTo(2.0 / 3);
        assertThat(starts.worstFirst()).extracting(Start::first).containsExactly(1, 0, 2);
    }

    @Test
    void fixedCostsArePaidOutOfWhatTheAccountHasBecome() {
        // 100 become 110, pay 10, become 110, pay 10.
        StartDates two = StartDates.held(new double[]{0.1, 0.1}, new double[]{10, 10}, 2);
        assertThat(two.all()).singleElement().satisfies(s -> assertThat(s.leastAccount()).isEqualTo(100, within(1e-10)));
        assertThat(two.leastAccount(1)).hasValueCloseTo(100.0, within(1e-10));
        assertThat(two.losing(99.9)).isEqualTo(1);
        assertThat(two.losing(100.1)).isZero();
    }

    @Test
    void theLeastAccountEndsWhereItBeganWhateverTheReturns() {
        Random random = Seed.random();
        double[] returns = random.doubles(300, -0.02, 0.021).toArray();
        double[] costs = random.doubles(300, 0, 3).toArray();
        for (Start start : StartDates.toTheEnd(returns, costs, 20).all()) {
            if (start.growth() > 1e-3) {
                double account = start.leastAccount();
                for (int i = start.first(); i < returns.length; i++) {
                    account = account * (1 + returns[i]) - costs[i];
                }
                assertThat(account).isEqualTo(start.leastAccount(), within(1e-6 * start.leastAccount()));
            } else if (start.growth() < 0) {
                assertThat(start.leastAccount()).isInfinite();
            }
        }
    }

    @Test
    void aLargerAccountNeverLosesOnMoreDays() {
        Random random = Seed.random();
        double[] returns = random.doubles(400, -0.02, 0.0215).toArray();
        double[] costs = new double[400];
        Arrays.fill(costs, 2);
        StartDates starts = StartDates.held(returns, costs, 100);
        double before = 1;
        for (double account = 500; account < 1e7; account *= 2) {
            assertThat(starts.losing(account)).isLessThanOrEqualTo(before).isGreaterThanOrEqualTo(starts.losing());
            before = starts.losing(account);
        }
        double half = starts.leastAccount(0.5).orElseThrow();
        assertThat(1 - starts.losing(half)).isGreaterThanOrEqualTo(0.5);
        assertThat(1 - starts.losing(half * 0.9999)).isLessThan(0.5);
        assertThat(starts.cagr(0)).isEqualTo(starts.worstFirst().get(0).cagr());
        assertThat(starts.cagr(0.1)).isLessThan(starts.cagr(0.9));
        assertThat(starts.drawdown(1)).isBetween(0.0, 1.0);
    }

    @Test
    void aHeldStretchIsTheSameAsASeriesOfItsOwn() {
        double[] returns = Seed.random().doubles(60, -0.1, 0.1).toArray();
        double[] costs = new double[60];
        Start held = StartDates.held(returns, costs, 20).all().get(17);
        Start alone = StartDates.toTheEnd(Arrays.copyOfRange(returns, 17, 37), new double[20], 20).all().get(0);
        assertThat(held).usingRecursiveComparison().ignoringFields("first").isEqualTo(alone);
        assertThat(held.drawdown()).isEqualTo(Drawdown.of(Arrays.copyOfRange(returns, 17, 37)).deepest(), within(1e-15));
    }

    @Test
    void ruinIsTheEnd() {
        Start start = StartDates.toTheEnd(new double[]{-1.5, 0.3}, new double[2], 2).all().get(0);
        assertThat(start.growth()).isEqualTo(-1);
        assertThat(start.cagr()).isEqualTo(-1);
        assertThat(start.drawdown()).isEqualTo(1);
    }

    @Test
    void withoutGrowthNoAccountIsLargeEnough() {
        assertThat(StartDates.toTheEnd(new double[]{-0.1, -0.1}, new double[]{1, 1}, 1).leastAccount(0.5)).isEmpty();
        assertThat(StartDates.toTheEnd(new double[]{0, 0}, new double[2], 1).leastAccount(1)).hasValue(0);
    }

    @Test
    void impossibleSeriesAreRefused() {
        refused(() -> StartDates.toTheEnd(new double[2], new double[3], 1));
        refused(() -> StartDates.held(new double[2], new double[2], 3));
        refused(() -> StartDates.held(new double[]{Double.NaN}, new double[1], 1));
        refused(() -> StartDates.held(new double[1], new double[]{-1}, 1));
    }

    private static void refused(ThrowingCallable series) {
        assertThatThrownBy(series).isInstanceOf(IllegalArgumentException.class);
    }
}
