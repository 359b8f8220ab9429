package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import com.vixshield.billing.Access;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.RandomSubscriptions;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.projection.SubscriptionStore;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.StripeSimulator;
import com.vixshield.platform.sql.Statements;

/** Whether what stands in for Stripe can be relied on, and the database's view of access beside Java's. */
class SimulatorTest {

    @RegisterExtension
    final Shop shop = new Shop();

    @Test
    void everyRequestAndAnswerIsComparedWithTheContract() {
        Assumptions.assumeTrue(StripeContract.isPresent(), "no shared data: requests are not compared with the contract");
        UUID alice = shop.account("alice");
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.desk.cancel(alice);
        assertThat(shop.contract.seen()).isGreaterThan(15);

        StripeContract strict = new StripeContract();
        ObjectNode wrong = shop.stripe.get(shop.subscription(alice).id());
        wrong.remove("items");
        strict.saw("GET", "/v1/subscriptions/sub_1", wrong.objectNode().put("colour", "red"), wrong);
        assertThat(strict.violations()).anyMatch(one -> one.contains("items is missing"))
                .anyMatch(one -> one.contains("colour is unknown"));
    }

    @Test
    void refusesWhatItDoesNotKnowInStripesOwnForm() {
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(RuntimeException.class,
                () -> shop.dashboard("POST", "/v1/issuing/cards", "")).getMessage()).contains("Unrecognized request URL");
    }

    /** A machine that is switched off in the middle of a purchase must not swallow its receipt. */
    @Test
    void whatWasNotDeliveredBeforeAStopIsDeliveredAfterIt(@TempDir Path folder) throws Exception {
        StripeSimulator before = new StripeSimulator(0, folder.resolve("stripe.json"), shop.clock, shop.contract);
        before.wire().hold(true);
        before.request("POST", "/v1/customers", "email=x@example.com");
        before.stop();
        BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            arrived.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        StripeSimulator after = new StripeSimulator(0, folder.resolve("stripe.json"), shop.clock, shop.contract);
        after.wire().deliverTo(URI.create("http://localhost:" + receiver.getAddress().getPort() + "/"), List.of("whsec_one"));

        after.wire().resume();

        assertThat(arrived.poll(1, TimeUnit.MINUTES)).contains("customer.created");
        after.stop();
        receiver.stop(0);
    }

    /** Two in the morning of the 7th in UTC is still the 6th in New York, by which our pages name days. */
    @Test
    void namesTheDayATrialEndsAsOurPagesDo() throws Exception {
        shop.moveTo(Instant.parse("2026-11-23T02:00:00Z"));
        UUID alice = shop.account("alice");
        String page = shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1);

        String text = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                .body();

        assertThat(text).contains("the trial ends on 6 December 2026");
    }

    /** Or nobody could try out here how a failed payment ends well. */
    @Test
    void anotherCardOnTheInvoicesPagePaysItAndWhatFollows() throws Exception {
        UUID alice = shop.account("alice");
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String bad = shop.stripe.addCard(shop.customer(alice), CardPayments.FAILS_LATER);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "default_payment_method=" + bad);
        shop.pass(Duration.ofDays(32));
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAST_DUE);

        HttpRequest choice = HttpRequest.newBuilder(URI.create(shop.subscription(alice).openInvoiceUrl().orElseThrow()))
                .POST(BodyPublishers.ofString("card=" + CardPayments.WORKS)).build();
        HttpClient.newHttpClient().send(choice, BodyHandlers.discarding());
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).card()).hasValueSatisfying(card -> assertThat(card).contains("4242"));
    }

    @Test
    void aTestClockMovesItsOwnCustomersOnly() {
        String clock = shop.dashboard("POST", "/v1/test_helpers/test_clocks", "frozen_time=1800000000").get("id").asText();
        String there = shop.dashboard("POST", "/v1/customers", "test_clock=" + clock).get("id").asText();
        String here = shop.dashboard("POST", "/v1/customers", "email=x@example.com").get("id").asText();
        String price = shop.stripe.all("price").get(0).get("id").asText();
        String trial = "&items[0][price]=" + price + "&trial_period_days=14"
                + "&trial_settings[end_behavior][missing_payment_method]=pause";
        String moved = shop.dashboard("POST", "/v1/subscriptions", "customer=" + there + trial).get("id").asText();
        String kept = shop.dashboard("POST", "/v1/subscriptions", "customer=" + here + trial).get("id").asText();

        shop.dashboard("POST", "/v1/test_helpers/test_clocks/" + clock + "/advance", "frozen_time=1802000000");

        assertThat(shop.stripe.get(moved).get("status").asText()).isEqualTo("paused");
        assertThat(shop.stripe.get(kept).get("status").asText()).isEqualTo("trialing");
    }

    /** Statements over many accounts ask the database; pages ask Java. Both must say the same. */
    @Test
    void theDatabaseAndTheFunctionAgreeOnWhetherAPlanIsInForce() {
        UUID alice = shop.account("alice");
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            Subscription one = RandomSubscriptions.next(Shop.START, random);
            shop.run("delete from billing_subscriptions");
            boolean database = shop.query(connection -> {
                SubscriptionStore.put(connection, alice, one, Shop.START, "test");
                return Statements
                        .first(connection, "select exists (select 1 from plans_in_force(?, ?))", row -> row.getBoolean(1),
                                alice,
                                Shop.START)
                        .orElseThrow();
            });
            assertThat(database).as("%s", one).isEqualTo(one.level(Shop.START) == Access.Level.FULL);
        }
    }
}
