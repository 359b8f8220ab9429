package com.vixshield.signal.seal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double as ECMAScript does: the fewest digits that read back as the same double. {@link Double#toString(double)}
 * writes one digit more for some values before JDK 19, so two machines would seal two texts.
 */
final class ShortestNumber {

    /** With so few digits a decimal is found again by rounding its double, so the shortest text needs no search below. */
    private static final int SAFE_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    /** From here down doubles lose precision, and even one digit may do. */
    private static final double SUBNORMAL = 1e-307;

    private ShortestNumber() {
    }

    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        if (value == 0) {
            return "0";
        }
        String positive = layout(shortest(Math.abs(value)));
        return value < 0 ? "-" + positive : positive;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = value < SUBNORMAL ? 1 : SAFE_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean downFirst = exact.subtract(down).compareTo(up.subtract(exact)) <= 0;
            BigDecimal near = downFirst ? down : up;
            BigDecimal far = downFirst ? up : down;
            if (near.doubleValue() == value) {
                return near.stripTrailingZeros();
            }
            // below a power of two doubles lie closer together: the nearer decimal can belong to the neighbour
            if (far.doubleValue() == value) {
                return far.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }

    /** ECMAScript's choice between plain and exponential notation. */
    private static String layout(BigDecimal decimal) {
        String digits = decimal.unscaledValue().toString();
        int point = digits.length() - decimal.scale();
        if (point > 21 || point <= -6) {
            String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
            return digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
