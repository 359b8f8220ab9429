package com.vixshield.quant.math;

import java.util.Arrays;

/**
 * Interpolates convex data by a shape-preserving quadratic spline (Schumaker, 1983): once continuously differentiable, with
 * one extra knot per interval where a single parabola would not do. Its slope never falls, so its second derivative is
 * nowhere negative.
 */
public final class ConvexSpline {

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    /**
     * @param x strictly ascending, three or more @param y convex @param firstSlope at the first point @param lastSlope at the
     *        last
     */
    public ConvexSpline(double[] x, double[] y, double firstSlope, double lastSlope) {
        this.x = x.clone();
        this.y = y.clone();
        int n = x.length;
        slope = new double[n];
        slope[0] = firstSlope;
        slope[n - 1] = lastSlope;
        for (int i = 1; i < n - 1; i++) {
            double before = x[i] - x[i - 1];
            double after = x[i + 1] - x[i];
            slope[i] = (after * secant(i - 1) + before * secant(i)) / (before + after);
        }
        for (int i = 1; i < n; i++) {
            slope[i] = Math.max(slope[i], slope[i - 1]);
        }
    }

    private double secant(int i) {
        return (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    }

    /** Value; beyond the ends the end tangents. */
    public double value(double at) {
        int i = interval(at);
        if (i < 0 || i == x.length - 1) {
            int end = Math.max(i, 0);
            return y[end] + slope[end] * (at - x[end]);
        }
        double knot = knot(i);
        double middle = middleSlope(i, knot);
        if (at <= knot) {
            double u = at - x[i];
            return y[i] + u * (slope[i] + 0.5 * (middle - slope[i]) * u / (knot - x[i]));
        }
        double u = x[i + 1] - at;
        return y[i + 1] - u * (slope[i + 1] - 0.5 * (slope[i + 1] - middle) * u / (x[i + 1] - knot));
    }

    /** First derivative. */
    public double slope(double at) {
        int i = interval(at);
        if (i < 0 || i == x.length - 1) {
            return slope[Math.max(i, 0)];
        }
        double knot = knot(i);
        double middle = middleSlope(i, knot);
        return at <= knot
                ? slope[i] + (middle - slope[i]) * (at - x[i]) / (knot - x[i])
                : slope[i + 1] - (slope[i + 1] - middle) * (x[i + 1] - at) / (x[i + 1] - knot);
    }

    private int interval(double at) {
        int found = Arrays.binarySearch(x, at);
        return found >= 0 ? found : -found - 2;
    }

    /** Placed on the side of the end slope that is further from the secant, which keeps the slope at the knot between both. */
    private double knot(int i) {
        double s = secant(i);
        double h = x[i + 1] - x[i];
        double rise = slope[i + 1] - slope[i];
        if (!(rise > 0)) {
            return x[i] + 0.5 * h;
        }
        double toEnd = slope[i + 1] - s;
        double fromStart = s - slope[i];
        double share = toEnd < fromStart ? toEnd / rise : 1 - fromStart / rise;
        return x[i] + h * Math.max(1e-9, Math.min(1 - 1e-9, share));
    }

    private double middleSlope(int i, double knot) {
        double share = (knot - x[i]) / (x[i + 1] - x[i]);
        double middle = 2 * secant(i) - slope[i] * share - slope[i + 1] * (1 - share);
        return Math.max(slope[i], Math.min(slope[i + 1], middle));
    }
}
