package com.vixshield.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names a member's role in an account, most powerful first. */
public enum Role {
    OWNER,
    RISK_MANAGER,
    TRADER,
    VIEWER;

    /** As the database and forms spell it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As pages and mails say it. */
    public String label() {
        return key().replace('_', ' ');
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
