package com.vixshield.billing.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.operator.BillingAlarms;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.DyingDatabase;
import com.vixshield.billing.stripe.Heard;
import com.vixshield.billing.stripe.Shop;
import com.vixshield.billing.stripe.action.AlreadySubscribedException;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.testing.Proves;

/** Events twice, late, in any order, and nodes that die in between: the same rows in the end. */
class EventInboxTest {

    private static final Set<String> FOUR = Set.of("customer.subscription.created", "customer.subscription.updated",
            "checkout.session.completed", "invoice.paid");
    private static final String STATE = """
            select concat_ws('|', subscription_id, status, plan, period, seats, unit_amount, period_end, trial_end, cancel_at,
                ended_at, first_failed_at, dispute, card, full_from, full_until) from billing_subscriptions order by 1""";

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(7)
    void oneEventAHundredTimesAtOnceHasOneEffect() throws Exception {
        buy();
        String event = held("invoice.paid");
        all(IntStream.range(0, 100).<Callable<Boolean>> mapToObj(i -> () -> {
            shop.receive(event);
            shop.worker.drain();
            return true;
        }).toList());

        assertThat(shop.number("select deliveries from stripe_events where id = ?", event)).isEqualTo(100);
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.number("select count(*) from outgoing_mails where kind = 'receipt'")).isEqualTo(1);
        assertThat(shop.number("select count(*) from billing_events")).isEqualTo(1);
    }

    @Test
    @BillingCase(8)
    void anyOrderOfTheFirstFourEventsEndsInTheSameProjection() {
        buy();
        List<String> four = shop.stripe.wire().held().stream().filter(id -> FOUR.contains(type(id))).toList();
        assertThat(four).hasSize(4);
        Set<String> states = new TreeSet<>();
        for (List<String> order : permutations(four)) {
            forget();
            for (String event : order) {
                shop.receive(event);
                shop.worker.drain();
            }
            states.add(shop.text(STATE) + mails());
        }

        assertThat(permutations(four)).hasSize(24);
        assertThat(states).hasSize(1);
        assertThat(states.iterator().next()).contains("|active|solo|");
    }

    @Test
    @BillingCase(9)
    void aLateUpdateDoesNotReviveWhatHasEnded() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "metadata[note]=x");
        String update = held("customer.subscription.updated");
        shop.stripe.wire().lose(update);
        shop.dashboard("DELETE", "/v1/subscriptions/" + one.id(), "");
        shop.deliver();

        shop.receive(update);
        shop.worker.drain();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
    }

    @Test
    @BillingCase(10)
    void aStaleFailureAfterRecoveryLocksNobodyAndMailsNobody() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String bad = shop.stripe.addCard(shop.customer(alice), CardPayments.FAILS_LATER);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "default_payment_method=" + bad);
        shop.clock.set(one.periodEnd().plusSeconds(60));
        shop.stripe.advanceTo(shop.clock.instant());
        List<String> stale = new ArrayList<>(shop.stripe.wire().held());
        stale.forEach(shop.stripe.wire()::lose);
        String good = shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "default_payment_method=" + good);
        shop.dashboard("POST", "/v1/invoices/" + shop.stripe.get(one.id()).get("latest_invoice").asText() + "/pay", "");
        shop.deliver();

        shop.clock.set(shop.clock.instant().plus(Duration.ofDays(3)));
        stale.forEach(shop::receive);
        shop.worker.drain();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(mails()).doesNotContain("unpaid");
    }

    @Test
    @BillingCase(11)
    void anEventBeforeItsCustomerIsKnownIsParkedAndThenApplied() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        String customer = shop.customer(alice);
        shop.run("delete from billing_customers");
        shop.stripe.complete(shop.stripe.all("checkout.session").get(0).get("id").asText(), Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.texts("select distinct status from stripe_events where type = 'invoice.paid'"))
                .containsExactly("PARKED");
        assertThat(shop.subscriptions(alice)).isEmpty();
        int waiting = shop.number("select count(*) from stripe_events");
        BillingAlarms alarms = new BillingAlarms(Shop.WORKER, shop.clock);
        shop.clock.set(Shop.START.plus(Duration.ofMinutes(14)));
        assertThat(alarms.count()).isZero();
        shop.clock.set(Shop.START.plus(Duration.ofMinutes(15)));
        assertThat(alarms.all()).hasSize(waiting).allSatisfy(alarm -> {
            assertThat(alarm.what()).isEqualTo("An event waits for a customer of ours");
            assertThat(alarm.since()).isEqualTo(Shop.START);
        });
        assertThat(alarms.count()).isEqualTo(waiting);

        shop.run("insert into billing_customers (account_id, customer_id, created_at) values (?, ?, now())", alice, customer);
        shop.worker.drain();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.texts("select distinct status from stripe_events")).containsExactly("DONE");
        assertThat(alarms.all()).isEmpty();
    }

    /** Whatever woke it up in between: an alarm follows from the time, not from the number of attempts. */
    @Test
    void anEventThatStaysParkedIsAnErrorInTheLogFromAQuarterOfAnHourOn() {
        String ours = shop.dashboard("POST", "/v1/customers", "metadata[account_id]=" + UUID.randomUUID()).path("id").asText();
        shop.inbox.store(InboxEvent.parse("""
                {"id":"evt_stray","object":"event","type":"customer.updated","api_version":"2026-07-29.dahlia","created":1,
                 "livemode":false,"data":{"object":{"id":"%s","object":"customer"}}}""".formatted(ours)));
        try (Heard heard = Heard.of(EventInboxWorker.class)) {
            shop.worker.drain();
            shop.clock.set(Shop.START.plus(Duration.ofMinutes(14)));
            shop.worker.drain();
            assertThat(heard.errors()).isEmpty();

            shop.clock.set(Shop.START.plus(Duration.ofMinutes(20)));
            shop.worker.drain();
            assertThat(heard.errors()).singleElement().asString().contains("evt_stray", Shop.START.toString());
        }
    }

    @Test
    @BillingCase({12, 13})
    @Proves(12)
    void aNodeKilledBetweenAnyTwoStepsLeavesNothingHalfDone() {
        buy();
        List<String> events = shop.stripe.wire().held().stream().filter(id -> FOUR.contains(type(id))).toList();
        events.forEach(shop::receive);
        shop.worker.drain();
        String expected = shop.text(STATE) + mails() + invoices();
        int words = 0;
        boolean died = true;
        while (died) {
            forget();
            events.forEach(shop::receive);
            died = killedAfter(words++);
            assertThat(shop.number("select count(*) from stripe_events where status = 'DONE'") > 0)
                    .as("after %d words: what is done is written, and the other way round", words)
                    .isEqualTo(!shop.subscriptions(alice).isEmpty());
            shop.clock.set(shop.clock.instant().plus(Duration.ofDays(2)));
            shop.worker.drain();
            assertThat(shop.text(STATE) + mails() + invoices()).as("after %d words", words).isEqualTo(expected);
            assertThat(shop.number("select count(*) from billing_events")).isEqualTo(1);
        }
        assertThat(words).isGreaterThan(15);
    }

    @Test
    @BillingCase(14)
    void aFailureOfStripeIsTriedAgainAndKillsNoEvent() {
        buy();
        shop.stripe.faults().down(true);
        shop.deliver();
        for (int i = 0; i < 20; i++) {
            shop.clock.set(shop.clock.instant().plus(Duration.ofMinutes(11)));
            shop.worker.drain();
        }
        assertThat(shop.texts("select distinct status from stripe_events")).doesNotContain("DEAD");

        shop.stripe.faults().down(false);
        shop.stripe.faults().loseNextAnswers(100);
        shop.clock.set(shop.clock.instant().plus(Duration.ofMinutes(11)));
        shop.worker.drain();
        assertThat(shop.subscriptions(alice)).as("the line is dead as well").isEmpty();
        shop.stripe.faults().loseNextAnswers(0);
        shop.clock.set(shop.clock.instant().plus(Duration.ofMinutes(11)));
        shop.worker.drain();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.texts("select distinct status from stripe_events")).containsExactly("DONE");
    }

    @Test
    @BillingCase(15)
    void anUnknownKindOfEventIsKeptAndDone() {
        shop.inbox.store(InboxEvent.parse("""
                {"id":"evt_new","object":"event","type":"something.invented","api_version":"2026-07-29.dahlia","created":1,
                 "livemode":false,"data":{"object":{"id":"x_1","object":"something"}}}"""));
        shop.worker.drain();

        assertThat(shop.text("select status || ' ' || type from stripe_events")).isEqualTo("DONE something.invented");
    }

    /** Poison: events whose effect cannot be written, here because the account is gone from under them. */
    @Test
    @BillingCase(18)
    void aDeadLetterReplayedTwiceHasOneEffect() {
        buy();
        shop.run("alter table billing_subscriptions add constraint poison check (status <> 'active')");
        try {
            shop.deliver();
            for (int i = 0; i < EventInbox.ATTEMPTS; i++) {
                shop.clock.set(shop.clock.instant().plus(Duration.ofDays(2)));
                shop.worker.drain();
            }
            assertThat(shop.texts("select distinct status from stripe_events where type = 'invoice.paid'"))
                    .containsExactly("DEAD");
        } finally {
            shop.run("alter table billing_subscriptions drop constraint poison");
        }

        for (int i = 0; i < 2; i++) {
            shop.texts("select id from stripe_events").forEach(shop.inbox::replay);
            shop.worker.drain();
        }

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.number("select count(*) from outgoing_mails where kind = 'receipt'")).isEqualTo(1);
        assertThat(shop.number("select count(*) from billing_events")).isEqualTo(1);
    }

    @Test
    @BillingCase(41)
    void theNightlyComparisonHealsAndCountsWhatDrifted() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        assertThat(shop.reconciliation.compareAll()).isZero();
        shop.run("update billing_subscriptions set status = 'canceled', plan = 'desk', full_from = null, full_until = null");

        assertThat(shop.reconciliation.compareAll()).isEqualTo(1);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.texts("select difference from billing_drift")).singleElement().asString()
                .contains("status canceled \u2192 active", "plan desk \u2192 solo").doesNotContain("currency");
        assertThat(shop.reconciliation.compareAll()).isZero();
    }

    @Test
    void theHourlyLookFindsEventsThatNeverArrived() {
        buy();
        assertThat(shop.reconciliation.fetchUndelivered()).isPositive();
        shop.worker.drain();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(42)
    void anHourWithoutStripeTakesAccessFromNobodyAndIsCaughtUpWith() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.stripe.faults().down(true);
        shop.clock.set(one.periodEnd().plus(Duration.ofHours(1)));
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        shop.desk.returned(alice, java.util.Optional.empty());
        assertThatThrownBy(() -> shop.desk.cancel(alice)).isInstanceOf(StripeFailureException.class);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.stripe.advanceTo(shop.clock.instant());
        shop.deliver();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        shop.stripe.faults().down(false);
        shop.clock.set(shop.clock.instant().plus(Duration.ofMinutes(30)));
        shop.worker.drain();

        assertThat(shop.subscription(alice).periodEnd()).isAfter(one.periodEnd());
        assertThat(shop.number("select count(*) from stripe_events where status <> 'DONE'")).isZero();
    }

    @Test
    @BillingCase(38)
    @Proves(13)
    void aDoubleClickIsOneSessionAndOneSubscription() throws Exception {
        Set<String> pages = new TreeSet<>(all(IntStream.range(0, 8).<Callable<String>> mapToObj(i -> () -> shop.desk.checkout(
                shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1)).toList()));

        assertThat(pages).hasSize(1);
        assertThat(shop.stripe.all("checkout.session")).hasSize(1);
        assertThat(shop.stripe.all("customer")).hasSize(1);
        shop.stripe.complete(Shop.sessionOf(pages.iterator().next()), Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.subscriptions(alice)).hasSize(1);
        assertThatThrownBy(() -> shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1))
                .isInstanceOf(AlreadySubscribedException.class);
    }

    @Test
    void anAnswerThatIsLostAfterTheWorkWasDoneDoesItOnce() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        shop.gateway.price("vixshield_desk_month_2026-11");
        shop.stripe.faults().loseNextAnswers(1);

        shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3);

        assertThat(shop.pages()).hasSize(2);
    }

    private void buy() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
    }

    private boolean killedAfter(int words) {
        try {
            shop.workerOn(DyingDatabase.after(words, Shop.WORKER_ALONE)).drain();
            return shop.number("select count(*) from stripe_events where status <> 'DONE'") > 0;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void forget() {
        shop.empty("stripe_events", "billing_subscriptions", "billing_invoices", "outgoing_mails", "billing_events");
    }

    private List<String> mails() {
        return shop.texts("select kind from outgoing_mails order by mail_key");
    }

    private List<String> invoices() {
        return shop.texts("select invoice_id || status || paid from billing_invoices order by 1");
    }

    private String held(String type) {
        return shop.stripe.wire().held().stream().filter(id -> type(id).equals(type)).findFirst().orElseThrow();
    }

    private String type(String event) {
        return shop.stripe.get(event).get("type").asText();
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        try {
            List<T> results = new ArrayList<>();
            for (var future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<List<String>> permutations(List<String> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (String first : of) {
            List<String> rest = new ArrayList<>(of);
            rest.remove(first);
            permutations(rest).forEach(tail -> {
                List<String> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(Collections.unmodifiableList(order));
            });
        }
        return all;
    }
}
