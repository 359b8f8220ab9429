package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** A trial becomes a subscription or pauses, and a payment that fails is made good within its grace. */
class TrialAndPaymentTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(19)
    void aTrialWithoutACardPausesAndGoesOnOnceThereIsOne() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.withoutCard());
        shop.deliver();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.TRIALING);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.pass(Duration.ofDays(12));
        shop.pass(Duration.ofDays(3));
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        assertThat(shop.mails()).contains("trial", "paused");

        shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.desk.resume(alice);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(20)
    void aTrialWithACardBecomesASubscription() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
        shop.deliver();
        shop.pass(Duration.ofDays(15));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("trial_started", "converted");
        assertThat(shop.text("select sum(paid) from billing_invoices")).isEqualTo("3900");
    }

    @Test
    @BillingCase(21)
    void aCardThatFailsWhenTheTrialEndsLeavesAWeekAndAPaymentRestoresEverything() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.FAILS_LATER));
        shop.deliver();
        Subscription trial = shop.subscription(alice);
        assertThat(trial.status()).isEqualTo(SubscriptionStatus.TRIALING);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.moveTo(trial.trialEnd().orElseThrow().plusSeconds(60));
        failsForAWeekAndIsPaid(trial);

        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("trial_started", "past_due",
                "unpaid", "recovered");
    }

    @Test
    @BillingCase(21)
    void aCardThatFailsAtARenewalLeavesAWeekAsWell() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.payWith(first, CardPayments.FAILS_LATER);

        shop.moveTo(first.periodEnd().plusSeconds(60));
        failsForAWeekAndIsPaid(first);
    }

    private void failsForAWeekAndIsPaid(Subscription one) {
        Instant failed = shop.subscription(alice).payment().firstFailedAt().orElseThrow();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
        assertThat(shop.level(alice)).as("grace begins").isEqualTo(Level.FULL);
        shop.moveTo(failed.plus(Subscription.GRACE).minusSeconds(1));
        assertThat(shop.level(alice)).as("a second before grace ends").isEqualTo(Level.FULL);
        shop.moveTo(failed.plus(Subscription.GRACE));
        assertThat(shop.level(alice)).as("grace ends").isEqualTo(Level.LIMITED);
        assertThat(shop.number("select count(*) from outgoing_mails where kind = 'unpaid'")).as("one for each attempt")
                .isEqualTo(4);

        shop.payWith(one, CardPayments.WORKS);
        shop.dashboard("POST", "/v1/invoices/" + shop.latestInvoice(one) + "/pay", "");
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).payment().firstFailedAt()).isEmpty();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        shop.pass(Duration.ofDays(8));
        assertThat(shop.level(alice)).as("the old clock does not run on").isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(22)
    void aPaymentThatMustBeConfirmedIsOneMailWithALinkAndThenPaid() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.payWith(first, CardPayments.NEEDS_CONFIRMATION);
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.level(alice)).as("there is a week to confirm").isEqualTo(Level.FULL);
        assertThat(shop.texts("select link from outgoing_mails where kind = 'unpaid'"))
                .containsExactly(shop.stripe.base() + "/invoices/" + shop.latestInvoice(first));
        shop.stripe.confirm(shop.latestInvoice(first));
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).openInvoiceUrl()).isEmpty();
        assertThat(shop.texts("select mail_key from outgoing_mails where kind = 'receipt'"))
                .contains("receipt:" + shop.latestInvoice(first));
    }
}
