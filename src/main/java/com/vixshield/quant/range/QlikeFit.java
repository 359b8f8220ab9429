package com.vixshield.quant.range;

/**
 * Fits non-negative weights θ of σ = θ·x that minimise QLIKE, the mean of ln σ² + r²/σ² (Patton, 2011), over a growing
 * sample.
 * <p>
 * The loss is kept as an expansion about a reference point, so a refit is a small bounded cubic problem; only when its
 * solution leaves the neighbourhood of the reference is the sample visited again.
 */
final class QlikeFit {

    private static final int N = LossExpansion.N;
    /** Relative change of σ up to which the expansion is trusted: its error is about the cube, a millionth. */
    private static final double NEIGHBOURHOOD = 0.01;
    /** A change of σ beyond this is far from the minimum, where a step must prove that it lowers the loss. */
    private static final double BOWL = 0.1;
    private static final int MOST_EXPANSIONS = 50;
    private static final int MODEL_STEPS = 4;
    /** Weights nearer than this are the same for every purpose. */
    private static final double PRECISE = 1e-5;

    private final double[] x;
    private final double[] r2;
    private int size;
    /** How many of them the expansion holds. */
    private int summed;
    private LossExpansion loss;

    QlikeFit(double[] start, int capacity) {
        this.x = new double[N * capacity];
        this.r2 = new double[capacity];
        this.loss = new LossExpansion(start.clone(), x, r2);
    }

    int size() {
        return size;
    }

    /** One more forecast with known outcome; ingredients are decimals for one session, r the log return that followed. */
    void add(double x0, double x1, double x2, double r) {
        x[N * size] = x0;
        x[N * size + 1] = x1;
        x[N * size + 2] = x2;
        r2[size++] = r * r;
    }

    /** The weights for the sample so far. */
    double[] refit() {
        loss.add(summed, size);
        summed = size;
        for (int i = 0; i < MOST_EXPANSIONS; i++) {
            double[] newton = step(new double[N]);
            if (newton == null) {
                return loss.reference().clone();
            }
            double change = changeOfSigma(newton);
            if (change <= NEIGHBOURHOOD) {
                return moved(refined(newton), 1);
            }
            double[] next = change <= BOWL ? moved(newton, 1) : lower(newton);
            if (next == null) {
                return loss.reference().clone();
            }
            expandAt(next);
        }
        return loss.reference().clone();
    }

    /** The bounded Newton step of the model at reference + d; null when the sample has no curvature to step on. */
    private double[] step(double[] d) {
        double[] step = BoundedQuadratic.step(loss.gradient(d), loss.hessian(d), moved(d, 1));
        return step != null ? step : BoundedQuadratic.step(loss.gradient(d), fisher(), moved(d, 1));
    }

    private double[] refined(double[] newton) {
        double[] d = newton;
        for (int i = 0; i < MODEL_STEPS; i++) {
            double[] more = step(d);
            if (more == null) {
                return d;
            }
            d = new double[]{d[0] + more[0], d[1] + more[1], d[2] + more[2]};
            if (Math.abs(more[0]) + Math.abs(more[1]) + Math.abs(more[2]) < PRECISE) {
                return d;
            }
        }
        return d;
    }

    /** The step, or the half, quarter … of it that lowers the loss; null when none does. */
    private double[] lower(double[] step) {
        double before = loss(loss.reference());
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
            next[k] = Math.max(0, loss.reference()[k] + share * step[k]);
        }
        return next;
    }

    /** Root mean square over an evenly drawn part of the sample. */
    private double changeOfSigma(double[] step) {
        int stride = 1 + size / 256;
        double[] at = loss.reference();
        double sum = 0;
        int count = 0;
        for (int i = N * (size % stride); i < N * size; i += N * stride) {
            double sigma = at[0] * x[i] + at[1] * x[i + 1] + at[2] * x[i + 2];
            double change = (step[0] * x[i] + step[1] * x[i + 1] + step[2] * x[i + 2]) / sigma;
            sum += change * change;
            count++;
        }
        return Math.sqrt(sum / Math.max(1, count));
    }

    private void expandAt(double[] weights) {
        loss = new LossExpansion(weights, x, r2);
        loss.add(0, size);
    }

    /** Expected Hessian, positive definite wherever σ is positive: Σ 4 x xᵀ/σ². */
    private double[] fisher() {
        double[] at = loss.reference();
        double[] sum = new double[N * N];
        for (int i = 0; i < N * size; i += N) {
            double sigma = at[0] * x[i] + at[1] * x[i + 1] + at[2] * x[i + 2];
            for (int kl = 0; kl < N * N; kl++) {
                sum[kl] += 4 * x[i + kl / N] * x[i + kl % N] / (sigma * sigma);
            }
        }
        return sum;
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
