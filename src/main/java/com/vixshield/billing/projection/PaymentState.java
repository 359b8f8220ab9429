package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.Optional;

import com.vixshield.billing.projection.Subscription.Dispute;

/**
 * Tells how the payments of a subscription stand.
 *
 * @param firstFailedAt first failed payment of the invoice that is still open: the grace clock
 * @param paidUntil when a pause of the customer's is set: what had been paid for by then lasts until here
 * @param card brand, last four digits, month and year of its end
 */
public record PaymentState(Optional<Instant> firstFailedAt, boolean collectionPaused, Optional<Instant> resumesAt,
        Optional<Instant> paidUntil, Dispute dispute, Optional<String> card, Optional<String> openInvoiceUrl) {

    /** What Stripe does not say of the subscription itself. */
    public PaymentState with(Optional<Instant> failedAt, Dispute worst) {
        return new PaymentState(failedAt, collectionPaused, resumesAt, paidUntil, worst, card, openInvoiceUrl);
    }

    /** What was paid for has no end any more that a pause could outlast. */
    public PaymentState charged() {
        return new PaymentState(firstFailedAt, collectionPaused, resumesAt, Optional.empty(), dispute, card, openInvoiceUrl);
    }

    /** Taken back through the bank for good, or put off until further notice, or for longer than was paid for. */
    boolean isStopped() {
        return dispute == Dispute.LOST || collectionPaused && resumesAt.filter(this::isPaidFor).isEmpty();
    }

    private boolean isPaidFor(Instant moment) {
        return paidUntil.map(moment::isBefore).orElse(true);
    }

    /** Once the pause is over, a new period begins and is charged. */
    public boolean pauseOutlastsPaidTime() {
        return collectionPaused && resumesAt.isPresent() && !resumesAt.filter(this::isPaidFor).isPresent();
    }
}
