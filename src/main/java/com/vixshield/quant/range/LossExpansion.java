package com.vixshield.quant.range;

/**
 * Expands the QLIKE loss Σ ln σ² + r²/σ², σ = θ·x, to third order about a reference θ: running sums that one more
 * observation costs one division to extend.
 */
final class LossExpansion {

    static final int N = 3;

    private final double[] x;
    private final double[] r2;
    private final double[] reference;
    /** Derivatives of order one (3), two (6) and three (10), each once, indices ascending: 0, 1, 2, 00, 01, …, 122, 222. */
    private final double[] sums = new double[19];

    /** @param x three ingredients an observation, in a row @param r2 squared return an observation */
    LossExpansion(double[] reference, double[] x, double[] r2) {
        this.reference = reference;
        this.x = x;
        this.r2 = r2;
    }

    double[] reference() {
        return reference;
    }

    /** ∂loss/∂θ at reference + d: the Hessian half-way there carries the slope along. */
    double[] gradient(double[] d) {
        double[] h = hessian(new double[]{0.5 * d[0], 0.5 * d[1], 0.5 * d[2]});
        double[] g = new double[N];
        for (int k = 0; k < N; k++) {
            g[k] = sums[k] + h[N * k] * d[0] + h[N * k + 1] * d[1] + h[N * k + 2] * d[2];
        }
        return g;
    }

    /** ∂²loss/∂θ² at reference + d, row by row. */
    double[] hessian(double[] d) {
        double h00 = along(d, 3, 9, 10, 11);
        double h01 = along(d, 4, 10, 12, 13);
        double h02 = along(d, 5, 11, 13, 14);
        double h11 = along(d, 6, 12, 15, 16);
        double h12 = along(d, 7, 13, 16, 17);
        double h22 = along(d, 8, 14, 17, 18);
        return new double[]{h00, h01, h02, h01, h11, h12, h02, h12, h22};
    }

    private double along(double[] d, int at, int first, int second, int third) {
        return sums[at] + sums[first] * d[0] + sums[second] * d[1] + sums[third] * d[2];
    }

    /**
     * Takes a stretch of observations in; in local sums, because arrays would be written at every one. However a sample is cut
     * into stretches, its sums are the same to the last bit.
     */
    void add(int from, int to) {
        double a = reference[0];
        double b = reference[1];
        double c = reference[2];
        double g0 = sums[0];
        double g1 = sums[1];
        double g2 = sums[2];
        double h00 = sums[3];
        double h01 = sums[4];
        double h02 = sums[5];
        double h11 = sums[6];
        double h12 = sums[7];
        double h22 = sums[8];
        double t000 = sums[9];
        double t001 = sums[10];
        double t002 = sums[11];
        double t011 = sums[12];
        double t012 = sums[13];
        double t022 = sums[14];
        double t111 = sums[15];
        double t112 = sums[16];
        double t122 = sums[17];
        double t222 = sums[18];
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
        sums[0] = g0;
        sums[1] = g1;
        sums[2] = g2;
        sums[3] = h00;
        sums[4] = h01;
        sums[5] = h02;
        sums[6] = h11;
        sums[7] = h12;
        sums[8] = h22;
        sums[9] = t000;
        sums[10] = t001;
        sums[11] = t002;
        sums[12] = t011;
        sums[13] = t012;
        sums[14] = t022;
        sums[15] = t111;
        sums[16] = t112;
        sums[17] = t122;
        sums[18] = t222;
    }
}
