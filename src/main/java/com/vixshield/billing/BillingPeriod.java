package com.vixshield.billing;

import java.util.Locale;

/** Names how often a plan is billed. */
public enum BillingPeriod {
    MONTH(1),
    YEAR(12);

    private final int months;

    BillingPeriod(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** As Stripe and our tables write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BillingPeriod of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
