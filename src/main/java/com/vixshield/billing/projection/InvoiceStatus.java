package com.vixshield.billing.projection;

import java.util.Arrays;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Lists the states of an invoice at Stripe. Stripe's spelling is the value of our column and of its JSON. */
public enum InvoiceStatus {
    /** Not final: it can still change, and no payment is asked for. */
    DRAFT("draft"),
    OPEN("open"),
    PAID("paid"),
    VOID("void"),
    /** Given up: its payment is not expected any more. */
    UNCOLLECTIBLE("uncollectible"),
    /** A state that Stripe has added since. */
    UNKNOWN("unknown");

    private final String code;

    InvoiceStatus(String code) {
        this.code = code;
    }

    public static InvoiceStatus of(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst().orElse(UNKNOWN);
    }

    /** As Stripe and our table write it. */
    public String code() {
        return code;
    }

    @Override
    public String toString() {
        return code;
    }

    /** Maps the column, which may hold a state of a later version. */
    @Converter(autoApply = true)
    static class Column implements AttributeConverter<InvoiceStatus, String> {

        @Override
        public String convertToDatabaseColumn(InvoiceStatus status) {
            return status == null ? null : status.code;
        }

        @Override
        public InvoiceStatus convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
