package com.vixshield.quant.math;

import java.util.Arrays;

/** Computes the greatest convex function below points, by the lower hull of Andrew (1979): linear in their number. */
final class ConvexMinorant {

    private ConvexMinorant() {
    }

    /** Values at the same places. @param x strictly ascending */
    static double[] of(double[] x, double[] y) {
        int[] hull = new int[x.length];
        int size = 0;
        for (int i = 0; i < x.length; i++) {
            while (size > 1 && above(x, y, hull[size - 2], hull[size - 1], i)) {
                size--;
            }
            hull[size++] = i;
        }
        return between(x, y, Arrays.copyOf(hull, size));
    }

    /** Whether the middle point lies on or above the line through its neighbours. */
    private static boolean above(double[] x, double[] y, int left, int middle, int right) {
        return (y[middle] - y[left]) * (x[right] - x[left]) >= (y[right] - y[left]) * (x[middle] - x[left]);
    }

    private static double[] between(double[] x, double[] y, int[] hull) {
        double[] values = y.clone();
        for (int h = 1; h < hull.length; h++) {
            double slope = (y[hull[h]] - y[hull[h - 1]]) / (x[hull[h]] - x[hull[h - 1]]);
            for (int i = hull[h - 1] + 1; i < hull[h]; i++) {
                values[i] = y[hull[h - 1]] + slope * (x[i] - x[hull[h - 1]]);
            }
        }
        return values;
    }
}
