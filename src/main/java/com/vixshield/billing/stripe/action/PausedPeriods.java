package com.vixshield.billing.stripe.action;

import java.time.Instant;
import java.util.UUID;

import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.billing.stripe.webhook.SubscriptionSync;

/**
 * Pauses a subscription and lets it go on. Stripe charges nothing for a period that begins in a pause, and would charge nothing
 * before the next; so when the pause is over, a new period begins and is charged, and what was not charged gives no access.
 */
public record PausedPeriods(SubscriptionActions actions, SubscriptionUpdates updates) {

    void pause(UUID account, Subscription one, Instant until) {
        actions.once(account, "pause until " + until.getEpochSecond(), one, Subscription::collectionPaused, key -> {
            Subscription now = fresh(one);
            // a pause within an unpaid period does not make it a paid one
            Instant paidUntil = isUncharged(now) ? now.payment().paidUntil().orElseThrow() : now.periodEnd();
            updates.pause(one.id(), until, paidUntil, key);
        });
    }

    /** The pause first: a period that begins after that is charged by Stripe, one that began before by us. */
    void goOn(UUID account, Subscription one) {
        actions.once(account, "go on", one, now -> !now.collectionPaused(), key -> updates.endPause(one.id(), key));
        settle(account, one);
    }

    /**
     * Charges what a pause has left uncharged, once, however often it is called. After a cancellation nothing is charged any
     * more, and what was not charged stays closed.
     */
    public void settle(UUID account, Subscription one) {
        actions.once(account, "settle a pause", one, now -> now.payment().paidUntil().isEmpty(), key -> {
            Subscription now = fresh(one);
            if (now.collectionPaused() || now.payment().paidUntil().isEmpty() || !now.isLive()) {
                return;
            }
            if (!now.isPeriodUncharged()) {
                updates.forgetPause(one.id(), key + "-forget");
            } else if (now.status() == SubscriptionStatus.ACTIVE && now.cancelAt().isEmpty() && isUncharged(now)) {
                // its change has come into force with the period
                updates.forgetSchedule(one.id(), key + "-release");
                updates.startPeriod(one.id(), key);
            }
        });
    }

    private Subscription fresh(Subscription one) {
        return gateway().subscription(one.id()).subscription();
    }

    private boolean isUncharged(Subscription now) {
        return now.isPeriodUncharged() && !SubscriptionSync.isCharged(now, gateway().invoices(now.id()));
    }

    private StripeGateway gateway() {
        return actions.gateway();
    }
}
