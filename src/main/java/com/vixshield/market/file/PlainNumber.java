package com.vixshield.market.file;

import java.util.Arrays;

/** Parses digits with at most one point and a minus from bytes, without a string: nearly every number of a chain. */
final class PlainNumber {

    /** Below 2^53 a mantissa and the powers of ten up to 22 are exact, so one division rounds correctly. */
    private static final long EXACT = 1L << 53;
    private static final double[] POWERS_OF_TEN = new double[23];
    static {
        Arrays.setAll(POWERS_OF_TEN, exponent -> Double.parseDouble("1e" + exponent));
    }

    private PlainNumber() {
    }

    /** @return NaN when the bytes are anything else, or have more digits than this way is exact for */
    static double parse(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int first = negative ? from + 1 : from;
        int point = to;
        long mantissa = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9 && mantissa < EXACT / 10) {
                mantissa = mantissa * 10 + digit;
            } else if (bytes[i] == '.' && point == to) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        int scale = Math.max(0, to - point - 1);
        boolean digits = to - first > (point < to ? 1 : 0);
        if (!digits || scale >= POWERS_OF_TEN.length) {
            return Double.NaN;
        }
        double value = mantissa / POWERS_OF_TEN[scale];
        return negative ? -value : value;
    }
}
