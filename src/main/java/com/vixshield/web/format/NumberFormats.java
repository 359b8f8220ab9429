package com.vixshield.web.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.TemplateExtension;

/**
 * Formats numbers, in pages and mails alike. Rounding happens here and nowhere before. Results carry a sign (U+2212 for
 * minus), quantities do not, zero has none; U+202F stands before the percent sign so that no line breaks there.
 */
@TemplateExtension
public final class NumberFormats {

    public static final String NOT_AVAILABLE = "not available";
    private static final String MINUS = "\u2212";
    private static final String NARROW_SPACE = "\u202F";

    /** By pattern; a format is no two threads'. */
    private static final ThreadLocal<Map<String, DecimalFormat>> FORMATS = ThreadLocal.withInitial(HashMap::new);

    private NumberFormats() {
    }

    /** Dollars, whole: $5,749. A debt is −$5,749. */
    public static String money(Number dollars) {
        return dollars(dollars, "#,##0", false);
    }

    /** Dollars with a sign, as results are written: +$1,109. */
    public static String signedMoney(Number dollars) {
        return dollars(dollars, "#,##0", true);
    }

    /** Dollars and cents: $1.30. */
    public static String cents(Number dollars) {
        return dollars(dollars, "#,##0.00", false);
    }

    /** Index points of a price or credit: 5.89. */
    public static String points(Number points) {
        return write(points, "0.00", "", false);
    }

    public static String signedPoints(Number points) {
        return write(points, "0.00", "", true);
    }

    /** Index level, futures or volatility index: 4355.00, never with separators. */
    public static String level(Number level) {
        return write(level, "0.00", "", false);
    }

    /** A strike as the exchange lists it: 4250, 27.5. */
    public static String strike(Number strike) {
        return write(strike, "0.##", "", false);
    }

    /** A level where a tenth is enough, such as a break-even: 4244.2. */
    public static String tenth(Number level) {
        return write(level, "0.0", "", false);
    }

    /** A level to the whole point: 4274. */
    public static String whole(Number level) {
        return write(level, "0", "", false);
    }

    /** A quantity of things: 2,520. */
    public static String quantity(Number quantity) {
        return write(quantity, "#,##0", "", false);
    }

    /** Delta or another hedge ratio: −0.154. */
    public static String delta(Number delta) {
        return write(delta, "0.000", "", true);
    }

    /** A share or rate given as a decimal, 0.897 becoming 89.7 %. */
    public static String percent(Number share, int decimals) {
        return write(hundredfold(share), pattern(decimals), NARROW_SPACE + "%", false);
    }

    public static String signedPercent(Number share, int decimals) {
        return write(hundredfold(share), pattern(decimals), NARROW_SPACE + "%", true);
    }

    /** A plain number with so many decimals: 0.25. */
    public static String decimal(Number value, int decimals) {
        return write(value, pattern(decimals), "", false);
    }

    private static Number hundredfold(Number share) {
        return share == null || !Double.isFinite(share.doubleValue()) ? share : exact(share).movePointRight(2);
    }

    private static String pattern(int decimals) {
        return decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    }

    private static String dollars(Number dollars, String pattern, boolean signed) {
        return write(dollars, pattern, CurrencyStyle.current().symbol(), "", signed);
    }

    private static String write(Number value, String pattern, String unit, boolean signed) {
        return write(value, pattern, "", unit, signed);
    }

    private static String write(Number value, String pattern, String symbol, String unit, boolean signed) {
        if (value == null || !Double.isFinite(value.doubleValue())) {
            return NOT_AVAILABLE;
        }
        String digits = FORMATS.get().computeIfAbsent(pattern, NumberFormats::format).format(exact(value).abs());
        boolean zero = digits.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        String sign = zero ? "" : value.doubleValue() < 0 ? MINUS : signed ? "+" : "";
        return sign + symbol + digits + unit;
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /** Through the shortest decimal of a double: 2.675 is meant as 2.675, whatever its bits say. */
    private static BigDecimal exact(Number value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
