package com.vixshield.quant.range;

import java.util.Arrays;

/**
 * Non-negative weights θ of σ = θ·x that minimise QLIKE, the mean of ln σ² + r²/σ² (Patton, 2011), over a growing sample.
 * <p>
 * Gradient and Hessian are running sums at a reference point, so that one more observation costs one division and a refit is a
 * small
 * quadratic problem; only when its solution leaves the neighbourhood of the reference are the sums taken afresh.
 */
final class QlikeFit {

    private static final int N = 3;
    /** Root mean square change of σ, relative: a Newton step this long is off by about its square. */
    private static final double NEIGHBOURHOOD = 4e-3;
    /** A step that changes σ by less is inside the bowl, where Newton's method needs no safeguard. */
    private static final double BOWL = 0.1;
    private static final int MOST_EXPANSIONS = 50;

    private final double[] x;
    private final double[] r2;
    private int size;
    private double[] reference;
    private final double[] gradient = new double[N];
    private final double[] hessian = new double[N * N];
    private final double[] fisher = new double[N * N];

    QlikeFit(double[] start, int capacity) {
        this.reference = start.clone();
        this.x = new double[N * capacity];
        this.r2 = new double[capacity];
    }

    int size() {
        return size;
    }

    /** One more forecast with known outcome; ingredients are decimals for one session, r the log return that followed. */
    void add(double x0, double x1, double x2, double r) {
        x[N * size] = x0;
        x[N * size + 1] = x1;
        x[N * size + 2] = x2;
        r2[size] = r * r;
        accumulate(size, ++size);
    }

    /** The weights for the sample so far. */
    double[] refit() {
        for (int i = 0; i < MOST_EXPANSIONS; i++) {
            double[] step = BoundedQuadratic.step(gradient, hessian, fisher, reference);
            double change = changeOfSigma(step);
            if (change <= NEIGHBOURHOOD) {
                return moved(step, 1);
            }
            double[] next = change <= BOWL ? moved(step, 1) : lower(step);
            if (next == null) {
                return reference.clone();
            }
            expandAt(next);
        }
        return reference.clone();
    }

    /** The step, or the half, quarter … of it that lowers the loss; null when none does. */
    private double[] lower(double[] step) {
        double before = loss(reference);
        for (double share = 1; share > 1e-6; share *= 0.5) {
            double[] next = moved(step, share);
            if (loss(next) <= before) {
                return next;
            }
        }
        return null;
    }

    private double[] moved(double[] step, double share) {
        double[] next = new double[N];
        for (int k = 0; k < N; k++) {
            next[k] = Math.max(0, reference[k] + share * step[k]);
        }
        return next;
    }

    /** The Fisher matrix sums 4 x xᵀ/σ², so d·F·d is four times the sum of squared relative changes of σ. */
    private double changeOfSigma(double[] step) {
        double sum = 0;
        for (int k = 0; k < N; k++) {
            for (int l = 0; l < N; l++) {
                sum += step[k] * fisher[N * k + l] * step[l];
            }
        }
        return Math.sqrt(0.25 * sum / size);
    }

    private void expandAt(double[] weights) {
        reference = weights;
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        Arrays.fill(fisher, 0);
        accumulate(0, size);
    }

    /** Adds a stretch of observations to the sums; local sums, because arrays would be written at every one. */
    private void accumulate(int from, int to) {
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
        double f00 = 0;
        double f01 = 0;
        double f02 = 0;
        double f11 = 0;
        double f12 = 0;
        double f22 = 0;
        for (int i = from; i < to; i++) {
            double w = 1 / (a * x[N * i] + b * x[N * i + 1] + c * x[N * i + 2]);
            double u = r2[i] * w * w;
            // Ingredients relative to σ; then every derivative is a polynomial in u.
            double x0 = x[N * i] * w;
            double x1 = x[N * i + 1] * w;
            double x2 = x[N * i + 2] * w;
            double slope = 1 - u;
            double bend = 3 * u - 1;
            g0 += slope * x0;
            g1 += slope * x1;
            g2 += slope * x2;
            double x00 = x0 * x0;
            double x01 = x0 * x1;
            double x02 = x0 * x2;
            double x11 = x1 * x1;
            double x12 = x1 * x2;
            double x22 = x2 * x2;
            f00 += x00;
            f01 += x01;
            f02 += x02;
            f11 += x11;
            f12 += x12;
            f22 += x22;
            h00 += bend * x00;
            h01 += bend * x01;
            h02 += bend * x02;
            h11 += bend * x11;
            h12 += bend * x12;
            h22 += bend * x22;
        }
        gradient[0] += 2 * g0;
        gradient[1] += 2 * g1;
        gradient[2] += 2 * g2;
        addSymmetric(hessian, 2, h00, h01, h02, h11, h12, h22);
        addSymmetric(fisher, 4, f00, f01, f02, f11, f12, f22);
    }

    private static void addSymmetric(double[] m, double scale, double m00, double m01, double m02, double m11, double m12,
            double m22) {
        m[0] += scale * m00;
        m[1] += scale * m01;
        m[2] += scale * m02;
        m[4] += scale * m11;
        m[5] += scale * m12;
        m[8] += scale * m22;
        m[3] = m[1];
        m[6] = m[2];
        m[7] = m[5];
    }

    /** Sum of ln σ² + r²/σ²; the logs are taken of products of a few σ at a time. */
    private double loss(double[] weights) {
        double sum = 0;
        double product = 1;
        for (int i = 0; i < size; i++) {
            double sigma = weights[0] * x[N * i] + weights[1] * x[N * i + 1] + weights[2] * x[N * i + 2];
            sum += r2[i] / (sigma * sigma);
            product *= sigma;
            if ((i & 15) == 15) {
                sum += 2 * Math.log(product);
                product = 1;
            }
        }
        return sum + 2 * Math.log(product);
    }
}
