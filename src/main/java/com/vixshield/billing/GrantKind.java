package com.vixshield.billing;

import jakarta.persistence.EnumeratedValue;

/** Lists the reasons for which access is given without a payment. */
public enum GrantKind {
    TRIAL("trial"),
    /** Owed for an alert that came late or not at all. */
    FREE_DAY("free_day"),
    /** Given by an operator, of one plan, where the others are of every plan. */
    COURTESY("comp");

    @EnumeratedValue
    private final String code;

    GrantKind(String code) {
        this.code = code;
    }

    /** As the table writes it. */
    public String code() {
        return code;
    }
}
