package com.vixshield.billing.stripe.webhook;

import java.time.Instant;
import java.util.Optional;

import com.vixshield.billing.projection.InvoiceStatus;

/**
 * Describes an invoice as Stripe shows it now.
 *
 * @param periodFrom when the whole period begins that it charges; empty for a part of one
 * @param issuedAt when it became due; the first attempt follows at once
 */
public record StripeInvoice(String id, Optional<String> subscriptionId, Optional<String> number, InvoiceStatus status,
        Amounts amounts, int attempts, Instant createdAt, Optional<Instant> periodFrom, Instant issuedAt,
        Optional<String> pageUrl, Optional<String> pdfUrl) {

    /** In minor units of the currency. */
    public record Amounts(String currency, long total, long tax, long paid) {
    }

    boolean isVoid() {
        return status == InvoiceStatus.VOID;
    }

    boolean isPaid() {
        return status == InvoiceStatus.PAID;
    }

    /** Tried, and not paid so far. */
    boolean isUnpaid() {
        return status == InvoiceStatus.OPEN && attempts > 0;
    }
}
