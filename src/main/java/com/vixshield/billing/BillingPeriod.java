package com.vixshield.billing;

import java.util.Locale;

import jakarta.persistence.EnumeratedValue;

/** Names how often a plan is billed. */
public enum BillingPeriod {
    MONTH("month", 1),
    YEAR("year", 12);

    @EnumeratedValue
    private final String code;
    private final int months;

    BillingPeriod(String code, int months) {
        this.code = code;
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** As Stripe and our tables write it. */
    public String code() {
        return code;
    }

    public static BillingPeriod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
