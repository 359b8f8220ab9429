package com.vixshield.broker.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.chain.PutCall;

/**
 * Identifies an index option and spells it as the options clearing house does: root in six places, expiry, right, and the
 * strike in thousandths in eight digits. The root is not the product: SPX (settled at the open) and SPXW (at the close) are
 * options on one index, and on a third Friday both exist with the same strikes.
 *
 * @param root SPX, SPXW, XSP, VIX or VIXW
 * @param strike points, without trailing zeros
 */
public record OptionContract(String root, LocalDate expiry, PutCall right, BigDecimal strike) implements Instrument {

    private static final Map<String, Contract> PRODUCTS = Map.of("SPX", Contract.SPX, "SPXW", Contract.SPX, "XSP", Contract.XSP,
            "VIX", Contract.VIX, "VIXW", Contract.VIX);
    private static final DateTimeFormatter OCC_DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final BigDecimal MOST = new BigDecimal("99999.999");

    /** @throws IllegalArgumentException for a root or a strike that cannot be spelled */
    public OptionContract {
        if (!PRODUCTS.containsKey(root)) {
            throw new IllegalArgumentException("there is no option root " + root + " here");
        }
        BigDecimal plain = strike.stripTrailingZeros();
        if (plain.signum() <= 0 || plain.scale() > 3 || plain.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("no strike: " + strike.toPlainString());
        }
        strike = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public static OptionContract of(String root, LocalDate expiry, PutCall right, double strike) {
        return new OptionContract(root, expiry, right, BigDecimal.valueOf(strike));
    }

    public static boolean hasRoot(String root) {
        return PRODUCTS.containsKey(root);
    }

    @Override
    public Contract product() {
        return PRODUCTS.get(root);
    }

    /** SPX, XSP or VIX. */
    public String underlying() {
        return product().name();
    }

    /** Twenty-one characters, such as {@code SPXW  260515P07200000}. */
    public String occ() {
        return String.format(Locale.ROOT, "%-6s", root) + tail();
    }

    /** Without the spaces. */
    public String compact() {
        return root + tail();
    }

    private String tail() {
        return OCC_DATE.format(expiry) + letter()
                + String.format(Locale.ROOT, "%08d",
                        strike.movePointRight(3).setScale(0, RoundingMode.UNNECESSARY).longValue());
    }

    /** P or C. */
    public String letter() {
        return right == PutCall.PUT ? "P" : "C";
    }

    @Override
    public String label() {
        return root + " " + DATE.format(expiry) + " " + strike.toPlainString() + (right == PutCall.PUT ? " put" : " call");
    }
}
