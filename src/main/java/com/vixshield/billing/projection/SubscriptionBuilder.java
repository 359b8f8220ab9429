package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.Subscription.Next;

/**
 * Builds a subscription fact by fact, each by its name: most of them are instants or texts, and in a list of arguments two
 * that change places would still compile. What is not said is absent, and without the facts that every subscription has
 * there is none.
 */
public final class SubscriptionBuilder {

    private final String id;
    private final String customerId;
    private final SubscriptionStatus status;
    private String plan = "";
    private BillingPeriod period;
    private String priceId;
    private String itemId;
    private String currency;
    private long unitAmount;
    private int seats = 1;
    private List<Discount> discounts = List.of();
    private Instant startedAt;
    private Instant periodStart;
    private Instant periodEnd;
    private Optional<Instant> trialEnd = Optional.empty();
    private Optional<Instant> cancelAt = Optional.empty();
    private Optional<Instant> canceledAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Instant> firstFailedAt = Optional.empty();
    private boolean collectionPaused;
    private Optional<Instant> resumesAt = Optional.empty();
    private Optional<Instant> paidUntil = Optional.empty();
    private Dispute dispute = Dispute.NONE;
    private Optional<String> card = Optional.empty();
    private Optional<String> openInvoiceUrl = Optional.empty();
    private boolean pendingChange;
    private Optional<Next> next = Optional.empty();

    public SubscriptionBuilder(String id, String customerId, SubscriptionStatus status) {
        this.id = id;
        this.customerId = customerId;
        this.status = status;
    }

    public SubscriptionBuilder plan(String value) {
        plan = value;
        return this;
    }

    public SubscriptionBuilder period(BillingPeriod value) {
        period = value;
        return this;
    }

    public SubscriptionBuilder priceId(String value) {
        priceId = value;
        return this;
    }

    public SubscriptionBuilder itemId(String value) {
        itemId = value;
        return this;
    }

    public SubscriptionBuilder currency(String value) {
        currency = value;
        return this;
    }

    public SubscriptionBuilder unitAmount(long value) {
        unitAmount = value;
        return this;
    }

    public SubscriptionBuilder seats(int value) {
        seats = value;
        return this;
    }

    public SubscriptionBuilder discounts(List<Discount> value) {
        discounts = value;
        return this;
    }

    public SubscriptionBuilder startedAt(Instant value) {
        startedAt = value;
        return this;
    }

    public SubscriptionBuilder periodStart(Instant value) {
        periodStart = value;
        return this;
    }

    public SubscriptionBuilder periodEnd(Instant value) {
        periodEnd = value;
        return this;
    }

    public SubscriptionBuilder trialEnd(Optional<Instant> value) {
        trialEnd = value;
        return this;
    }

    public SubscriptionBuilder cancelAt(Optional<Instant> value) {
        cancelAt = value;
        return this;
    }

    public SubscriptionBuilder canceledAt(Optional<Instant> value) {
        canceledAt = value;
        return this;
    }

    public SubscriptionBuilder endedAt(Optional<Instant> value) {
        endedAt = value;
        return this;
    }

    public SubscriptionBuilder firstFailedAt(Optional<Instant> value) {
        firstFailedAt = value;
        return this;
    }

    public SubscriptionBuilder collectionPaused(boolean value) {
        collectionPaused = value;
        return this;
    }

    public SubscriptionBuilder resumesAt(Optional<Instant> value) {
        resumesAt = value;
        return this;
    }

    public SubscriptionBuilder paidUntil(Optional<Instant> value) {
        paidUntil = value;
        return this;
    }

    public SubscriptionBuilder dispute(Dispute value) {
        dispute = value;
        return this;
    }

    public SubscriptionBuilder card(Optional<String> value) {
        card = value;
        return this;
    }

    public SubscriptionBuilder openInvoiceUrl(Optional<String> value) {
        openInvoiceUrl = value;
        return this;
    }

    public SubscriptionBuilder pendingChange(boolean value) {
        pendingChange = value;
        return this;
    }

    public SubscriptionBuilder next(Optional<Next> value) {
        next = value;
        return this;
    }

    public Subscription build() {
        return new Subscription(present("id", id), present("customerId", customerId), present("status", status), price(),
                dates(), new PaymentState(firstFailedAt, collectionPaused, resumesAt, paidUntil, dispute, card,
                        openInvoiceUrl),
                pendingChange, next);
    }

    private SubscriptionPrice price() {
        return new SubscriptionPrice(present("plan", plan), present("period", period), present("priceId", priceId),
                present("itemId", itemId), present("currency", currency), unitAmount, seats, discounts);
    }

    private SubscriptionDates dates() {
        return new SubscriptionDates(present("startedAt", startedAt), present("periodStart", periodStart),
                present("periodEnd", periodEnd), trialEnd, cancelAt, canceledAt, endedAt);
    }

    private static <T> T present(String name, T value) {
        return Objects.requireNonNull(value, () -> "a subscription without " + name);
    }
}
