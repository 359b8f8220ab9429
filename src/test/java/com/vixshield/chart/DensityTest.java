package com.vixshield.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;

class DensityTest {

    @Test
    void smoothsASampleIntoTheShapeItCameFrom() {
        var random = new Random(1);
        double[] sample = DoubleStream.generate(() -> 4000 + 50 * random.nextGaussian()).limit(2520).toArray();
        Density smooth = Density.ofSample(sample);
        Density bell = Density.normal(4000, 50);
        for (double level = 3900; level <= 4100; level += 10) {
            assertThat(smooth.at(level) / smooth.peak()).isCloseTo(bell.at(level) / bell.peak(), within(0.12));
        }
    }

    @Test
    void isNothingOutsideItsLevels() {
        assertThat(Density.normal(4000, 50).at(3000)).isZero();
        assertThat(Density.normal(4000, 50).at(5000)).isZero();
        assertThat(Density.normal(4000, 50).at(4000)).isEqualTo(1);
    }
}
