package com.vixshield.quant.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    /** artanh(0.5) = 0.549306, half width 1.959964/√97 = 0.199004. */
    @Test
    void transformsBothEndsBack() {
        Interval interval = Correlation.interval(0.5, 100).orElseThrow();
        assertThat(interval.low()).isCloseTo(Math.tanh(0.549306 - 0.199004), within(1e-5));
        assertThat(interval.high()).isCloseTo(Math.tanh(0.549306 + 0.199004), within(1e-5));
    }

    @Test
    void isSymmetricAroundNothing() {
        Interval interval = Correlation.interval(0, 63).orElseThrow();
        assertThat(interval.low()).isEqualTo(-interval.high());
    }

    @Test
    void hasNoneForTooFewPairsOrALine() {
        assertThat(Correlation.interval(0.1, 3)).isEmpty();
        assertThat(Correlation.interval(1, 100)).isEmpty();
        assertThat(Correlation.interval(Double.NaN, 100)).isEmpty();
    }
}
