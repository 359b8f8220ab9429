package com.vixshield.billing.stripe.action;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.stripe.param.InvoiceCreatePreviewParams;
import com.stripe.param.SubscriptionResumeParams;
import com.stripe.param.SubscriptionScheduleCreateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.SubscriptionUpdateParams.PaymentBehavior;
import com.stripe.param.SubscriptionUpdateParams.ProrationBehavior;
import com.stripe.param.common.EmptyParam;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.api.StripeGateway;

/** Sends changes of an existing subscription to Stripe. */
@ApplicationScoped
public class SubscriptionUpdates {

    private final StripeGateway gateway;

    public SubscriptionUpdates(StripeGateway gateway) {
        this.gateway = gateway;
    }

    /** What a change would cost now, in minor units; the date makes the change itself cost the same. */
    record Preview(long due, String currency, Instant prorationDate) {
    }

    private void update(String id, SubscriptionUpdateParams params, String key) {
        gateway.ask(() -> gateway.stripe().subscriptions().update(id, params, StripeGateway.under(key)));
    }

    void cancelAtPeriodEnd(String id, boolean cancel, String key) {
        update(id, SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(cancel).build(), key);
    }

    public void cancelNow(String id, String key) {
        gateway.ask(() -> gateway.stripe().subscriptions().cancel(id, StripeGateway.under(key)));
    }

    Preview preview(Subscription now, String price, int seats, Instant at) {
        var item = InvoiceCreatePreviewParams.SubscriptionDetails.Item.builder().setId(now.price().itemId()).setPrice(price)
                .setQuantity((long) seats).build();
        var details = InvoiceCreatePreviewParams.SubscriptionDetails.builder().addItem(item)
                .setProrationDate(at.getEpochSecond())
                .setProrationBehavior(InvoiceCreatePreviewParams.SubscriptionDetails.ProrationBehavior.ALWAYS_INVOICE).build();
        var invoice = gateway.ask(() -> gateway.stripe().invoices().createPreview(InvoiceCreatePreviewParams.builder()
                .setSubscription(now.id()).setSubscriptionDetails(details).build()));
        return new Preview(invoice.getTotal(), invoice.getCurrency(), at);
    }

    /** Takes effect when it is paid, and not before. */
    void changeNow(Subscription now, String price, int seats, Instant at, String key) {
        update(now.id(), SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder().setId(now.price().itemId()).setPrice(price)
                        .setQuantity((long) seats)
                        .build())
                .setProrationBehavior(ProrationBehavior.ALWAYS_INVOICE).setProrationDate(at.getEpochSecond())
                .setPaymentBehavior(PaymentBehavior.PENDING_IF_INCOMPLETE).build(), key);
    }

    /** Nothing is due, so nothing can be incomplete. */
    void changeUnpaid(Subscription now, String price, int seats, String key) {
        update(now.id(), SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder().setId(now.price().itemId()).setPrice(price)
                        .setQuantity((long) seats)
                        .build())
                .setProrationBehavior(ProrationBehavior.NONE).build(), key);
    }

    /** They are there at once and paid for from the next period on. */
    public void seatsUnpaid(Subscription now, int seats, String key) {
        update(now.id(), SubscriptionUpdateParams.builder()
                .addItem(SubscriptionUpdateParams.Item.builder().setId(now.price().itemId()).setQuantity((long) seats).build())
                .setProrationBehavior(ProrationBehavior.NONE).build(), key);
    }

    void changeAtPeriodEnd(Subscription now, String price, int seats, String key) {
        // asked, not remembered: a node may have died between making a schedule and writing its phases
        String schedule = new ExistingObjects(gateway).schedule(now.id())
                .orElseGet(() -> gateway.ask(() -> gateway.stripe().subscriptionSchedules().create(
                        SubscriptionScheduleCreateParams.builder().setFromSubscription(now.id()).build(),
                        StripeGateway.under(key + "-schedule")))
                        .getId());
        SubscriptionScheduleUpdateParams params = SubscriptionScheduleUpdateParams.builder()
                .setEndBehavior(SubscriptionScheduleUpdateParams.EndBehavior.RELEASE)
                .setProrationBehavior(SubscriptionScheduleUpdateParams.ProrationBehavior.NONE)
                .addPhase(phase(now.price().priceId(), now.seats()).setStartDate(now.periodStart().getEpochSecond())
                        .setEndDate(now.periodEnd().getEpochSecond()).build())
                .addPhase(phase(price, seats).setStartDate(now.periodEnd().getEpochSecond()).build()).build();
        gateway.ask(
                () -> gateway.stripe().subscriptionSchedules().update(schedule, params, StripeGateway.under(key + "-phases")));
    }

    private static SubscriptionScheduleUpdateParams.Phase.Builder phase(String price, int seats) {
        return SubscriptionScheduleUpdateParams.Phase.builder().addItem(
                SubscriptionScheduleUpdateParams.Phase.Item.builder().setPrice(price).setQuantity((long) seats).build());
    }

    void forgetSchedule(String subscription, String key) {
        new ExistingObjects(gateway).schedule(subscription).ifPresent(schedule -> gateway
                .ask(() -> gateway.stripe().subscriptionSchedules().release(schedule, StripeGateway.under(key))));
    }

    void resume(String id, String key) {
        gateway.ask(() -> gateway.stripe().subscriptions().resume(id,
                SubscriptionResumeParams.builder().setBillingCycleAnchor(SubscriptionResumeParams.BillingCycleAnchor.NOW)
                        .build(),
                StripeGateway.under(key)));
    }

    /**
     * Notes the paid time in the subscription itself: however the pause ends, and however late we hear of it, a period that has
     * begun since is known to be uncharged.
     */
    void pause(String id, Instant until, Instant paidUntil, String key) {
        update(id, SubscriptionUpdateParams.builder()
                .setPauseCollection(SubscriptionUpdateParams.PauseCollection.builder()
                        .setBehavior(SubscriptionUpdateParams.PauseCollection.Behavior.VOID)
                        .setResumesAt(until.getEpochSecond())
                        .build())
                .putMetadata(StripeGateway.PAID_UNTIL, Long.toString(paidUntil.getEpochSecond())).build(), key);
    }

    void endPause(String id, String key) {
        update(id, SubscriptionUpdateParams.builder().setPauseCollection(EmptyParam.EMPTY).build(), key);
    }

    /** The paid time has not ended, and its renewal is charged like every other. */
    void forgetPause(String id, String key) {
        update(id, SubscriptionUpdateParams.builder().putMetadata(StripeGateway.PAID_UNTIL, "").build(), key);
    }

    /** A whole period from now on, charged now. */
    void startPeriod(String id, String key) {
        update(id, SubscriptionUpdateParams.builder()
                .setBillingCycleAnchor(SubscriptionUpdateParams.BillingCycleAnchor.NOW)
                .setProrationBehavior(ProrationBehavior.NONE).putMetadata(StripeGateway.PAID_UNTIL, "").build(), key);
    }
}
