package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.stripe.webhook.InboxEvent;
import com.vixshield.local.stripe.CardPayments;

/** Events of other shapes, of other products, and about nothing of ours. */
class ForeignEventsTest {

    private static final String EVENT = """
            {"id": "%s", "object": "event", "type": "%s", "created": 1795000000, "data": {"object": %s}}""";

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;
    private String subscription;
    private String invoice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        subscription = shop.subscription(alice).id();
        invoice = shop.text("select invoice_id from billing_invoices where account_id = ?", alice);
        // changed at Stripe, and nothing has told us
        shop.dashboard("POST", "/v1/subscriptions/" + subscription, "cancel_at_period_end=true");
        shop.stripe.wire().held().forEach(shop.stripe.wire()::lose);
    }

    @Test
    void anInvoiceOfTheOldShapeHasItsEffect() {
        arrives("evt_old", "invoice.paid", "{\"id\": \"" + invoice + "\", \"object\": \"invoice\", \"subscription\": \""
                + subscription + "\"}");
        assertThat(status("evt_old")).isEqualTo("DONE");
        assertThat(shop.subscription(alice).cancelAt()).isPresent();
    }

    @Test
    void anInvoiceThatNamesNoSubscriptionIsAskedForById() {
        arrives("evt_bare", "invoice.paid", "{\"id\": \"" + invoice + "\", \"object\": \"invoice\"}");
        assertThat(status("evt_bare")).isEqualTo("DONE");
        assertThat(shop.subscription(alice).cancelAt()).isPresent();
    }

    @Test
    void aLaterDeliveryThatSaysMoreIsWorkedOn() {
        arrives("evt_twice", "customer.subscription.updated", "{\"object\": \"something\"}");
        assertThat(status("evt_twice")).isEqualTo("DONE");
        assertThat(shop.subscription(alice).cancelAt()).isEmpty();
        arrives("evt_twice", "customer.subscription.updated",
                "{\"id\": \"" + subscription + "\", \"object\": \"subscription\"}");
        assertThat(status("evt_twice")).isEqualTo("DONE");
        assertThat(shop.subscription(alice).cancelAt()).isPresent();
    }

    @Test
    void aThinEventAboutASubscriptionHasItsEffect() {
        store("""
                {"id": "evt_thin", "object": "v2.core.event", "type": "v1.customer.subscription.updated",
                 "created": "2026-11-22T15:00:00.000Z", "related_object": {"id": "%s", "type": "subscription"}}"""
                .formatted(subscription));
        assertThat(status("evt_thin")).isEqualTo("DONE");
        assertThat(shop.subscription(alice).cancelAt()).isPresent();
    }

    @Test
    void aThinEventThatWeDidNotAskForIsFiledByItsName() {
        store("""
                {"id": "evt_thin", "object": "v2.core.event", "type": "v2.money_management.account.updated",
                 "created": "2026-11-22T15:00:00.000Z"}""");
        assertThat(status("evt_thin")).isEqualTo("FOREIGN");
        assertThat(shop.text("select last_error from stripe_events where id = 'evt_thin'"))
                .isEqualTo("not subscribed to: v2.money_management.account.updated");
    }

    @Test
    void whatOtherProductsSellIsFiledOnceWithoutAlarm() {
        String stranger = shop.dashboard("POST", "/v1/customers", "email=stranger@example.com").path("id").asText();
        shop.stripe.wire().held().forEach(shop.stripe.wire()::lose);
        arrives("evt_stranger", "customer.updated", "{\"id\": \"" + stranger + "\", \"object\": \"customer\"}");
        assertThat(status("evt_stranger")).isEqualTo("FOREIGN");
        shop.pass(Duration.ofDays(1));
        assertThat(shop.number("select attempts from stripe_events where id = 'evt_stranger'")).isEqualTo(1);
    }

    private void arrives(String id, String type, String object) {
        store(EVENT.formatted(id, type, object));
    }

    private void store(String event) {
        shop.inbox.store(InboxEvent.parse(event));
        shop.worker.drain();
    }

    private String status(String event) {
        return shop.text("select status from stripe_events where id = ?", event);
    }
}
