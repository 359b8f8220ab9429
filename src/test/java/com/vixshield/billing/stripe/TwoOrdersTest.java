package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.action.SubscriptionService;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** Two tabs, two orders, one moment. */
class TwoOrdersTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private final UUID alice = shop.account("alice");
    private final ExecutorService tabs = Executors.newFixedThreadPool(2);
    /** Counted by who has a page and is about to close the others, and by who comes second and waits. */
    private final CountDownLatch both = new CountDownLatch(2);
    private final AtomicInteger turns = new AtomicInteger();

    @AfterEach
    void close() {
        tabs.shutdownNow();
    }

    @Test
    void leaveOnePageOpenThatCanBeFinished() throws Exception {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);

        Future<String> year = order(Shop.SOLO, BillingPeriod.YEAR, 1);
        Future<String> desk = order(Shop.DESK, BillingPeriod.MONTH, 3);
        List<String> pages = List.of(year.get(), desk.get());

        assertThat(both.getCount()).as("they met").isZero();
        List<String> open = shop.stripe.all("checkout.session").stream()
                .filter(one -> one.get("status").asText().equals("open") && !one.path("recovered_from").isTextual())
                .map(one -> one.get("url").asText()).toList();
        assertThat(open).hasSize(1);
        assertThat(pages).containsAll(open);
        shop.stripe.complete(Shop.sessionOf(open.get(0)), Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    private Future<String> order(Plan plan, BillingPeriod period, int seats) {
        DataSource watched = WatchedDatabase.telling(Shop.WORKER, this::meet);
        SubscriptionService tab = new SubscriptionService(watched, Shop.WORKER, shop.gateway,
                new SubscriptionUpdates(shop.gateway),
                Shop.CATALOGUE, shop.config, shop.sync, shop.clock);
        return tabs.submit(() -> tab.checkout(shop.buyer(alice), plan, period, seats));
    }

    /** Whoever has a page holds it until the other one has a page too, or waits for its turn. */
    private void meet(String statement) {
        if (statement.contains("pg_advisory_lock") && turns.incrementAndGet() == 2) {
            both.countDown();
        } else if (statement.contains("set result")) {
            both.countDown();
            await();
        }
    }

    private void await() {
        try {
            if (!both.await(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the other order never came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
