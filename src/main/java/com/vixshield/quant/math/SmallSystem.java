package com.vixshield.quant.math;

/** Solves two or three linear equations, symmetric and positive definite. */
public final class SmallSystem {

    private static final double SINGULAR = 1e-14;

    private SmallSystem() {
    }

    /**
     * Solves by elimination in place, without pivoting.
     *
     * @param rows matrix with the right-hand side as last column; overwritten
     * @return the solution, or null when a pivot is not positive or lost in rounding
     */
    public static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int k = 0; k < n; k++) {
            double scale = rows[k][k];
            for (int l = 0; l < k; l++) {
                double factor = rows[k][l] / rows[l][l];
                for (int c = l; c <= n; c++) {
                    rows[k][c] -= factor * rows[l][c];
                }
            }
            if (!(rows[k][k] > SINGULAR * scale)) {
                return null;
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            x[k] = rows[k][n];
            for (int l = k + 1; l < n; l++) {
                x[k] -= rows[k][l] * x[l];
            }
            x[k] /= rows[k][k];
        }
        return x;
    }
}
