package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void interpolatesBetweenOrderStatistics() {
        assertThat(Quantiles.median(new double[]{4, 1, 3, 2})).isEqualTo(2.5);
        assertThat(Quantiles.quantile(new double[]{5, 1}, 0.25)).isEqualTo(2);
        assertThat(Quantiles.interquartileRange(new double[]{1, 2, 3, 4, 5})).isEqualTo(2);
    }

    @Test
    void leavesTheSampleAsItWas() {
        double[] sample = {3, 1, 2};
        Quantiles.median(sample);
        assertThat(sample).containsExactly(3, 1, 2);
    }

    @Test
    void refusesAnEmptySample() {
        assertThatThrownBy(() -> Quantiles.median(new double[0])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 values");
    }
}
