package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** Work that meets other work of the same account: neither may wait for, punish or contradict the other. */
class CrossedPathsTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    /** Invoices are guarded by their own subscription's lock: writing others' made two workers wait for each other. */
    @Test
    void workOnOneSubscriptionLeavesTheInvoicesOfAnotherAlone() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.dashboard("DELETE", "/v1/subscriptions/" + first.id(), "");
        shop.deliver();
        shop.stripe.complete(Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3)),
                Entry.with(CardPayments.WORKS));
        shop.deliver();
        Subscription second = shop.subscriptions(alice).stream().filter(Subscription::isLive).findFirst().orElseThrow();
        shop.run("update billing_invoices set status = 'marked' where account_id = ?", alice);

        shop.desk.syncNow(second.id(), "test");

        assertThat(shop.texts("select status from billing_invoices where subscription_id = ?", first.id()))
                .containsExactly("marked");
        assertThat(shop.texts("select status from billing_invoices where subscription_id = ?", second.id()))
                .containsExactly("paid");
    }

    /** An account of many events would lose its first ones as dead letters within seconds. */
    @Test
    void anEventThatIsNotDueYetKeepsItsAttemptsWhenAnotherComes() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        shop.run("delete from billing_customers");
        shop.stripe.complete(shop.stripe.all("checkout.session").get(0).get("id").asText(), Entry.with(CardPayments.WORKS));
        shop.stripe.wire().held().stream().filter(id -> shop.stripe.wire().payload(id).contains("\"type\":\"invoice."))
                .forEach(id -> {
                    shop.receive(id);
                    shop.worker.drain();
                });

        assertThat(shop.number("select count(*) from stripe_events where status = 'PARKED'")).isGreaterThan(3);
        assertThat(shop.texts("select distinct attempts::text from stripe_events where status = 'PARKED'"))
                .containsExactly("1");
    }

    @Test
    void whoeverSubscribedByAnotherPageIsNotAskedToFinishTheFirst() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        String second = shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3);
        shop.stripe.complete(Shop.sessionOf(second), Entry.with(CardPayments.WORKS));
        shop.deliver();

        shop.pass(Duration.ofHours(1));

        assertThat(shop.texts("select kind from outgoing_mails")).containsExactly("receipt");
    }

    /** Two tabs with two plans, both finished, were two subscriptions. */
    @Test
    void ofTwoPaymentPagesOnlyTheLastCanBeFinished() {
        String first = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        String second = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3));

        assertThatThrownBy(() -> shop.stripe.complete(first, Entry.with(CardPayments.WORKS))).hasMessageContaining("expired");
        shop.stripe.complete(second, Entry.with(CardPayments.WORKS));
        shop.deliver();

        assertThat(shop.subscription(alice).plan()).isEqualTo("desk");
        assertThat(shop.texts("select kind from outgoing_mails")).containsExactly("receipt");
    }

    @Test
    void whoeverGoesBackToTheFirstPlanGetsAPageThatWorksAndOneReminderAtMost() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3);
        String again = shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        assertThat(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1)).isEqualTo(again);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.texts("select kind from outgoing_mails")).hasSize(1);

        String last = shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        shop.stripe.complete(Shop.sessionOf(last), Entry.with(CardPayments.WORKS));
        shop.deliver();

        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
    }

    @Test
    void aRefusalBringsWhatStripeKnowsAndWeDoNot() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.dashboard("DELETE", "/v1/subscriptions/" + one.id(), "");
        shop.stripe.wire().held().forEach(shop.stripe.wire()::lose);

        assertThatThrownBy(() -> shop.desk.cancel(alice)).isInstanceOf(StripeFailureException.class);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
    }
}
