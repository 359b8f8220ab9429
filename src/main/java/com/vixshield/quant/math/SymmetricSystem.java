package com.vixshield.quant.math;

import java.util.Arrays;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/** Solves a few linear equations that are symmetric and positive definite. */
public final class SymmetricSystem {

    private static final double SINGULAR = 1e-14;
    /** Both halves are filled from one. */
    private static final double ASYMMETRY = 0;

    private SymmetricSystem() {
    }

    /**
     * Solves by Cholesky's decomposition of the matrix scaled to a diagonal of ones, so that it does not depend on units
     * whether
     * a pivot is lost in rounding.
     *
     * @param rows matrix with the right-hand side as last column; of the matrix, the upper half is read
     * @return the solution, or null when the matrix is not positive definite
     */
    public static double[] solve(double[][] rows) {
        int n = rows.length;
        double[] scale = new double[n];
        double[] right = new double[n];
        for (int k = 0; k < n; k++) {
            scale[k] = 1 / Math.sqrt(rows[k][k]);
            right[k] = rows[k][n] * scale[k];
        }
        double[] x = solve(scaled(rows, scale), right);
        for (int k = 0; x != null && k < n; k++) {
            x[k] *= scale[k];
        }
        return x;
    }

    private static double[][] scaled(double[][] rows, double[] scale) {
        double[][] matrix = new double[scale.length][scale.length];
        for (int k = 0; k < scale.length; k++) {
            for (int l = k; l < scale.length; l++) {
                matrix[k][l] = rows[k][l] * scale[k] * scale[l];
                matrix[l][k] = matrix[k][l];
            }
        }
        return matrix;
    }

    private static double[] solve(double[][] matrix, double[] right) {
        if (!Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            return null;
        }
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), ASYMMETRY, SINGULAR).getSolver()
                    .solve(new ArrayRealVector(right, false)).toArray();
        } catch (MathIllegalArgumentException notPositiveDefinite) {
            return null;
        }
    }
}
