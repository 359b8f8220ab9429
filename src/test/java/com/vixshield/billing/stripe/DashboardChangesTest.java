package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access;
import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.action.AlreadySubscribedException;
import com.vixshield.local.stripe.CardPayments;

/** What the operator or a bank does at Stripe's own dashboard. */
class DashboardChangesTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(30)
    void aDisputeIsFlaggedAndOnlyALostOneLimits() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String charge = shop.stripe.all("charge").get(0).get("id").asText();
        String dispute = shop.stripe.dispute(charge);
        shop.deliver();
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.OPEN);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.stripe.closeDispute(dispute, true);
        shop.deliver();
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.WON);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.moveTo(first.periodEnd().plusSeconds(60));
        String second = shop.stripe.dispute(shop.stripe.all("charge").get(0).get("id").asText());
        shop.stripe.closeDispute(second, false);
        shop.deliver();
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.LOST);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("started", "dispute_open",
                "dispute_won", "dispute_lost");
    }

    @Test
    @BillingCase(31)
    void refundsInPartAndInFullStandOnTheInvoice() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String charge = shop.stripe.all("charge").get(0).get("id").asText();

        shop.dashboard("POST", "/v1/refunds", "charge=" + charge + "&amount=1000");
        shop.deliver();
        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("1000");
        shop.dashboard("POST", "/v1/refunds", "charge=" + charge);
        shop.deliver();

        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("3900");
        assertThat(shop.level(alice)).as("a refund alone takes nothing away").isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(33)
    void aSubscriptionMadeInTheDashboardCounts() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        String customer = shop.customer(alice);
        String card = shop.stripe.addCard(customer, CardPayments.WORKS);

        shop.dashboard("POST", "/v1/subscriptions", "customer=" + customer + "&items[0][price]=" + shop.price(Shop.SOLO)
                + "&default_payment_method=" + card);
        shop.deliver();

        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(34)
    void ofSeveralSubscriptionsTheBestDecides() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String card = shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.dashboard("POST", "/v1/subscriptions",
                "customer=" + shop.customer(alice) + "&items[0][price]=" + shop.price(Shop.DESK)
                        + "&items[0][quantity]=3&default_payment_method=" + card);
        shop.deliver();
        assertThat(shop.subscriptions(alice)).hasSize(2);
        assertThat(plans()).as("together").containsExactlyInAnyOrder("solo", "desk");

        shop.dashboard("DELETE", "/v1/subscriptions/" + first.id(), "");
        shop.deliver();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(plans()).containsExactly("desk");
        assertThat(shop.subscriptions(alice)).extracting(Subscription::status).containsExactlyInAnyOrder(
                SubscriptionStatus.ACTIVE, SubscriptionStatus.CANCELED);
        assertThat(shop.desk.current(alice).map(Subscription::plan)).as("what the billing page is about").contains("desk");
        assertThatThrownBy(() -> shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1))
                .isInstanceOf(AlreadySubscribedException.class);
    }

    private Set<String> plans() {
        return Access.of(shop.subscriptions(alice), List.of(), shop.clock.instant()).plans();
    }
}
