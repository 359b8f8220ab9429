package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.Period;
import com.vixshield.billing.Subscription;
import com.vixshield.local.stripe.Checkout.Entry;
import com.vixshield.local.stripe.Payments;
import com.vixshield.testing.Proves;

class OperationsTest {

    private static final int BACKLOG = 100_000;

    private final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @AfterEach
    void close() {
        shop.close();
        assertThat(shop.contract.violations()).isEmpty();
    }

    @Test
    @BillingCase(16)
    void anEndpointThatWritesAnotherVersionIsFound() {
        shop.dashboard("POST", "/v1/webhook_endpoints",
                "url=https://vixshield.example/webhooks/stripe&api_version=2025-03-31.basil&enabled_events[0]=*");
        assertThat(ApiVersion.mismatches(shop.gateway, "https://vixshield.example"))
                .containsExactly("https://vixshield.example/webhooks/stripe");
        assertThat(ApiVersion.mismatches(shop.gateway, "https://another.example")).isEmpty();
    }

    /** A backlog of yesterday, and one customer of today who must not wait for it. */
    @Test
    @BillingCase(17)
    void aBacklogOfAHundredThousandIsWorkedOffAndKeepsNobodyWaiting() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, Period.MONTH, 1, Payments.WORKS);
        shop.run(
                """
                        insert into stripe_events (id, type, api_version, livemode, created, object_id, customer_id, subscription_id,
                            payload, received_at, next_at)
                        select 'evt_old_' || i, 'customer.subscription.updated', '2026-07-29.dahlia', false, now(), ?, ?,
                               ?, '{"data":{"object":{}}}', t.at, t.at
                        from generate_series(1, ?) i, lateral (select ?::timestamptz - interval '1 day' + i * interval '1 ms' as at) t""",
                one.id(), one.customerId(), one.id(), BACKLOG, shop.clock.instant());
        UUID bob = shop.account("bob");
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(bob), Shop.SOLO, Period.MONTH, 1));
        shop.stripe.complete(session, Entry.with(Payments.WORKS));
        shop.stripe.wire().held().forEach(shop::receive);

        shop.worker.drain();

        assertThat(shop.level(bob)).isEqualTo(Level.FULL);
        assertThat(shop.number("select count(*) from stripe_events where status <> 'DONE'")).isZero();
        assertThat(shop.number("""
                select count(*) from stripe_events where id like 'evt_old_%' and xmin::text::bigint < (
                    select min(xmin::text::bigint) from stripe_events where type = 'checkout.session.completed'
                    and subscription_id <> ?)""", one.id())).as("worked off before today's customer").isLessThan(BACKLOG / 20);
    }

    @Test
    @BillingCase(39)
    void aChangeInThePortalIsThereWhenTheVisitorIsBackWithoutAnyWebhook() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, Period.MONTH, 1, Payments.WORKS);
        assertThat(shop.desk.portal(alice, "http://localhost/back")).isPresent();
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "cancel_at_period_end=true");

        shop.desk.returned(alice, java.util.Optional.empty());

        assertThat(shop.subscription(alice).cancelAt()).contains(one.periodEnd());
    }

    @Test
    void thePortalOpensWhereACardIsEnteredWhenAPaymentIsLate() {
        shop.subscribe(alice, Shop.SOLO, Period.MONTH, 1, Payments.WORKS);
        assertThat(shop.desk.portal(alice, "http://localhost/back").orElseThrow()).doesNotEndWith("#card");

        shop.run("update billing_subscriptions set status = 'past_due'");

        assertThat(shop.desk.portal(alice, "http://localhost/back").orElseThrow()).endsWith("#card");
    }

    @Test
    void aPurchaseIsThereWhenTheVisitorIsBackWithoutAnyWebhook() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, Period.MONTH, 1));
        shop.stripe.complete(session, Entry.with(Payments.WORKS));

        shop.desk.returned(alice, java.util.Optional.of(session));

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @Proves(11)
    void nobodyGetsASubscriptionByGuessingAnothersSession() {
        UUID mallory = shop.account("mallory");
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, Period.MONTH, 1));
        shop.stripe.complete(session, Entry.with(Payments.WORKS));

        shop.desk.returned(mallory, java.util.Optional.of(session));

        assertThat(shop.subscriptions(mallory)).isEmpty();
        assertThat(shop.subscriptions(alice)).isEmpty();
    }

    @Test
    void theGraceClockIsNotWoundUpAgainByTheNextInvoice() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, Period.MONTH, 1, Payments.WORKS);
        String bad = shop.stripe.addCard(shop.customer(alice), Payments.FAILS_LATER);
        shop.dashboard("POST", "/v1/subscriptions/" + first.id(), "default_payment_method=" + bad);
        shop.moveTo(first.periodEnd().plusSeconds(60));
        var failed = shop.subscription(alice).firstFailedAt();

        shop.pass(Duration.ofDays(35));

        assertThat(shop.subscription(alice).firstFailedAt()).isEqualTo(failed);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
    }
}
