package com.vixshield.signal.settlement;

import java.util.Locale;

/** Names the credit at which a trade is taken to have been sold. */
public enum CreditBasis {
    MID,
    EXPECTED,
    NATURAL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
