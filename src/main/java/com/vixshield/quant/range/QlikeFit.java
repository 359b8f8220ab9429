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
    private static final double NEIGHBOURHOOD = 2e-3;
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
        accumulate(size++);
    }

    /** The weights for the sample so far. */
    double[] refit() {
        for (int i = 0; i < MOST_EXPANSIONS; i++) {
            double[] step = BoundedQuadratic.step(gradient, hessian, fisher, reference);
            if (changeOfSigma(step) <= NEIGHBOURHOOD) {
                return moved(step, 1);
            }
            double[] next = lower(step);
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
        for (int i = 0; i < size; i++) {
            accumulate(i);
        }
    }

    private void accumulate(int i) {
        double x0 = x[N * i];
        double x1 = x[N * i + 1];
        double x2 = x[N * i + 2];
        double w = 1 / (reference[0] * x0 + reference[1] * x1 + reference[2] * x2);
        double u = r2[i] * w * w;
        double g = 2 * w * (1 - u);
        gradient[0] += g * x0;
        gradient[1] += g * x1;
        gradient[2] += g * x2;
        addOuter(hessian, 2 * w * w * (3 * u - 1), x0, x1, x2);
        addOuter(fisher, 4 * w * w, x0, x1, x2);
    }

    private static void addOuter(double[] m, double c, double x0, double x1, double x2) {
        m[0] += c * x0 * x0;
        m[1] += c * x0 * x1;
        m[2] += c * x0 * x2;
        m[4] += c * x1 * x1;
        m[5] += c * x1 * x2;
        m[8] += c * x2 * x2;
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
