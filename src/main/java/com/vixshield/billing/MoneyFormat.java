package com.vixshield.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Formats amounts of minor units: $39, $39.50, €1,234.00. */
public final class MoneyFormat {

    private MoneyFormat() {
    }

    public static String of(long minor, String currency) {
        Currency unit = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        BigDecimal amount = BigDecimal.valueOf(minor, Math.max(0, unit.getDefaultFractionDigits()));
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : amount.scale());
        format.setMaximumFractionDigits(whole ? 0 : amount.scale());
        String sign = minor < 0 ? "\u2212" : "";
        return sign + unit.getSymbol(Locale.US) + format.format(amount.abs());
    }
}
