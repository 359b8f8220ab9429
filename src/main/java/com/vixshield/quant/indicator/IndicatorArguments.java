package com.vixshield.quant.indicator;

/** Checks the arguments of the indicators, naming the offending value, so that nothing turns into a silent NaN. */
final class IndicatorArguments {

    private IndicatorArguments() {
    }

    static void period(int n, int least) {
        if (n < least) {
            throw new IllegalArgumentException("period " + n + " is below " + least);
        }
    }

    static void finite(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i]);
            }
        }
    }

    static void positive(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0) || Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(name + "[" + i + "] is " + values[i] + ", not a positive number");
            }
        }
    }

    static void sameLength(double[] first, double[]... others) {
        for (double[] other : others) {
            if (other.length != first.length) {
                throw new IllegalArgumentException("lengths differ: " + first.length + " and " + other.length);
            }
        }
    }

    static double mean(double[] values, int from, int n) {
        double sum = 0;
        for (int i = from; i < from + n; i++) {
            sum += values[i];
        }
        return sum / n;
    }
}
