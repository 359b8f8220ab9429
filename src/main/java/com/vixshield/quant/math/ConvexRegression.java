package com.vixshield.quant.math;

import java.util.Arrays;

/**
 * Fits the convex sequence nearest to given points: minimises Σ (g_i − y_i)²/v_i while the slope rises by at least a given
 * amount at each inner point.
 * <p>
 * The dual is a linear complementarity problem in a five-diagonal positive definite matrix, solved by block principal
 * pivoting with Murty's single pivots as a safeguard (Portugal, Júdice and Vicente, 1994): a handful of passes, each linear
 * in the number of points.
 */
public final class ConvexRegression {

    private static final int MOST_BLOCK_FAILURES = 8;
    /**
     * Real chains need a dozen; what has not converged by then cycles through single pivots for as long as there are points.
     */
    private static final int MOST_PASSES = 60;
    private static final double TOLERANCE = 1e-11;

    private final double[] x;
    private final double[] y;
    private final double[] variance;
    private final double[] leastRise;
    private final int m;
    private final double[] multipliers;
    private final double[] curvature;
    private final boolean[] active;
    private int passes;

    private ConvexRegression(double[] x, double[] y, double[] variance, double[] leastRise) {
        this.x = x;
        this.y = y;
        this.variance = variance;
        this.leastRise = leastRise;
        this.m = x.length - 2;
        this.multipliers = new double[m];
        this.curvature = new double[m];
        this.active = new boolean[m];
    }

    /**
     * @param x strictly ascending
     * @param variance not negative; 0 keeps the point where it is, which then must be possible
     * @param leastRise of the slope at each inner point, two fewer than points; not negative
     * @return the convex values
     */
    public static double[] fit(double[] x, double[] y, double[] variance, double[] leastRise) {
        int n = x.length;
        if (n < 3 || y.length != n || variance.length != n || leastRise.length != n - 2) {
            throw new IllegalArgumentException("three or more points of equal number, not " + n + ", " + y.length + ", "
                    + variance.length + " with " + leastRise.length + " inner ones");
        }
        return of(x, y, variance, leastRise).solve();
    }

    static ConvexRegression of(double[] x, double[] y, double[] variance, double[] leastRise) {
        return new ConvexRegression(x, y, variance, leastRise);
    }

    double[] solve() {
        int fewest = m + 1;
        double[] nearest = y;
        int failures = MOST_BLOCK_FAILURES;
        for (passes = 1; passes <= MOST_PASSES; passes++) {
            solveActive();
            double[] fitted = fitted();
            computeCurvature(fitted);
            int infeasible = infeasible();
            if (infeasible == 0) {
                return fitted;
            }
            if (infeasible < fewest) {
                nearest = fitted;
                fewest = infeasible;
                failures = MOST_BLOCK_FAILURES;
            } else {
                failures--;
            }
            exchange(failures >= 0);
        }
        return bounded(ConvexMinorant.of(x, nearest));
    }

    /**
     * The hull may dip below what its outermost slopes allow; the larger of convex functions is convex again. The points that
     * must stay where they are fix those slopes.
     */
    private double[] bounded(double[] hull) {
        int n = x.length;
        double left = (y[1] - y[0]) / (x[1] - x[0]);
        double right = (y[n - 1] - y[n - 2]) / (x[n - 1] - x[n - 2]);
        boolean anchored = variance[0] == 0 && variance[1] == 0 && variance[n - 2] == 0 && variance[n - 1] == 0;
        for (int i = 0; anchored && i < n; i++) {
            double floor = Math.max(y[0] + left * (x[i] - x[0]), y[n - 1] + right * (x[i] - x[n - 1]));
            hull[i] = Math.max(hull[i], floor);
        }
        return hull;
    }

    /** How many linear systems the last fit solved: what its time is proportional to. */
    int passes() {
        return passes;
    }

    private boolean infeasible(int i) {
        return active[i] ? multipliers[i] < 0 : curvature[i] < -TOLERANCE;
    }

    private int infeasible() {
        int count = 0;
        for (int i = 0; i < m; i++) {
            count += infeasible(i) ? 1 : 0;
        }
        return count;
    }

    private void exchange(boolean all) {
        for (int i = m - 1; i >= 0; i--) {
            if (infeasible(i)) {
                active[i] = !active[i];
                if (!all) {
                    return;
                }
            }
        }
    }

    private double[] fitted() {
        double[] g = y.clone();
        for (int i = 0; i < m; i++) {
            if (multipliers[i] != 0) {
                for (int k = 0; k < 3; k++) {
                    g[i + k] += variance[i + k] * weight(i, k) * multipliers[i];
                }
            }
        }
        return g;
    }

    private void computeCurvature(double[] g) {
        for (int i = 0; i < m; i++) {
            curvature[i] = (g[i + 2] - g[i + 1]) / (x[i + 2] - x[i + 1]) - (g[i + 1] - g[i]) / (x[i + 1] - x[i])
                    - leastRise[i];
        }
    }

    /** Weight of point i + k in the second difference about point i + 1. */
    private double weight(int i, int k) {
        double left = 1 / (x[i + 1] - x[i]);
        double right = 1 / (x[i + 2] - x[i + 1]);
        return k == 0 ? left : k == 2 ? right : -left - right;
    }

    /** Banded Cholesky of the active rows; inactive multipliers are zero. */
    private void solveActive() {
        double[] diagonal = new double[m];
        double[] first = new double[m];
        double[] second = new double[m];
        computeCurvature(y);
        Arrays.fill(multipliers, 0);
        for (int i = 0; i < m; i++) {
            if (!active[i]) {
                diagonal[i] = 1;
                continue;
            }
            double l2 = i > 1 && active[i - 2] ? entry(i - 2, 2) / diagonal[i - 2] : 0;
            double l1 = i > 0 && active[i - 1] ? (entry(i - 1, 1) - l2 * first[i - 1] * 1) / diagonal[i - 1] : 0;
            first[i] = l1;
            second[i] = l2;
            diagonal[i] = Math.sqrt(Math.max(entry(i, 0) - l1 * l1 - l2 * l2, 1e-300));
            double right = -curvature[i] - l1 * at(i - 1) - l2 * at(i - 2);
            multipliers[i] = right / diagonal[i];
        }
        for (int i = m - 1; i >= 0; i--) {
            double right = multipliers[i];
            right -= i + 1 < m ? first[i + 1] * multipliers[i + 1] : 0;
            right -= i + 2 < m ? second[i + 2] * multipliers[i + 2] : 0;
            multipliers[i] = active[i] ? right / diagonal[i] : 0;
        }
    }

    private double at(int i) {
        return i >= 0 ? multipliers[i] : 0;
    }

    /** Element (i, i + offset) of Qᵀ V Q. */
    private double entry(int i, int offset) {
        double sum = 0;
        for (int k = offset; k < 3; k++) {
            sum += weight(i, k) * variance[i + k] * weight(i + offset, k - offset);
        }
        return sum;
    }
}
