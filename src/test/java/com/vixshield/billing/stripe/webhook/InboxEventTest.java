package com.vixshield.billing.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.DataPack;

class InboxEventTest {

    private static final String INVOICE = """
            {"id": "evt_1", "object": "event", "type": "invoice.paid", "created": 1796085676,
             "data": {"object": {"id": "in_1", "object": "invoice", "customer": "cus_1", %s}}}""";

    @ParameterizedTest
    @ValueSource(strings = {"\"subscription\": \"sub_1\"",
            "\"subscription\": {\"id\": \"sub_1\", \"object\": \"subscription\"}",
            "\"parent\": {\"subscription_details\": {\"subscription\": \"sub_1\"}}",
            "\"subscription\": null, \"lines\": {\"data\": [{\"type\": \"invoiceitem\"}, {\"subscription\": \"sub_1\"}]}",
            "\"lines\": {\"data\": [{\"parent\": {\"subscription_item_details\": {\"subscription\": \"sub_1\"}}}]}"})
    void findsTheSubscriptionOfAnInvoiceInEveryShape(String shape) {
        assertThat(InboxEvent.parse(INVOICE.formatted(shape)).subscription()).contains("sub_1");
    }

    @Test
    void knowsAnInvoiceThatDoesNotTellItsSubscription() {
        InboxEvent event = InboxEvent.parse(INVOICE.formatted("\"parent\": null"));
        assertThat(event.subscription()).isEmpty();
        assertThat(event.isAboutInvoice()).isTrue();
    }

    @Test
    void readsAThinEvent() {
        InboxEvent event = InboxEvent.parse("""
                {"id": "evt_65R", "object": "v2.core.event", "type": "v1.customer.subscription.updated", "livemode": false,
                 "created": "2026-11-30T14:31:44.955Z",
                 "related_object": {"id": "sub_1", "type": "subscription", "url": "/v1/subscriptions/sub_1"}}""");
        assertThat(event.type()).isEqualTo("customer.subscription.updated");
        assertThat(event.subscription()).contains("sub_1");
        assertThat(event.created()).isEqualTo("2026-11-30T14:31:44.955Z");
        assertThat(event.isThin()).isTrue();
    }

    @Test
    void readsAThinEventAboutNothing() {
        InboxEvent event = InboxEvent.parse("""
                {"id": "evt_66", "object": "v2.core.event", "type": "v2.money_management.account.updated",
                 "created": "2026-11-30T14:31:44Z", "related_object": null}""");
        assertThat(event.object()).isEmpty();
        assertThat(event.isThin()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "-1", "99999999999999", "\"+20000-01-01T00:00:00Z\""})
    void refusesATimeThatIsNone(String created) {
        String event = "{\"id\": \"evt_1\", \"type\": \"x\", \"created\": " + created + "}";
        assertThatThrownBy(() -> InboxEvent.parse(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsTheOldInvoiceThatPeopleMet() throws IOException {
        for (String name : new String[]{"invoice_paid_before_basil.json", "invoice_paid_dahlia.json"}) {
            String text = Files.readString(DataPack.data().resolveSibling("cases/03-stripe-old-invoice").resolve(name));
            assertThat(InboxEvent.parse(text).subscription()).as(name).isPresent();
        }
    }
}
