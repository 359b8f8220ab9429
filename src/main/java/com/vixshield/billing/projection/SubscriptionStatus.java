package com.vixshield.billing.projection;

import java.util.Arrays;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Lists the states of a subscription at Stripe. Stripe's spelling is the value of our columns and of its JSON. */
public enum SubscriptionStatus {
    /** The first payment has not gone through yet. */
    INCOMPLETE("incomplete"),
    /** The first payment never went through. */
    INCOMPLETE_EXPIRED("incomplete_expired"),
    TRIALING("trialing"),
    ACTIVE("active"),
    PAST_DUE("past_due"),
    CANCELED("canceled"),
    UNPAID("unpaid"),
    /** The trial ended without a card. */
    PAUSED("paused"),
    /** A state that Stripe has added since: it gives no access, and takes no data away. */
    UNKNOWN("unknown");

    private final String code;

    SubscriptionStatus(String code) {
        this.code = code;
    }

    public static SubscriptionStatus of(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst().orElse(UNKNOWN);
    }

    /** As Stripe and our tables write it. */
    public String code() {
        return code;
    }

    /** Ended for good: Stripe changes nothing about it any more. */
    public boolean isEnded() {
        return this == CANCELED || this == INCOMPLETE_EXPIRED;
    }

    /** A payment is overdue; the grace period counts from its first failure. */
    public boolean isOverdue() {
        return this == PAST_DUE || this == UNPAID;
    }

    @Override
    public String toString() {
        return code;
    }

    /** Maps the column, which may hold a state of a later version. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<SubscriptionStatus, String> {

        @Override
        public String convertToDatabaseColumn(SubscriptionStatus status) {
            return status == null ? null : status.code;
        }

        @Override
        public SubscriptionStatus convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
