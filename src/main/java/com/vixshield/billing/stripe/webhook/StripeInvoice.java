package com.vixshield.billing.stripe.webhook;

import java.time.Instant;
import java.util.Optional;

import com.vixshield.billing.InvoiceStatus;

/**
 * Describes an invoice as Stripe shows it now.
 *
 * @param issuedAt when it became due; the first attempt follows at once
 */
public record StripeInvoice(String id, Optional<String> subscriptionId, Optional<String> number, InvoiceStatus status,
        Amounts amounts, int attempts, Instant createdAt, Instant issuedAt, Optional<String> pageUrl,
        Optional<String> pdfUrl) {

    /** In minor units of the currency. */
    public record Amounts(String currency, long total, long tax, long paid) {
    }

    boolean isPaid() {
        return status == InvoiceStatus.PAID;
    }

    /** Tried, and not paid so far. */
    boolean isUnpaid() {
        return status == InvoiceStatus.OPEN && attempts > 0;
    }
}
