package com.vixshield.quant.math;

/**
 * Computes the scaled complementary error function erfcx(x) = exp(x²)·erfc(x) for x ≥ 0, and its finite difference without
 * cancellation.
 * <p>
 * Taylor coefficients about a grid of spacing 1/128 are made once, from the ratio recurrence of the derivatives (Abramowitz
 * &amp; Stegun 7.2: repeated integrals of erfc), which has only positive terms when run downwards. Beyond the grid the
 * asymptotic series (7.1.23) is used. Relative error about 1e-15 throughout.
 */
public final class Erfcx {

    private static final double TWO_OVER_SQRT_PI = 2 / Math.sqrt(Math.PI);
    private static final int PER_UNIT = 128;
    /** Eight coefficients a node: one cache line. */
    private static final int TERMS = 8;
    private static final double END = 12.5;
    private static final double ASYMPTOTIC_FROM = 12;
    /** Below this half-distance the difference of two values is taken by series, which is exact also across zero. */
    private static final double CLOSE = 0.02;
    private static final int ASYMPTOTIC_TERMS = 11;
    /** Adding 1.5·2⁵² leaves the nearest whole number in the lowest bits: quicker than a conversion there and back. */
    private static final double ROUND = 0x1.8p52;
    private static final double[] TAYLOR = taylor();

    private Erfcx() {
    }

    /** erfcx(x); x ≥ 0. */
    public static double erfcx(double x) {
        if (x > ASYMPTOTIC_FROM) {
            return asymptotic(x);
        }
        double[] a = TAYLOR;
        double nearest = x * PER_UNIT + ROUND;
        int at = (int) Double.doubleToRawLongBits(nearest) * TERMS;
        double u = x - (nearest - ROUND) * (1.0 / PER_UNIT);
        double u2 = u * u;
        // Paired rather than nested: the processor works on the pairs at once.
        double low = a[at] + a[at + 1] * u + (a[at + 2] + a[at + 3] * u) * u2;
        double high = a[at + 4] + a[at + 5] * u + (a[at + 6] + a[at + 7] * u) * u2;
        return low + high * (u2 * u2);
    }

    /** erfcx(x − h) − erfcx(x + h) to full relative accuracy; 0 ≤ h ≤ x, or any x ≥ 0 while h is below 0.02. */
    public static double difference(double x, double h) {
        if (h < CLOSE && x <= ASYMPTOTIC_FROM) {
            return series(x, h);
        }
        return x - h > ASYMPTOTIC_FROM ? asymptoticDifference(x, h) : erfcx(x - h) - erfcx(x + h);
    }

    /** Whether {@link #difference} may be asked at these arguments. */
    public static boolean differenceDefined(double x, double h) {
        return h < CLOSE || h <= x;
    }

    /** −2(h f′ + h³f‴/3! + h⁵f⁽⁵⁾/5! + …), every derivative from the coefficients of the nearest node. */
    private static double series(double x, double h) {
        double[] a = TAYLOR;
        double nearest = x * PER_UNIT + ROUND;
        int at = (int) Double.doubleToRawLongBits(nearest) * TERMS;
        double u = x - (nearest - ROUND) * (1.0 / PER_UNIT);
        double u2 = u * u;
        double a3 = a[at + 3];
        double a4 = a[at + 4];
        double a5 = a[at + 5];
        double a6 = a[at + 6];
        double a7 = a[at + 7];
        double first = a[at + 1] + 2 * a[at + 2] * u + (3 * a3 + 4 * a4 * u) * u2
                + (5 * a5 + 6 * a6 * u + 7 * a7 * u2) * (u2 * u2);
        double third = a3 + 4 * a4 * u + (10 * a5 + 20 * a6 * u + 35 * a7 * u2) * u2;
        double fifth = a5 + 6 * a6 * u + 21 * a7 * u2;
        double q = h * h;
        return -2 * h * (first + q * (third + q * (fifth + q * a7)));
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
        double[] table = new double[nodes * TERMS];
        for (int node = 0; node < nodes; node++) {
            fill(table, node * TERMS, (double) node / PER_UNIT);
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
        for (int n = 1; n < TERMS - 1; n++) {
            table[at + n + 1] = (2 * x * table[at + n] + 2 * table[at + n - 1]) / (n + 1);
        }
    }

    /** With g_n = |f⁽ⁿ⁾|/n!, the ratio ρ_n = g_n/g_{n−1} obeys ρ_n = 2/(2x + (n+1) ρ_{n+1}); g_0 = (2/√π)/(2x + ρ_1). */
    private static void downwards(double[] table, int at, double x) {
        double[] ratio = new double[TERMS];
        double r = 0;
        for (int n = (int) (40 + 400 / (x * x)); n > 0; n--) {
            r = 2 / (2 * x + (n + 1) * r);
            if (n < TERMS) {
                ratio[n] = r;
            }
        }
        double g = TWO_OVER_SQRT_PI / (2 * x + ratio[1]);
        for (int n = 0; n < TERMS; n++) {
            table[at + n] = n % 2 == 0 ? g : -g;
            g *= n < TERMS - 1 ? ratio[n + 1] : 1;
        }
    }
}
