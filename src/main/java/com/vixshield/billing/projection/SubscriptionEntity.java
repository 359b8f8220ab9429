package com.vixshield.billing.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.Subscription.Next;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Maps the projection of subscriptions for the pages of its account. Only jobs write it, by Subscriptions. */
@Entity
@Immutable
@Table(name = "billing_subscriptions")
@IdClass(SubscriptionEntity.Key.class)
public class SubscriptionEntity extends PanacheEntityBase {

    /** Primary key: the account leads, as in every tenant table. */
    record Key(UUID accountId, String subscriptionId) {
    }

    @Id
    UUID accountId;
    @Id
    String subscriptionId;
    String customerId;
    SubscriptionStatus status;
    String plan;
    @Enumerated(EnumType.STRING)
    BillingPeriod period;
    String priceId;
    String itemId;
    String currency;
    long unitAmount;
    int seats;
    String discounts;
    Instant startedAt;
    Instant periodStart;
    Instant periodEnd;
    Instant trialEnd;
    Instant cancelAt;
    Instant canceledAt;
    Instant endedAt;
    Instant firstFailedAt;
    boolean collectionPaused;
    Instant resumesAt;
    Instant paidUntil;
    @Enumerated(EnumType.STRING)
    Dispute dispute;
    String card;
    boolean pendingChange;
    String nextPlan;
    @Enumerated(EnumType.STRING)
    BillingPeriod nextPeriod;
    Integer nextSeats;
    String scheduleId;
    String openInvoiceUrl;

    /**
     * Latest first. Nothing of it stays in the session: a job may write the same rows within the request, and a managed
     * entity would go on showing what they were.
     */
    public static List<Subscription> of(UUID account) {
        List<SubscriptionEntity> rows = list("accountId = ?1 order by startedAt desc", account);
        rows.forEach(getEntityManager()::detach);
        return rows.stream().map(SubscriptionEntity::subscription).toList();
    }

    private Subscription subscription() {
        SubscriptionBuilder one = new SubscriptionBuilder(subscriptionId, customerId, status);
        one.plan(plan).period(period).priceId(priceId).itemId(itemId).currency(currency).unitAmount(unitAmount).seats(seats)
                .discounts(Discount.of(discounts));
        one.startedAt(startedAt).periodStart(periodStart).periodEnd(periodEnd).trialEnd(Optional.ofNullable(trialEnd))
                .cancelAt(Optional.ofNullable(cancelAt)).canceledAt(Optional.ofNullable(canceledAt))
                .endedAt(Optional.ofNullable(endedAt));
        one.firstFailedAt(Optional.ofNullable(firstFailedAt)).collectionPaused(collectionPaused)
                .resumesAt(Optional.ofNullable(resumesAt)).paidUntil(Optional.ofNullable(paidUntil)).dispute(dispute)
                .card(Optional.ofNullable(card))
                .openInvoiceUrl(Optional.ofNullable(openInvoiceUrl));
        return one.pendingChange(pendingChange).next(next()).build();
    }

    private Optional<Next> next() {
        return Optional.ofNullable(scheduleId).map(schedule -> new Next(schedule, nextPlan, nextPeriod, nextSeats));
    }
}
