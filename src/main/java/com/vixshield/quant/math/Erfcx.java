package com.vixshield.quant.math;

/**
 * Scaled complementary error function erfcx(x) = exp(x²)·erfc(x) for x ≥ 0, and its finite difference without cancellation.
 * <p>
 * Taylor coefficients about a grid of spacing 1/16 are made once, from the ratio recurrence of the derivatives
 * (Abramowitz &amp; Stegun 7.2: repeated integrals of erfc), which has only positive terms when run downwards. Beyond the grid
 * the asymptotic series (7.1.23) is used. Relative error about 1e-15 throughout.
 */
public final class Erfcx {

    private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);
    private static final int PER_UNIT = 16;
    private static final int DEGREE = 11;
    private static final double END = 12.5;
    private static final double ASYMPTOTIC_FROM = 12;
    /** Below this half-distance two values of the function agree so far that their difference is taken by series. */
    private static final double CLOSE = 0.02;
    private static final int ASYMPTOTIC_TERMS = 11;
    private static final double[] TAYLOR = taylor();

    private Erfcx() {
    }

    /** erfcx(x); x ≥ 0. */
    public static double erfcx(double x) {
        if (x > ASYMPTOTIC_FROM) {
            return asymptotic(x);
        }
        int node = (int) (x * PER_UNIT + 0.5);
        double u = x - node * (1.0 / PER_UNIT);
        int at = node * (DEGREE + 1);
        double sum = TAYLOR[at + DEGREE];
        for (int n = DEGREE - 1; n >= 0; n--) {
            sum = sum * u + TAYLOR[at + n];
        }
        return sum;
    }

    /** erfcx(x − h) − erfcx(x + h) to full relative accuracy; 0 ≤ h ≤ x, or any x ≥ 0 while h is below 0.02. */
    public static double difference(double x, double h) {
        if (x - h > ASYMPTOTIC_FROM) {
            return asymptoticDifference(x, h);
        }
        return h < CLOSE ? series(x, h) : erfcx(x - h) - erfcx(x + h);
    }

    /** Whether {@link #difference} may be asked at these arguments. */
    public static boolean differenceDefined(double x, double h) {
        return h < CLOSE || h <= x;
    }

    private static double series(double x, double h) {
        int node = (int) (x * PER_UNIT + 0.5);
        double u = x - node * (1.0 / PER_UNIT);
        int at = node * (DEGREE + 1);
        double f = TAYLOR[at + DEGREE];
        double f1 = 0;
        for (int n = DEGREE - 1; n >= 0; n--) {
            f1 = f1 * u + f;
            f = f * u + TAYLOR[at + n];
        }
        // Higher derivatives by recurrence lose digits for large x, but h² makes up for every digit lost.
        double f2 = 2 * (x * f1 + f);
        double f3 = 2 * (x * f2 + 2 * f1);
        double f4 = 2 * (x * f3 + 3 * f2);
        double f5 = 2 * (x * f4 + 4 * f3);
        double f6 = 2 * (x * f5 + 5 * f4);
        double f7 = 2 * (x * f6 + 6 * f5);
        double q = h * h;
        return -2 * h * (f1 + q * (f3 / 6 + q * (f5 / 120 + q * (f7 / 5040))));
    }

    private static double asymptotic(double x) {
        double q = 0.5 / (x * x);
        double sum = 1;
        for (int n = ASYMPTOTIC_TERMS; n > 0; n--) {
            sum = 1 - (2 * n - 1) * q * sum;
        }
        return 0.5 * TWO_OVER_SQRT_PI / x * sum;
    }

    private static double asymptoticDifference(double x, double h) {
        double a = 1 / (x - h);
        double b = 1 / (x + h);
        double before = 0;
        double power = 2 * h * a * b;
        double sum = power;
        double coefficient = 1;
        for (int n = 1; n <= ASYMPTOTIC_TERMS; n++) {
            for (int twice = 0; twice < 2; twice++) {
                double next = (a + b) * power - a * b * before;
                before = power;
                power = next;
            }
            coefficient *= -0.5 * (2 * n - 1);
            sum += coefficient * power;
        }
        return 0.5 * TWO_OVER_SQRT_PI * sum;
    }

    private static double[] taylor() {
        int nodes = (int) (END * PER_UNIT) + 1;
        double[] table = new double[nodes * (DEGREE + 1)];
        for (int node = 0; node < nodes; node++) {
            fill(table, node * (DEGREE + 1), (double) node / PER_UNIT);
        }
        return table;
    }

    private static void fill(double[] table, int at, double x) {
        if (x < 0.5) {
            upwards(table, at, x);
        } else {
            downwards(table, at, x);
        }
    }

    /** Near zero nothing cancels: f by its power series, derivatives by f⁽ⁿ⁺¹⁾ = 2x f⁽ⁿ⁾ + 2n f⁽ⁿ⁻¹⁾. */
    private static void upwards(double[] table, int at, double x) {
        double term = TWO_OVER_SQRT_PI * x;
        double odd = 0;
        for (int n = 1; Math.abs(term) > 1e-18; n++) {
            odd += term;
            term *= 2 * x * x / (2 * n + 1);
        }
        table[at] = Math.exp(x * x) - odd;
        table[at + 1] = 2 * x * table[at] - TWO_OVER_SQRT_PI;
        for (int n = 1; n < DEGREE; n++) {
            table[at + n + 1] = (2 * x * table[at + n] + 2 * table[at + n - 1]) / (n + 1);
        }
    }

    /** With g_n = |f⁽ⁿ⁾|/n!, the ratio ρ_n = g_n/g_{n−1} obeys ρ_n = 2/(2x + (n+1) ρ_{n+1}); g_0 = (2/√π)/(2x + ρ_1). */
    private static void downwards(double[] table, int at, double x) {
        double[] ratio = new double[DEGREE + 1];
        double r = 0;
        for (int n = (int) (40 + 400 / (x * x)); n > 0; n--) {
            r = 2 / (2 * x + (n + 1) * r);
            if (n <= DEGREE) {
                ratio[n] = r;
            }
        }
        double g = TWO_OVER_SQRT_PI / (2 * x + ratio[1]);
        for (int n = 0; n <= DEGREE; n++) {
            table[at + n] = n % 2 == 0 ? g : -g;
            g *= n < DEGREE ? ratio[n + 1] : 1;
        }
    }
}
