package com.vixshield.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A subscription as Stripe last showed it to us. What it gives follows from these facts and the time alone, so it holds while
 * Stripe cannot be asked.
 *
 * @param unitAmount price of a seat and period, in minor units
 * @param discounts as far as they are not over, in the order in which they come off
 * @param cancelAt when it ends by wish of the customer, whichever way they said so
 * @param firstFailedAt first failed payment of the invoice that is still open: the grace clock
 * @param next what it becomes at the end of the period
 */
public record Subscription(String id, String customerId, SubscriptionStatus status, String plan, BillingPeriod period, String priceId,
        String itemId, String currency, long unitAmount, int seats, List<Discount> discounts, Instant startedAt,
        Instant periodStart,
        Instant periodEnd, Optional<Instant> trialEnd, Optional<Instant> cancelAt, Optional<Instant> canceledAt,
        Optional<Instant> endedAt, Optional<Instant> firstFailedAt, boolean collectionPaused, Optional<Instant> resumesAt,
        Dispute dispute, Optional<String> card, boolean pendingChange, Optional<Next> next, Optional<String> openInvoiceUrl) {

    /** After the first failed payment everything goes on for so long. */
    public static final Duration GRACE = Duration.ofDays(7);
    /** What has ended can be read for so long; then it can only be exported. */
    public static final Duration READABLE = Duration.ofDays(30);

    public enum Dispute {
        NONE,
        OPEN,
        WON,
        LOST
    }

    /** A change that waits for the end of the period. */
    public record Next(String scheduleId, String plan, BillingPeriod period, int seats) {
    }

    /** Full access from, inclusive, until, exclusive. */
    public record Window(Instant from, Instant until) {

        boolean contains(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Also for a status that Stripe invents tomorrow: none. */
    public Optional<Window> fullAccess() {
        if (dispute == Dispute.LOST || collectionPaused && resumesAt.isEmpty()) {
            return Optional.empty();
        }
        Instant from = collectionPaused ? resumesAt.get() : Instant.EPOCH;
        return until().filter(from::isBefore).map(until -> new Window(from, until));
    }

    private Optional<Instant> until() {
        return switch (status) {
            case TRIALING, ACTIVE -> Optional.of(cancelAt.orElse(Access.FOREVER));
            case PAST_DUE -> Optional.of(earlier(firstFailedAt.orElse(periodStart).plus(GRACE),
                    cancelAt.orElse(Access.FOREVER)));
            default -> Optional.empty();
        };
    }

    public Access.Level level(Instant now) {
        if (fullAccess().filter(window -> window.contains(now)).isPresent()) {
            return Access.Level.FULL;
        }
        return switch (status) {
            case INCOMPLETE -> Access.Level.NONE;
            case INCOMPLETE_EXPIRED, CANCELED ->
                now.isBefore(endedAt.or(() -> canceledAt).orElse(startedAt).plus(READABLE)) ? Access.Level.READ_ONLY
                        : Access.Level.EXPORT_ONLY;
            default -> Access.Level.LIMITED;
        };
    }

    public boolean isLive() {
        return !status.isEnded();
    }

    public boolean isTrial() {
        return status == SubscriptionStatus.TRIALING;
    }

    /**
     * Money that comes back every month, in minor units; nothing while it is a trial or nothing is collected, or once a payment
     * was taken back for good, as it is ended then.
     */
    public long monthlyRevenue() {
        boolean pays = (status == SubscriptionStatus.ACTIVE || status == SubscriptionStatus.PAST_DUE) && !collectionPaused
                && dispute != Dispute.LOST;
        return pays ? Math.round(recurring() / (double) period.months()) : 0;
    }

    /** What a period costs in minor units, apart from what comes off only once. */
    public long recurring() {
        return Discount.off(discounts.stream().filter(one -> !one.once()).toList(), gross());
    }

    /** What the next invoice asks for in minor units, before tax and credits. */
    public long nextAmount() {
        return Discount.off(nextDiscounts(), gross());
    }

    /** Without discounts. */
    long gross() {
        return unitAmount * seats;
    }

    List<Discount> nextDiscounts() {
        Instant charged = isTrial() ? trialEnd.orElse(periodEnd) : periodEnd;
        return discounts.stream().filter(one -> one.isGoodAt(charged)).toList();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
