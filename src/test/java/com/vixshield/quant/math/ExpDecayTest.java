package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

class ExpDecayTest {

    @Test
    void agreesWithTheLibraryToTheLastBits() {
        Random random = new Random(2);
        for (int i = 0; i < 300_000; i++) {
            double y = i % 2 == 0 ? 40 * random.nextDouble() : 720 * random.nextDouble();
            double exact = StrictMath.exp(-y);
            assertThat(ExpDecay.exp(y)).as("at %s", y).isEqualTo(exact, within(3 * Math.ulp(exact)));
        }
    }

    @Test
    void startsAtOneAndEndsAtZero() {
        assertThat(ExpDecay.exp(0)).isEqualTo(1);
        assertThat(ExpDecay.exp(1e9)).isZero();
        assertThat(ExpDecay.exp(Double.POSITIVE_INFINITY)).isZero();
    }
}
