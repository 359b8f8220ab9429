package com.vixshield.quant.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class StationaryBootstrapTest {

    @Test
    void generatorIsSplitMix64() {
        SplittableRandom random = new SplittableRandom(0);
        assertThat(random.nextLong()).isEqualTo(0xe220a8397b1dcdafL);
        assertThat(random.nextLong()).isEqualTo(0x6e789e6aa1b965f4L);
    }

    @Test
    void drawsFollowTheWrittenRule() {
        int n = 37;
        List<int[]> draws = new ArrayList<>();
        new StationaryBootstrap(n, 3, 5, 20260101).each((number, days) -> draws.add(days.clone()));
        SplittableRandom uniforms = new SplittableRandom(20260101);
        for (int[] days : draws) {
            int before = -1;
            for (int t = 0; t < n; t++) {
                double u = uniforms.nextDouble();
                double v = uniforms.nextDouble();
                int expected = t == 0 || u < 0.2 ? (int) Math.floor(v * n) : (before + 1) % n;
                assertThat(days[t]).isEqualTo(expected);
                before = expected;
            }
        }
    }

    @Test
    void sameSessionsSameDigits() {
        double[] column = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        List<Statistic> mean = List.of(Statistic.ratio(column, ones));
        Estimate first = Estimate.of(mean, StationaryBootstrap.of(10)).get(0);
        assertThat(Estimate.of(mean, StationaryBootstrap.of(10)).get(0)).isEqualTo(first);
        assertThat(first.value()).isEqualTo(5.5, within(1e-12));
        assertThat(first.interval().contains(5.5)).isTrue();
    }

    @Test
    void aDrawWithoutTheGroupIsLeftOut() {
        double[] total = {0, 0, 4};
        double[] count = {0, 0, 1};
        Estimate estimate = Estimate.of(List.of(Statistic.ratio(total, count)), new StationaryBootstrap(3, 200, 1, 1)).get(0);
        assertThat(estimate.interval()).isEqualTo(new Range(4, 4));
    }

    @Test
    void nothingCannotBeResampled() {
        assertThatThrownBy(() -> StationaryBootstrap.of(0)).hasMessageContaining("0 sessions");
    }
}
