package com.vixshield.quant.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** The projection onto convex sequences and the spline through one. */
class ConvexShapesTest {

    @Test
    void leavesConvexPointsWhereTheyAre() {
        double[] x = {0, 1, 3, 4};
        double[] y = {5, 2, 0, 0};
        assertThat(ConvexRegression.fit(x, y, new double[]{1, 1, 1, 1}, new double[2])).containsExactly(y);
    }

    @Test
    void sharesAHumpBetweenThreePoints() {
        double[] fitted = ConvexRegression.fit(new double[]{0, 1, 2}, new double[]{0, 3, 0}, new double[]{1, 1, 1},
                new double[1]);
        assertThat(fitted).containsExactly(new double[]{1, 1, 1}, within(1e-12));
    }

    @Test
    void keepsPointsWithoutVarianceInPlace() {
        double[] fitted = ConvexRegression.fit(new double[]{0, 1, 2}, new double[]{0, 3, 0}, new double[]{0, 1, 0},
                new double[1]);
        assertThat(fitted).containsExactly(new double[]{0, 0, 0}, within(1e-12));
    }

    @Test
    void risesByAtLeastWhatIsAsked() {
        double[] fitted = ConvexRegression.fit(new double[]{0, 1, 2}, new double[]{0, 0, 0}, new double[]{0, 1, 0},
                new double[]{0.5});
        assertThat(fitted).containsExactly(new double[]{0, -0.25, 0}, within(1e-12));
    }

    @Test
    void needsNoMorePassesForLongNoisySequencesAndStaysConvex() {
        for (long seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            double[] x = new double[1600];
            double[] y = new double[1600];
            double[] variance = new double[1600];
            for (int i = 0; i < x.length; i++) {
                x[i] = i;
                y[i] = 0.0005 * (i - 800) * (i - 800) / 8 + (i % 1599 < 1 ? 0 : 0.3 * random.nextGaussian());
                variance[i] = i < 2 || i > 1597 ? 0 : 0.01;
            }
            y[1] = y[0] - 0.1;
            y[1598] = y[1599] - 0.1;
            ConvexRegression regression = ConvexRegression.of(x, y, variance, new double[1598]);
            double[] fitted = regression.solve();
            assertThat(regression.passes()).isLessThanOrEqualTo(61);
            for (int i = 1; i < 1599; i++) {
                assertThat(fitted[i - 1] - 2 * fitted[i] + fitted[i + 1]).as("seed %s at %s", seed, i).isGreaterThan(-1e-9);
            }
        }
    }

    @Test
    void isConvexAndNoConvexNeighbourIsNearer() {
        Random random = new Random(17);
        for (int round = 0; round < 300; round++) {
            int n = 3 + random.nextInt(60);
            double[] x = new double[n];
            double[] y = new double[n];
            double[] variance = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = i == 0 ? 0 : x[i - 1] + 0.5 + 3 * random.nextDouble();
                y[i] = 0.01 * (x[i] - 40) * (x[i] - 40) + random.nextGaussian();
                variance[i] = 0.1 + random.nextDouble();
            }
            double[] fitted = ConvexRegression.fit(x, y, variance, new double[n - 2]);
            assertConvex(x, fitted);
            assertNearest(x, y, variance, fitted, random);
        }
    }

    /** Any convex sequence must make an obtuse angle with the residual: the mark of a projection. */
    private static void assertNearest(double[] x, double[] y, double[] variance, double[] fitted, Random random) {
        for (int trial = 0; trial < 20; trial++) {
            double kink = x[0] + random.nextDouble() * (x[x.length - 1] - x[0]);
            double up = random.nextBoolean() ? 1 : 0;
            double line = random.nextGaussian();
            double level = random.nextGaussian();
            double angle = 0;
            double size = 0;
            for (int i = 0; i < x.length; i++) {
                double other = up * Math.max(0, x[i] - kink) + line * x[i] + level;
                angle += (y[i] - fitted[i]) / variance[i] * (other - fitted[i]);
                size += Math.abs((y[i] - fitted[i]) / variance[i] * (other - fitted[i]));
            }
            assertThat(angle).isLessThanOrEqualTo(1e-9 * (1 + size));
        }
    }

    private static void assertConvex(double[] x, double[] g) {
        for (int i = 1; i < x.length - 1; i++) {
            double before = (g[i] - g[i - 1]) / (x[i] - x[i - 1]);
            double after = (g[i + 1] - g[i]) / (x[i + 1] - x[i]);
            assertThat(after - before).isGreaterThan(-1e-9);
        }
    }

    @Test
    void refusesPointsThatDoNotMatch() {
        assertThatThrownBy(() -> ConvexRegression.fit(new double[3], new double[2], new double[3], new double[1]))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3, 2, 3");
    }

    @Test
    void splineMeetsItsPointsAndItsSlopeNeverFalls() {
        Random random = new Random(23);
        for (int round = 0; round < 200; round++) {
            double[] x = random.doubles(12, 0, 100).sorted().distinct().toArray();
            double[] y = Arrays.stream(x).map(v -> Math.max(0, v - 50) + 0.001 * v * v).toArray();
            ConvexSpline spline = new ConvexSpline(x, y, 0, 2);
            for (int i = 0; i < x.length; i++) {
                assertThat(spline.value(x[i])).isEqualTo(y[i], within(1e-9));
            }
            double before = Double.NEGATIVE_INFINITY;
            for (double at = x[0] - 5; at < x[x.length - 1] + 5; at += 0.05) {
                assertThat(spline.slope(at)).isGreaterThanOrEqualTo(before - 1e-12);
                before = spline.slope(at);
            }
        }
    }

    @Test
    void splineOfAParabolaIsNearTheParabola() {
        double[] x = {-2, -1, 0, 1.5, 3};
        double[] y = Arrays.stream(x).map(v -> v * v).toArray();
        ConvexSpline spline = new ConvexSpline(x, y, -4, 6);
        for (double at = -2; at <= 3; at += 0.1) {
            assertThat(spline.value(at)).isEqualTo(at * at, within(0.02));
            assertThat(spline.slope(at)).isEqualTo(2 * at, within(0.2));
        }
    }
}
