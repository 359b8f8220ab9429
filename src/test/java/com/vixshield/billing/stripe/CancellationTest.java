package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** A subscription ends, by the wish of its owner, the operator or whoever deletes the customer. */
class CancellationTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(23)
    void aCancellationIsOneClickAndSoIsItsUndoing() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);

        shop.desk.cancel(alice);
        assertThat(shop.subscription(alice).cancelAt()).contains(first.periodEnd());
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        shop.desk.keep(alice);
        assertThat(shop.subscription(alice).cancelAt()).isEmpty();
        shop.desk.cancel(alice);
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.level(alice)).isEqualTo(Level.READ_ONLY);
        shop.pass(Duration.ofDays(31));
        assertThat(shop.level(alice)).isEqualTo(Level.EXPORT_ONLY);
    }

    @Test
    @BillingCase(24)
    void theOperatorCanEndASubscriptionAndGiveTheMoneyBack() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);

        shop.desk.cancelNowWithRefund(alice);
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("3900");
        assertThat(shop.stripe.all("refund")).hasSize(1);
        assertThat(shop.level(alice)).isEqualTo(Level.READ_ONLY);
        assertThat(shop.mails()).contains("ended");
    }

    /** Ended, and the node died before the refund: asked again, it is made up for, and never twice. */
    @Test
    @BillingCase(24)
    void aRefundThatDidNotComeAboutIsMadeUpFor() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.stripe.faults().loseAnswersAfter(4, 2);
        assertThatThrownBy(() -> shop.desk.cancelNowWithRefund(alice)).isInstanceOf(StripeFailureException.class);
        shop.pass(Duration.ofHours(25));

        shop.desk.cancelNowWithRefund(alice);
        shop.desk.cancelNowWithRefund(alice);
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("3900");
        assertThat(shop.stripe.all("refund")).hasSize(1);
    }

    @Test
    @BillingCase(32)
    void aCustomerDeletedInTheDashboardEndsAndCanComeBack() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String old = shop.customer(alice);

        shop.dashboard("DELETE", "/v1/customers/" + old, "");
        shop.deliver();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.level(alice)).isEqualTo(Level.READ_ONLY);

        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.text("select customer_id from billing_customers where deleted_at is null")).isNotEqualTo(old);
    }
}
