package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.vixshield.quant.inference.EdgeDecay.Window;
import com.vixshield.testing.Seed;

class EdgeDecayTest {

    @Test
    void windowsEndWithTheSeries() {
        double[] totals = IntStream.range(0, 10).asDoubleStream().toArray();
        List<Window> windows = EdgeDecay.rolling(totals, ones(10), 4, 3);
        assertThat(windows).extracting(Window::first).containsExactly(0, 3, 6);
        assertThat(windows).extracting(Window::end).containsExactly(4, 7, 10);
        assertThat(windows).extracting(w -> w.mean().value()).containsExactly(1.5, 4.5, 7.5);
        assertThat(windows.get(0).mean().interval().low()).isBetween(0.0, 1.5);
        assertThat(EdgeDecay.rolling(totals, ones(10), 60, 3)).singleElement()
                .satisfies(w -> assertThat(w.mean().value()).isEqualTo(4.5));
    }

    @Test
    void sessionsWithoutATradeCountForNothing() {
        Window window = EdgeDecay.window(new double[]{2, 0, 0, 4}, new double[]{1, 0, 0, 1}, 0, 4);
        assertThat(window.trades()).isEqualTo(2);
        assertThat(window.mean().value()).isEqualTo(3);
        assertThat(EdgeDecay.window(new double[4], new double[4], 0, 4).mean().value()).isNaN();
    }

    @Test
    void aStraightDeclineIsFoundToTheDigit() {
        double[] totals = IntStream.range(0, 504).mapToDouble(i -> 3 - 0.5 * i / 252).toArray();
        Estimate change = EdgeDecay.change(totals, ones(504));
        assertThat(change.value()).isEqualTo(-0.5, within(1e-10));
        assertThat(change.interval().low()).isEqualTo(-0.5, within(1e-9));
        assertThat(change.interval().high()).isEqualTo(-0.5, within(1e-9));
        double[] taken = IntStream.range(0, 504).mapToDouble(i -> i % 7 == 3 ? 1 : 0).toArray();
        double[] some = IntStream.range(0, 504).mapToDouble(i -> taken[i] * totals[i]).toArray();
        assertThat(EdgeDecay.change(some, taken).value()).isEqualTo(-0.5, within(1e-10));
    }

    @Test
    void noiseIsNoDecline() {
        double[] totals = Seed.random().doubles(1500, -1, 1).toArray();
        Range interval = EdgeDecay.change(totals, ones(1500)).interval();
        assertThat(interval.low()).isLessThan(interval.high());
        assertThat(interval.high() - interval.low()).isLessThan(0.2);
    }

    @Test
    void oneTradeHasNoSlope() {
        assertThat(EdgeDecay.change(new double[]{0, 1, 0}, new double[]{0, 1, 0}).value()).isNaN();
        assertThatThrownBy(() -> EdgeDecay.rolling(new double[3], new double[3], 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EdgeDecay.window(new double[3], new double[3], 2, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
