package com.vixshield.billing.stripe.webhook;

import java.time.Instant;
import java.util.Optional;

import com.vixshield.billing.InvoiceStatus;

/**
 * Describes an invoice as Stripe shows it now; amounts in minor units.
 *
 * @param periodFrom when the whole period begins that it charges; empty for a part of one
 * @param issuedAt when it became due; the first attempt follows at once
 */
public record StripeInvoice(String id, Optional<String> subscriptionId, Optional<String> number, InvoiceStatus status,
        String currency,
        long total,
        long tax, long paid, int attempts, Instant createdAt, Optional<Instant> periodFrom, Instant issuedAt,
        Optional<String> pageUrl,
        Optional<String> pdfUrl) {

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
