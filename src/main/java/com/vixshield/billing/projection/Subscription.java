package com.vixshield.billing.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.EnumeratedValue;

import com.vixshield.billing.Access;
import com.vixshield.billing.BillingPeriod;

/**
 * Describes a subscription as Stripe last reported it. What it gives follows from these facts and the time alone, so it
 * holds while Stripe cannot be asked.
 *
 * @param pendingChange whether a change waits for its payment
 * @param next what it becomes at the end of the period
 */
public record Subscription(String id, String customerId, SubscriptionStatus status, SubscriptionPrice price,
        SubscriptionDates dates, PaymentState payment, boolean pendingChange, Optional<Next> next) {

    /** After the first failed payment everything goes on for so long. */
    public static final Duration GRACE = Duration.ofDays(7);
    /** What has ended can be read for so long; then it can only be exported. */
    public static final Duration READABLE = Duration.ofDays(30);

    public enum Dispute {
        NONE("none"),
        OPEN("open"),
        WON("won"),
        LOST("lost");

        @EnumeratedValue
        private final String code;

        Dispute(String code) {
            this.code = code;
        }

        /** As our tables write it. */
        public String code() {
            return code;
        }

        static Dispute of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A change that waits for the end of the period. */
    public record Next(String scheduleId, String plan, BillingPeriod period, int seats) {
    }

    /** Full access from, inclusive, until, exclusive. */
    public record Window(Instant from, Instant until) {

        public boolean contains(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** The live subscription that counts, else the last. */
    public static Optional<Subscription> current(List<Subscription> latestFirst) {
        return latestFirst.stream().filter(Subscription::isLive).findFirst().or(() -> latestFirst.stream().findFirst());
    }

    public Subscription with(PaymentState other) {
        return new Subscription(id, customerId, status, price, dates, other, pendingChange, next);
    }

    /** Also for a status that Stripe invents tomorrow: none. */
    public Optional<Window> fullAccess() {
        if (payment.isStopped() || isPeriodUncharged()) {
            return Optional.empty();
        }
        Instant from = collectionPaused() ? payment.resumesAt().get() : Instant.EPOCH;
        return until().filter(from::isBefore).map(until -> new Window(from, until));
    }

    /** The period began in a pause that the customer asked for: nothing was charged for it, so it gives nothing. */
    public boolean isPeriodUncharged() {
        return payment.paidUntil().filter(paid -> !periodStart().isBefore(paid)).isPresent();
    }

    private Optional<Instant> until() {
        return switch (status) {
            case TRIALING, ACTIVE -> Optional.of(cancelAt().orElse(Access.FOREVER));
            case PAST_DUE -> Optional.of(earlier(graceEnd(), cancelAt().orElse(Access.FOREVER)));
            default -> Optional.empty();
        };
    }

    /** Everything goes on until then, although a payment has failed. */
    public Instant graceEnd() {
        return payment.firstFailedAt().orElse(periodStart()).plus(GRACE);
    }

    public Access.Level level(Instant now) {
        if (fullAccess().filter(window -> window.contains(now)).isPresent()) {
            return Access.Level.FULL;
        }
        return switch (status) {
            case INCOMPLETE -> Access.Level.NONE;
            case INCOMPLETE_EXPIRED, CANCELED -> now.isBefore(dates.end().plus(READABLE))
                    ? Access.Level.READ_ONLY
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
        boolean pays = (status == SubscriptionStatus.ACTIVE || status == SubscriptionStatus.PAST_DUE) && !collectionPaused()
                && !isPeriodUncharged() && dispute() != Dispute.LOST;
        return pays ? Math.round(price.recurring() / (double) period().months()) : 0;
    }

    /** What the next invoice asks for in minor units, before tax and credits. */
    public long nextAmount() {
        return Discount.off(nextDiscounts(), price.gross());
    }

    public List<Discount> nextDiscounts() {
        return price.discountsAt(isTrial() ? trialEnd().orElse(periodEnd()) : periodEnd());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    // what nearly every caller asks for

    public String plan() {
        return price.plan();
    }

    public BillingPeriod period() {
        return price.period();
    }

    public String currency() {
        return price.currency();
    }

    public long unitAmount() {
        return price.unitAmount();
    }

    public int seats() {
        return price.seats();
    }

    public Instant periodStart() {
        return dates.periodStart();
    }

    public Instant periodEnd() {
        return dates.periodEnd();
    }

    public Optional<Instant> trialEnd() {
        return dates.trialEnd();
    }

    public Optional<Instant> cancelAt() {
        return dates.cancelAt();
    }

    public boolean collectionPaused() {
        return payment.collectionPaused();
    }

    public Dispute dispute() {
        return payment.dispute();
    }

    public Optional<String> card() {
        return payment.card();
    }

    public Optional<String> openInvoiceUrl() {
        return payment.openInvoiceUrl();
    }
}
