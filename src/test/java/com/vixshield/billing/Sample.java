package com.vixshield.billing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import com.vixshield.billing.projection.Discount;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.Subscription.Dispute;
import com.vixshield.billing.projection.SubscriptionBuilder;
import com.vixshield.billing.projection.SubscriptionPrice;
import com.vixshield.billing.projection.SubscriptionStatus;

/** Subscriptions for tests: a Solo month that began ten days ago, changed as needed. */
public final class Sample {

    private static final Instant START = Instant.parse("2026-11-12T15:00:00Z");

    private final String status;
    private String plan = "solo";
    private int seats = 1;
    private List<Discount> discounts = List.of();
    private Optional<Instant> trialEnd = Optional.empty();
    private Optional<Instant> cancelAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Instant> failedAt = Optional.empty();
    private boolean paused;
    private Optional<Instant> resumesAt = Optional.empty();
    private Dispute dispute = Dispute.NONE;
    private Optional<Subscription.Next> next = Optional.empty();

    private Sample(String status) {
        this.status = status;
    }

    public static Sample with(String status) {
        return new Sample(status);
    }

    Sample plan(String code) {
        plan = code;
        return this;
    }

    Sample seats(int quantity) {
        seats = quantity;
        return this;
    }

    public Sample discounts(Discount... all) {
        discounts = List.of(all);
        return this;
    }

    Sample trialEnd(Instant at) {
        trialEnd = Optional.of(at);
        return this;
    }

    Sample cancelAt(Instant at) {
        cancelAt = Optional.of(at);
        return this;
    }

    Sample ended(Instant at) {
        endedAt = Optional.of(at);
        return this;
    }

    Sample failed(Instant at) {
        failedAt = Optional.of(at);
        return this;
    }

    Sample paused(Optional<Instant> until) {
        paused = true;
        resumesAt = until;
        return this;
    }

    /** A change that waits for the end of the period. */
    Sample next(String code, int quantity) {
        next = Optional.of(new Subscription.Next("sub_sched_1", code, BillingPeriod.MONTH, quantity));
        return this;
    }

    Sample dispute(Dispute state) {
        dispute = state;
        return this;
    }

    public Subscription build() {
        return new SubscriptionBuilder("sub_" + status, "cus_1", SubscriptionStatus.of(status)).plan(plan)
                .period(BillingPeriod.MONTH)
                .priceId("price_1").itemId("si_1").currency("usd").unitAmount(3900).seats(seats).discounts(discounts)
                .startedAt(START).periodStart(START).periodEnd(START.plus(Duration.ofDays(30))).trialEnd(trialEnd)
                .cancelAt(cancelAt).canceledAt(endedAt).endedAt(endedAt).firstFailedAt(failedAt).collectionPaused(paused)
                .resumesAt(resumesAt).dispute(dispute).next(next).build();
    }

    static Subscription random(String status, Instant around, Random random) {
        Sample sample = with(status).dispute(Dispute.values()[random.nextInt(4)]);
        if (random.nextInt(3) == 0) {
            sample.cancelAt(near(around, random));
        }
        if (random.nextInt(3) == 0) {
            sample.paused(random.nextBoolean() ? Optional.of(near(around, random)) : Optional.empty());
        }
        sample.failed(near(around, random)).trialEnd(near(around, random));
        return status.equals("canceled") ? sample.ended(near(around, random)).build() : sample.build();
    }

    /** Another subscription with the same facts. */
    static Subscription copy(Subscription one, String id, String plan) {
        SubscriptionPrice price = one.price();
        return new Subscription(id, one.customerId(), one.status(),
                new SubscriptionPrice(plan, price.period(), price.priceId(), price.itemId(), price.currency(),
                        price.unitAmount(), price.seats(), price.discounts()),
                one.dates(), one.payment(), one.pendingChange(), one.next());
    }

    private static Instant near(Instant around, Random random) {
        return around.plus(Duration.ofHours(random.nextInt(2000) - 1000));
    }
}
