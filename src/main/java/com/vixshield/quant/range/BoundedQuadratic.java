package com.vixshield.quant.range;

import com.vixshield.quant.math.SymmetricSystem;

/** Minimises a three-variable quadratic model that keeps every variable at or above zero: the best of its seven faces. */
final class BoundedQuadratic {

    private static final int N = 3;

    private BoundedQuadratic() {
    }

    /**
     * Minimises g·d + ½ dᵀHd subject to at + d ≥ 0.
     *
     * @param h row by row
     * @return null when no face is convex and feasible
     */
    static double[] step(double[] g, double[] h, double[] at) {
        double[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int free = (1 << N) - 1; free > 0; free--) {
            double[] d = onFace(free, g, h, at);
            if (d != null && stationary(free, d, g, h)) {
                return d;
            }
            if (d != null && value(d, g, h) < least) {
                least = value(d, g, h);
                best = d;
            }
        }
        return best;
    }

    /**
     * Variables outside the face go to zero, the others to the minimum given that; null when infeasible or not convex there.
     */
    private static double[] onFace(int free, double[] g, double[] h, double[] at) {
        double[] d = new double[N];
        for (int k = 0; k < N; k++) {
            d[k] = (free >> k & 1) == 1 ? 0 : -at[k];
        }
        double[][] rows = new double[N][N + 1];
        for (int k = 0; k < N; k++) {
            if ((free >> k & 1) == 1) {
                rows[k][N] = -g[k];
                for (int l = 0; l < N; l++) {
                    rows[k][l] = (free >> l & 1) == 1 ? h[N * k + l] : 0;
                    rows[k][N] -= (free >> l & 1) == 1 ? 0 : h[N * k + l] * d[l];
                }
            } else {
                rows[k][k] = 1;
                rows[k][N] = d[k];
            }
        }
        double[] solved = SymmetricSystem.solve(rows);
        return solved != null && feasible(solved, at) ? solved : null;
    }

    private static boolean feasible(double[] d, double[] at) {
        boolean inside = true;
        double sum = 0;
        for (int k = 0; k < N; k++) {
            inside &= at[k] + d[k] >= -1e-15;
            sum += at[k] + d[k];
        }
        return inside && sum > 0;
    }

    /** Whether no variable at its bound wants to leave it: then, the model being convex, no other face is better. */
    private static boolean stationary(int free, double[] d, double[] g, double[] h) {
        for (int k = 0; k < N; k++) {
            double slope = g[k] + h[N * k] * d[0] + h[N * k + 1] * d[1] + h[N * k + 2] * d[2];
            if ((free >> k & 1) == 0 && slope < 0) {
                return false;
            }
        }
        return true;
    }

    private static double value(double[] d, double[] g, double[] h) {
        double value = 0;
        for (int k = 0; k < N; k++) {
            value += g[k] * d[k];
            for (int l = 0; l < N; l++) {
                value += 0.5 * d[k] * h[N * k + l] * d[l];
            }
        }
        return value;
    }
}
