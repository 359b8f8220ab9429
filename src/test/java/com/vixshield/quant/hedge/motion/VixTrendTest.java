package com.vixshield.quant.hedge.motion;

import static com.vixshield.quant.hedge.HedgeFixtures.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.plan.LayerWeights;
import com.vixshield.quant.history.DailyBar;

class VixTrendTest {

    private final HedgeParameters parameters = HedgeParameters.defaults();

    @Test
    void keepsTheWeightsInsideTheirBoundsAndSummingToOne() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            VixTrend reading = reading(100 * random.nextDouble(), 4 * random.nextGaussian(), 3 * random.nextDouble());
            assertThat(reading.wFront()).isBetween(0.2 - 1e-12, 0.6 + 1e-12);
            assertThat(reading.wMid()).isBetween(0.3 - 1e-12, 0.5 + 1e-12);
            assertThat(reading.wLong()).isBetween(0.1 - 1e-12, 0.3 + 1e-12);
            assertThat(reading.wFront() + reading.wMid() + reading.wLong()).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void isLoyaltyWithoutATrend() {
        assertThat(reading(50, 0, 1).weights()).isEqualTo(new LayerWeights(0.4, 0.39999999999999997, 0.2));
        assertThat(reading(50, 0, 0).s()).isZero();
    }

    @Test
    void monetisesAnOverboughtVixOnlyWhenItFalls() {
        assertThat(VixTrend.of(SESSION, 70, 0, 1, true, parameters).monetiseByRsi()).isTrue();
        assertThat(VixTrend.of(SESSION, 70, 0, 1, false, parameters).monetiseByRsi()).isFalse();
        assertThat(VixTrend.of(SESSION, 69.9, 0, 1, true, parameters).monetiseByRsi()).isFalse();
    }

    @Test
    void hasNoReadingBeforeTheIndicatorsDo() {
        List<DailyBar> bars = new Random(5).doubles(40, 12, 30).boxed().map(v -> new DailyBar(SESSION, v, v + 1, v - 1, v))
                .toList();
        assertThat(VixTrend.at(SESSION, bars.subList(0, 33), parameters)).isEmpty();
        assertThat(VixTrend.at(SESSION, bars.subList(0, 34), parameters)).isPresent();
        assertThat(VixTrend.at(SESSION.minusDays(1), bars, parameters)).isEmpty();
    }

    private VixTrend reading(double rsi, double histogram, double atr) {
        return VixTrend.of(SESSION, rsi, histogram, atr, false, parameters);
    }

    @Test
    void leavesOutRowsThatTheSourceLeftIncomplete() {
        List<DailyBar> bars = new ArrayList<>();
        double[] closes = new Random(5).doubles(60, 12, 30).toArray();
        for (int i = 0; i < closes.length; i++) {
            bars.add(new DailyBar(SESSION.minusDays(60 - i), closes[i], closes[i] + 1, closes[i] - 1, closes[i]));
        }
        VixTrend complete = VixTrend.at(SESSION, bars, parameters).orElseThrow();
        bars.add(30, new DailyBar(bars.get(29).date(), 20, Double.NaN, 19, 20));
        bars.add(new DailyBar(SESSION, 20, 21, 19, Double.NaN));
        assertThat(VixTrend.at(SESSION, bars, parameters)).contains(complete);
    }

    @Test
    void readsTheSameFromAHistoryThatGoesOn() {
        List<DailyBar> bars = new ArrayList<>();
        double[] closes = new Random(15).doubles(120, 12, 30).toArray();
        for (int i = 0; i < closes.length; i++) {
            bars.add(new DailyBar(SESSION.minusDays(60 - i), closes[i], closes[i] + 1, closes[i] - 1, closes[i]));
        }
        assertThat(VixTrend.history(bars, parameters).get(SESSION))
                .isEqualTo(VixTrend.at(SESSION, bars, parameters).orElseThrow());
    }
}
