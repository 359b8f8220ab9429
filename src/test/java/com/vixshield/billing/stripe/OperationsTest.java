package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.api.StripeStartCheck;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.testing.Proves;

class OperationsTest {

    /** A hundred thousand with {@code -Pdeep}. */
    private static final int BACKLOG = Integer.getInteger("vixshield.backlog", 25_000);
    /** The transaction after which somebody buys; each works off some hundred events. */
    private static final int ARRIVAL = 10;
    private static final int CROWD = 100;

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(16)
    void anEndpointThatWritesAnotherVersionIsFound() {
        shop.dashboard("POST", "/v1/webhook_endpoints",
                "url=https://vixshield.example/webhooks/stripe&api_version=2025-03-31.basil&enabled_events[0]=*");
        assertThat(StripeStartCheck.mismatches(shop.gateway, "https://vixshield.example"))
                .containsExactly("https://vixshield.example/webhooks/stripe");
        assertThat(StripeStartCheck.mismatches(shop.gateway, "https://another.example")).isEmpty();
    }

    /** Somebody buys in the middle of a backlog of yesterday: a few transactions later they are served, long before its end. */
    @Test
    @BillingCase(17)
    void aBacklogIsWorkedOffAndKeepsNobodyWaiting() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        pileUp(one);
        UUID bob = shop.account("bob");
        AtomicInteger servedAfter = new AtomicInteger();
        AtomicInteger leftThen = new AtomicInteger();
        AtomicInteger transactions = new AtomicInteger();

        shop.workerOn(WatchedDatabase.of(Shop.WORKER, count -> {
            transactions.set(count);
            if (count == ARRIVAL) {
                String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(bob), Shop.SOLO, BillingPeriod.MONTH, 1));
                shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
                shop.stripe.wire().held().forEach(shop::receive);
            } else if (servedAfter.get() == 0 && count > ARRIVAL && shop.level(bob) == Level.FULL) {
                servedAfter.set(count);
                leftThen.set(left("evt_old_"));
            }
        })).drain();

        assertThat(servedAfter.get()).as("of %d transactions", transactions.get()).isBetween(ARRIVAL + 1, ARRIVAL + 6);
        assertThat(leftThen.get()).isGreaterThan(BACKLOG / 2);
        assertThat(shop.number("select count(*) from stripe_events where status <> 'DONE'")).isZero();
        assertThat(shop.number("select count(*) from stripe_events where id like 'evt_old_%'")).isEqualTo(BACKLOG);
    }

    /** The old events of one subscription are done by hundreds, those of today one by one: turns are counted in events. */
    @Test
    @BillingCase(17)
    void aCrowdOfTodayWaitsForAFewOfYesterdaysEventsOnly() {
        pileUp(shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS));
        AtomicInteger before = new AtomicInteger();
        AtomicInteger meanwhile = new AtomicInteger(-1);

        shop.workerOn(WatchedDatabase.of(Shop.WORKER, count -> {
            if (count == ARRIVAL) {
                before.set(left("evt_old_"));
                shop.run(
                        """
                                insert into stripe_events (id, type, api_version, livemode, created, object_id, payload, received_at, next_at)
                                select 'evt_live_' || i, 'something.invented', '2026-07-29.dahlia', false, now(), 'x_' || i, '{}', t, t
                                from generate_series(1, ?) i, (select ?::timestamptz as t) now""",
                        CROWD, shop.clock.instant());
            } else if (meanwhile.get() < 0 && count > ARRIVAL && left("evt_live_") == 0) {
                meanwhile.set(before.get() - left("evt_old_"));
            }
        })).drain();

        assertThat(meanwhile.get()).isBetween(0, 2000);
        assertThat(left("evt_")).isZero();
    }

    private int left(String prefix) {
        return shop.number("select count(*) from stripe_events where starts_with(id, ?) and status <> 'DONE'", prefix);
    }

    private void pileUp(Subscription of) {
        shop.run(
                """
                        insert into stripe_events (id, type, api_version, livemode, created, object_id, customer_id, subscription_id,
                            payload, received_at, next_at)
                        select 'evt_old_' || i, 'customer.subscription.updated', '2026-07-29.dahlia', false, now(), ?, ?, ?,
                               '{"data":{"object":{}}}', t.at, t.at
                        from generate_series(1, ?) i, lateral (select ?::timestamptz - interval '1 day' + i * interval '1 ms' as at) t""",
                of.id(), of.customerId(), of.id(), BACKLOG, shop.clock.instant());
    }

    @Test
    @BillingCase(39)
    void aChangeOfPlanInThePortalIsThereWhenTheVisitorIsBackBeforeAnyWebhook() {
        Subscription one = changedInThePortal();

        shop.desk.returned(alice, java.util.Optional.empty());

        assertThat(shop.subscription(alice).plan()).isEqualTo("desk");
        assertThat(shop.subscription(alice).seats()).isEqualTo(3);
        String version = version(one);
        shop.deliver();
        assertThat(version(one)).as("the webhook has nothing to add").isEqualTo(version);
    }

    @Test
    @BillingCase(39)
    void aChangeOfPlanInThePortalIsThereWhenTheWebhookWasFirst() {
        Subscription one = changedInThePortal();

        shop.deliver();

        assertThat(shop.subscription(alice).plan()).isEqualTo("desk");
        String version = version(one);
        shop.desk.returned(alice, java.util.Optional.empty());
        assertThat(version(one)).as("the visitor has nothing to add").isEqualTo(version);
        assertThat(shop.subscription(alice).seats()).isEqualTo(3);
    }

    private Subscription changedInThePortal() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        assertThat(shop.desk.portal(alice, "http://localhost/back")).isPresent();
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "items[0][price]="
                + shop.gateway.price(Shop.CATALOGUE.lookupKey(Shop.DESK, BillingPeriod.MONTH)) + "&items[0][quantity]=3");
        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        return one;
    }

    private String version(Subscription one) {
        return shop.text("select version from billing_subscriptions where subscription_id = ?", one.id());
    }

    @Test
    void thePortalOpensWhereACardIsEnteredWhenAPaymentIsLate() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        assertThat(shop.desk.portal(alice, "http://localhost/back").orElseThrow()).doesNotEndWith("#card");

        shop.run("update billing_subscriptions set status = 'past_due'");

        assertThat(shop.desk.portal(alice, "http://localhost/back").orElseThrow()).endsWith("#card");
    }

    @Test
    void aPurchaseIsThereWhenTheVisitorIsBackWithoutAnyWebhook() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));

        shop.desk.returned(alice, java.util.Optional.of(session));

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @Proves(11)
    void nobodyGetsASubscriptionByGuessingAnothersSession() {
        UUID mallory = shop.account("mallory");
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));

        shop.desk.returned(mallory, java.util.Optional.of(session));

        assertThat(shop.subscriptions(mallory)).isEmpty();
        assertThat(shop.subscriptions(alice)).isEmpty();
    }

    @Test
    void theGraceClockIsNotWoundUpAgainByTheNextInvoice() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String bad = shop.stripe.addCard(shop.customer(alice), CardPayments.FAILS_LATER);
        shop.dashboard("POST", "/v1/subscriptions/" + first.id(), "default_payment_method=" + bad);
        shop.moveTo(first.periodEnd().plusSeconds(60));
        var failed = shop.subscription(alice).payment().firstFailedAt();

        shop.pass(Duration.ofDays(35));

        assertThat(shop.subscription(alice).payment().firstFailedAt()).isEqualTo(failed);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
    }
}
