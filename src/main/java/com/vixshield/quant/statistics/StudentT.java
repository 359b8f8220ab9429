package com.vixshield.quant.statistics;

/** Computes the 97.5 % point of Student's distribution: half of a 95 % interval in standard errors. */
final class StudentT {

    private StudentT() {
    }

    /**
     * Exact for one and two degrees of freedom, beyond them the expansion of Fisher and Cornish (Abramowitz and Stegun
     * 26.7.5), within 0.2 % from three on.
     */
    static double upper(int degrees) {
        if (degrees < 1) {
            throw new IllegalArgumentException("no interval from " + (degrees + 1) + " value");
        }
        if (degrees == 1) {
            return Math.tan(Math.PI * 0.475);
        }
        return degrees == 2 ? 0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)) : expansion(Interval.Z, degrees);
    }

    private static double expansion(double z, double v) {
        double q = z * z;
        double first = z * (q + 1) / 4;
        double second = z * ((5 * q + 16) * q + 3) / 96;
        double third = z * (((3 * q + 19) * q + 17) * q - 15) / 384;
        double fourth = z * ((((79 * q + 776) * q + 1482) * q - 1920) * q - 945) / 92160;
        return z + (first + (second + (third + fourth / v) / v) / v) / v;
    }
}
