package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LinearScaleTest {

    @Test
    void isMonotoneAndLandsOnItsEnds() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double low = random.nextGaussian() * 1000;
            var scale = new LinearScale(low, low + 0.001 + random.nextDouble() * 500, 20, 700);
            double a = scale.low() + random.nextDouble() * (scale.high() - scale.low());
            double b = scale.low() + random.nextDouble() * (scale.high() - scale.low());
            assertThat(scale.at(Math.min(a, b))).isLessThanOrEqualTo(scale.at(Math.max(a, b))).isBetween(20.0, 700.0);
            assertThat(scale.at(scale.low())).isEqualTo(20);
            assertThat(scale.at(scale.high())).isEqualTo(700);
        }
    }

    @Test
    void keepsClampedValuesInsideTheDrawing() {
        var scale = new LinearScale(0, 10, 100, 0);
        assertThat(scale.clamped(-5)).isEqualTo(100);
        assertThat(scale.clamped(15)).isEqualTo(0);
    }

    @Test
    void refusesARangeWithoutRoom() {
        assertThatThrownBy(() -> new LinearScale(3, 3, 0, 1)).hasMessageContaining("3.0");
    }

    @Test
    void placesTicksInsideEvenlyAndOnRoundValues() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            double low = random.nextGaussian() * 100;
            double high = low + Math.exp(random.nextGaussian() * 3);
            List<Double> ticks = AxisTicks.nice(low, high, 5);
            assertThat(ticks).isNotEmpty().hasSizeLessThanOrEqualTo(7).isSorted();
            assertThat(ticks).allSatisfy(tick -> assertThat(tick).isBetween(low - 1e-6, high + 1e-6));
        }
        assertThat(AxisTicks.nice(0, 1, 5)).containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 1.0);
        assertThat(AxisTicks.nice(-3, 12, 5)).containsExactly(0.0, 5.0, 10.0);
    }
}
