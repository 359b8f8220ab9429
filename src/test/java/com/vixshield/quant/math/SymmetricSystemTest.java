package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SymmetricSystemTest {

    /** x = 1, 2, 3. */
    @Test
    void solvesWhatWasWorkedOutByHand() {
        double[] x = SymmetricSystem.solve(new double[][]{{4, 1, 0, 6}, {1, 3, -1, 4}, {0, -1, 2, 4}});

        assertThat(x).containsExactly(new double[]{1, 2, 3}, within(1e-14));
    }

    @Test
    void doesNotDependOnUnits() {
        double[] x = SymmetricSystem.solve(new double[][]{{4e-20, 1e-4, 6e-4}, {1e-4, 3e12, 6e12 + 1e6}});

        assertThat(4e-20 * x[0] + 1e-4 * x[1]).isCloseTo(6e-4, within(1e-15));
        assertThat(SymmetricSystem.solve(new double[][]{{4e-20, 0, 8e-20}, {0, 3e12, 9e12}}))
                .containsExactly(new double[]{2, 3}, within(1e-12));
    }

    @Test
    void refusesWhatHasNoMinimum() {
        assertThat(SymmetricSystem.solve(new double[][]{{1, 2, 1}, {2, 1, 1}})).as("indefinite").isNull();
        assertThat(SymmetricSystem.solve(new double[][]{{1, 2, 1}, {2, 4, 2}})).as("singular").isNull();
        assertThat(SymmetricSystem.solve(new double[][]{{-1, 0, 1}, {0, 1, 1}})).as("negative").isNull();
        assertThat(SymmetricSystem.solve(new double[][]{{0, 0, 1}, {0, 1, 1}})).as("zero").isNull();
        assertThat(SymmetricSystem.solve(new double[][]{{Double.NaN, 0, 1}, {0, 1, 1}})).as("no number").isNull();
    }
}
