package com.vixshield.quant.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class QlikeFitTest {

    private static final double[] START = {0.67, 0, 0.41};

    private static double loss(double[][] rows, double a, double b, double c) {
        double sum = 0;
        for (double[] row : rows) {
            double sigma = a * row[0] + b * row[1] + c * row[2];
            sum += Math.log(sigma * sigma) + row[3] * row[3] / (sigma * sigma);
        }
        return sum;
    }

    private static double[][] sample(int n, double a, double b, double c, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            double level = 0.006 + 0.01 * random.nextDouble();
            double x0 = level * (0.7 + 0.6 * random.nextDouble());
            double x1 = level * (0.7 + 0.6 * random.nextDouble());
            double x2 = level * (0.7 + 0.6 * random.nextDouble());
            rows[i] = new double[]{x0, x1, x2, random.nextGaussian() * (a * x0 + b * x1 + c * x2)};
        }
        return rows;
    }

    private static QlikeFit fed(double[][] rows) {
        QlikeFit fit = new QlikeFit(START, rows.length);
        for (double[] row : rows) {
            fit.add(row[0], row[1], row[2], row[3]);
        }
        return fit;
    }

    @Test
    void findsTheWeightsBehindTheData() {
        double[] weights = fed(sample(200_000, 0.5, 0.2, 0.3, 1)).refit();
        assertThat(weights).containsExactly(new double[]{0.5, 0.2, 0.3}, within(0.02));
    }

    @Test
    void noNeighbourHasALowerLoss() {
        for (long seed = 0; seed < 30; seed++) {
            double[][] rows = sample(400, seed % 3 == 0 ? 0 : 0.6, seed % 2 == 0 ? 0 : 0.2, 0.4, seed);
            double[] w = fed(rows).refit();
            assertThat(Arrays.stream(w).min().orElseThrow()).isNotNegative();
            double best = loss(rows, w[0], w[1], w[2]);
            for (double step : new double[]{-0.01, 0.01}) {
                assertThat(loss(rows, Math.max(0, w[0] + step), w[1], w[2])).isGreaterThan(best - 1e-5);
                assertThat(loss(rows, w[0], Math.max(0, w[1] + step), w[2])).isGreaterThan(best - 1e-5);
                assertThat(loss(rows, w[0], w[1], Math.max(0, w[2] + step))).isGreaterThan(best - 1e-5);
            }
        }
    }

    @Test
    void refittingAlongTheWayChangesNothing() {
        double[][] rows = sample(3000, 0.6, 0.1, 0.3, 9);
        QlikeFit stepwise = new QlikeFit(START, rows.length);
        for (int i = 0; i < rows.length; i++) {
            stepwise.add(rows[i][0], rows[i][1], rows[i][2], rows[i][3]);
            if (i > 250 && i % 21 == 0) {
                stepwise.refit();
            }
        }
        assertThat(stepwise.refit()).containsExactly(fed(rows).refit(), within(1e-4));
    }

    @Test
    void sampleThatAllowsNoStepLeavesTheWeights() {
        QlikeFit fit = new QlikeFit(START, 300);
        for (int i = 0; i < 300; i++) {
            fit.add(1e-302, i % 2 == 0 ? 0 : 1e-310, 0, 0.01);
        }
        assertThat(fit.refit()).containsExactly(START);
    }
}
