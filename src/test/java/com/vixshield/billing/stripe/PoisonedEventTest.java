package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.stripe.webhook.EventInbox;
import com.vixshield.billing.stripe.webhook.InboxEvent;
import com.vixshield.local.stripe.CardPayments;

/** An event that can never be done, among others about the same customer. */
class PoisonedEventTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
    }

    @Test
    void waitsAloneAndHoldsNobodyUp() {
        arrives("evt_poison", "charge.refunded", "{\"id\":\"ch_nowhere\",\"object\":\"charge\",\"customer\":\"%s\"}");
        arrives("evt_sound", "customer.updated", "{\"id\":\"%s\",\"object\":\"customer\"}");

        shop.worker.drain();

        assertThat(status("evt_sound")).isEqualTo("DONE");
        assertThat(status("evt_poison")).isEqualTo("PENDING");
        assertThat(shop.number("select attempts from stripe_events where id = 'evt_poison'")).isEqualTo(1);
    }

    @Test
    void isAllThatDiesOfIt() {
        arrives("evt_poison", "charge.refunded", "{\"id\":\"ch_nowhere\",\"object\":\"charge\",\"customer\":\"%s\"}");
        for (int i = 0; i < EventInbox.ATTEMPTS; i++) {
            arrives("evt_sound_" + i, "customer.updated", "{\"id\":\"%s\",\"object\":\"customer\"}");
            shop.worker.drain();
            shop.clock.set(shop.clock.instant().plusSeconds(90_000));
        }

        assertThat(shop.texts("select id from stripe_events where status <> 'DONE'")).containsExactly("evt_poison");
        assertThat(status("evt_poison")).isEqualTo("DEAD");
    }

    private void arrives(String id, String type, String object) {
        shop.inbox.store(InboxEvent.parse("{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"created\":1795000000,"
                + "\"data\":{\"object\":" + object.formatted(shop.customer(alice)) + "}}"));
    }

    private String status(String event) {
        return shop.text("select status from stripe_events where id = ?", event);
    }
}
