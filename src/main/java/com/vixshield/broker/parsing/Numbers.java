package com.vixshield.broker.parsing;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads numbers as brokers write them, and refuses what could mean two things. */
public final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{0,10})?|\\.[0-9]{1,10}");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}(,[0-9]{3}){1,3}(\\.[0-9]{0,10})?");

    private Numbers() {
    }

    /**
     * Dollars signs and thousands commas are left out; parentheses mean minus.
     *
     * @throws RowRefusedException for anything else
     */
    public static BigDecimal of(String text, String name) {
        String digits = text.strip().replace("\u2212", "-");
        boolean negative = false;
        if (digits.startsWith("(") && digits.endsWith(")")) {
            negative = true;
            digits = digits.substring(1, digits.length() - 1);
        }
        if (digits.startsWith("-") || digits.startsWith("+")) {
            negative ^= digits.startsWith("-");
            digits = digits.substring(1);
        }
        digits = digits.startsWith("$") ? digits.substring(1).strip() : digits;
        if (digits.startsWith("-") && !negative) {
            negative = true;
            digits = digits.substring(1);
        }
        if (!PLAIN.matcher(digits).matches() && !THOUSANDS.matcher(digits).matches()) {
            throw new RowRefusedException(name + " is no number: " + TextRow.excerpt(text) + ".");
        }
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        return negative ? number.negate() : number;
    }

    /** Whole contracts or shares, without sign. @throws RowRefusedException for fractions, none, or a million and more */
    public static int quantity(BigDecimal number) {
        BigDecimal size = number.abs().stripTrailingZeros();
        if (size.scale() > 0) {
            throw new RowRefusedException("Fractions of a contract or share are not kept: " + size.toPlainString() + ".");
        }
        if (size.signum() == 0 || size.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            throw new RowRefusedException("The quantity is " + size.toPlainString() + ".");
        }
        return size.intValueExact();
    }
}
