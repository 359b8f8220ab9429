package com.vixshield.billing;

import java.time.Instant;
import java.util.Optional;

import com.vixshield.billing.Subscription.Dispute;

/**
 * Tells how the payments of a subscription stand.
 *
 * @param firstFailedAt first failed payment of the invoice that is still open: the grace clock
 * @param card brand, last four digits, month and year of its end
 */
public record PaymentState(Optional<Instant> firstFailedAt, boolean collectionPaused, Optional<Instant> resumesAt,
        Dispute dispute, Optional<String> card, Optional<String> openInvoiceUrl) {

    /** What Stripe does not say of the subscription itself. */
    public PaymentState with(Optional<Instant> failedAt, Dispute worst) {
        return new PaymentState(failedAt, collectionPaused, resumesAt, worst, card, openInvoiceUrl);
    }

    /** Taken back through the bank for good, or put off until further notice. */
    boolean isStopped() {
        return dispute == Dispute.LOST || collectionPaused && resumesAt.isEmpty();
    }
}
