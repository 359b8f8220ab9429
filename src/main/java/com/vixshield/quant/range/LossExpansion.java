package com.vixshield.quant.range;

/**
 * The QLIKE loss Σ ln σ² + r²/σ², σ = θ·x, expanded to third order about a reference θ: running sums that one more observation
 * costs
 * one division to extend.
 */
final class LossExpansion {

    static final int N = 3;

    private final double[] x;
    private final double[] r2;
    private final double[] reference;
    private final double[] gradient = new double[N];
    private final double[] hessian = new double[N * N];
    /** T_klm at [9k + 3l + m], symmetric. */
    private final double[] third = new double[N * N * N];

    /** @param x three ingredients an observation, in a row @param r2 squared return an observation */
    LossExpansion(double[] reference, double[] x, double[] r2) {
        this.reference = reference;
        this.x = x;
        this.r2 = r2;
    }

    double[] reference() {
        return reference;
    }

    /** ∂loss/∂θ at reference + d. */
    double[] gradient(double[] d) {
        double[] g = gradient.clone();
        for (int k = 0; k < N; k++) {
            for (int l = 0; l < N; l++) {
                g[k] += hessian[N * k + l] * d[l];
                for (int m = 0; m < N; m++) {
                    g[k] += 0.5 * third[N * N * k + N * l + m] * d[l] * d[m];
                }
            }
        }
        return g;
    }

    /** ∂²loss/∂θ² at reference + d, row by row. */
    double[] hessian(double[] d) {
        double[] h = hessian.clone();
        for (int kl = 0; kl < N * N; kl++) {
            for (int m = 0; m < N; m++) {
                h[kl] += third[N * kl + m] * d[m];
            }
        }
        return h;
    }

    /** Takes a stretch of observations in; in local sums, because arrays would be written at every one. */
    void add(int from, int to) {
        double a = reference[0];
        double b = reference[1];
        double c = reference[2];
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        double h00 = 0;
        double h01 = 0;
        double h02 = 0;
        double h11 = 0;
        double h12 = 0;
        double h22 = 0;
        double t000 = 0;
        double t001 = 0;
        double t002 = 0;
        double t011 = 0;
        double t012 = 0;
        double t022 = 0;
        double t111 = 0;
        double t112 = 0;
        double t122 = 0;
        double t222 = 0;
        for (int i = from; i < to; i++) {
            // Ingredients relative to σ; then every derivative is a polynomial in u = r²/σ².
            double w = 1 / (a * x[N * i] + b * x[N * i + 1] + c * x[N * i + 2]);
            double x0 = x[N * i] * w;
            double x1 = x[N * i + 1] * w;
            double x2 = x[N * i + 2] * w;
            double u = r2[i] * w * w;
            double first = 2 - 2 * u;
            double second = 6 * u - 2;
            double cubic = 4 - 24 * u;
            double s0 = second * x0;
            double s1 = second * x1;
            double c00 = cubic * x0 * x0;
            double c11 = cubic * x1 * x1;
            double c22 = cubic * x2 * x2;
            g0 += first * x0;
            g1 += first * x1;
            g2 += first * x2;
            h00 += s0 * x0;
            h01 += s0 * x1;
            h02 += s0 * x2;
            h11 += s1 * x1;
            h12 += s1 * x2;
            h22 += second * x2 * x2;
            t000 += c00 * x0;
            t001 += c00 * x1;
            t002 += c00 * x2;
            t011 += c11 * x0;
            t012 += cubic * x0 * x1 * x2;
            t022 += c22 * x0;
            t111 += c11 * x1;
            t112 += c11 * x2;
            t122 += c22 * x1;
            t222 += c22 * x2;
        }
        addTo(gradient, g0, g1, g2);
        addTo(hessian, h00, h01, h02, h01, h11, h12, h02, h12, h22);
        addTo(third, t000, t001, t002, t001, t011, t012, t002, t012, t022, t001, t011, t012, t011, t111, t112, t012, t112, t122,
                t002, t012, t022, t012, t112, t122, t022, t122, t222);
    }

    private static void addTo(double[] sums, double... more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }
}
