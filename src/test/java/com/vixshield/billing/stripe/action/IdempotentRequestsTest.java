package com.vixshield.billing.stripe.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.operator.BillingAlarms;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.Heard;
import com.vixshield.billing.stripe.Shop;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** What was asked of Stripe and never answered, asked again: minutes later, and after Stripe has forgotten the key. */
class IdempotentRequestsTest {

    private static final Duration FORGOTTEN = Duration.ofHours(25);
    /** Java's client sends a request again by itself when a connection breaks: each lost answer takes two. */
    private static final int LOST = 2;

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    void aCustomerWhoseAnswerWasLostIsFoundAgainTheNextDay() {
        loseTheCustomer();
        shop.pass(FORGOTTEN);

        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);

        assertThat(shop.stripe.all("customer")).hasSize(1);
        assertThat(shop.customer(alice)).isEqualTo(shop.stripe.all("customer").get(0).get("id").asText());
    }

    @Test
    void aCustomerThatWasNeverMadeIsMadeTheNextDay() {
        shop.stripe.faults().down(true);
        assertThatThrownBy(this::subscribe).isInstanceOf(StripeFailureException.class);
        shop.stripe.faults().down(false);
        shop.pass(FORGOTTEN);

        subscribe();

        assertThat(shop.stripe.all("customer")).hasSize(1);
        assertThat(shop.texts("select count(*) from billing_intents where operation = 'customer' and not closed"))
                .containsExactly("1");
    }

    /** Proves that the simulator forgets as Stripe does: or the test above would pass without any search. */
    @Test
    void afterADayTheSameKeyMakesASecondCustomer() {
        IdempotentRequests.Intent intent = new IdempotentRequests.Intent(UUID.randomUUID(), shop.clock.instant(), "one key");
        String first = shop.gateway.createCustomer(alice, "alice@example.com", "alice", intent);
        shop.pass(Duration.ofHours(23));
        assertThat(shop.gateway.createCustomer(alice, "alice@example.com", "alice", intent)).isEqualTo(first);
        shop.pass(Duration.ofHours(2));

        assertThat(shop.gateway.createCustomer(alice, "alice@example.com", "alice", intent)).isNotEqualTo(first);
    }

    @Test
    void aPageWhoseAnswerWasLostIsTheSamePageWhileItLasts() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        loseThePage();
        shop.pass(Duration.ofMinutes(5));

        String page = shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3);

        assertThat(shop.pages()).hasSize(2);
        assertThat(page).isEqualTo(shop.pages().get(0).get("url").asText());
    }

    @Test
    void aPageWhoseAnswerWasLostIsAnotherPageTheNextDay() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        loseThePage();
        shop.pass(FORGOTTEN);

        String page = shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3);

        assertThat(shop.stripe.get(Shop.sessionOf(page)).get("status").asText()).isEqualTo("open");
        assertThat(shop.stripe.all("checkout.session").stream()
                .filter(one -> one.get("status").asText().equals("open") && !one.hasNonNull("recovered_from")))
                .extracting(one -> one.get("url").asText()).containsExactly(page);
    }

    @Test
    void anOpenPageIsFoundByItsIntentAndNobodyElsesIs() {
        String page = subscribe();
        UUID intent = UUID.fromString(shop.text("select id from billing_intents where operation = 'checkout'"));

        assertThat(new ExistingObjects(shop.gateway).openPage(shop.customer(alice), intent)).contains(page);
        assertThat(new ExistingObjects(shop.gateway).openPage(shop.customer(alice), UUID.randomUUID())).isEmpty();
        shop.pass(Duration.ofHours(1));
        assertThat(new ExistingObjects(shop.gateway).openPage(shop.customer(alice), intent)).isEmpty();
    }

    @Test
    void whoeverHasPaidAndIsNotKnownYetGetsNoSecondPage() {
        String session = Shop.sessionOf(subscribe());
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
        shop.clock.set(shop.clock.instant().plus(FORGOTTEN));

        assertThatThrownBy(this::subscribe).isInstanceOf(AlreadySubscribedException.class);

        assertThat(shop.stripe.all("checkout.session")).hasSize(1);
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void anActWhoseAnswerWasLostAndThatWasTakenBackSinceIsDoneAgain() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        loseTheAnswerAfter(1, () -> shop.desk.cancel(alice));
        assertThat(shop.stripe.get(one.id()).get("cancel_at_period_end").asBoolean()).isTrue();
        shop.deliver();
        shop.desk.keep(alice);
        shop.pass(Duration.ofHours(1));

        shop.desk.cancel(alice);

        assertThat(shop.subscription(alice).cancelAt()).contains(one.periodEnd());
    }

    @Test
    void aChangeOfPlanWhoseAnswerWasLostIsNotChargedASecondTime() {
        shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        var quote = shop.desk.quote(alice, Shop.DESK, BillingPeriod.MONTH, 5);
        loseTheAnswerAfter(0, () -> shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 5, quote.at()));
        shop.clock.set(shop.clock.instant().plus(FORGOTTEN));

        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 5, quote.at());

        assertThat(shop.subscription(alice).seats()).isEqualTo(5);
        assertThat(shop.stripe.all("charge")).hasSize(2);
    }

    /** The schedule was made and its phases were never written: it must not stand in the way for ever. */
    @Test
    void aDowngradeThatDiedHalfwayCanBeAskedForAgainAndSoCanACancellation() {
        Subscription one = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        shop.dashboard("POST", "/v1/subscription_schedules", "from_subscription=" + one.id());
        shop.pass(FORGOTTEN);

        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        assertThat(shop.subscription(alice).next().map(Subscription.Next::plan)).contains("solo");
        shop.desk.cancel(alice);

        assertThat(shop.subscription(alice).cancelAt()).contains(one.periodEnd());
        assertThat(shop.subscription(alice).next()).isEmpty();
    }

    @Test
    void aFreeDayWhoseAnswerWasLostIsCreditedOnce() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        FreeDayCredits days = new FreeDayCredits(Shop.WORKER, shop.gateway, shop.clock);
        UUID run = UUID.randomUUID();
        loseTheAnswerAfter(1, () -> days.owe(alice, run, "missed"));
        assertThat(shop.number("select count(*) from billing_free_days")).isZero();
        shop.clock.set(shop.clock.instant().plus(FORGOTTEN));

        days.owe(alice, run, "missed");

        assertThat(shop.stripe.get(shop.customer(alice)).get("balance").asLong()).isEqualTo(-130);
        assertThat(shop.number("select count(*) from billing_free_days")).isEqualTo(1);
    }

    @Test
    void aKeyThatIsStillBeingWorkedOnIsWaitedFor() {
        StripeGateway patient = new StripeGateway(new Shop.Settings(shop.stripe.base(), 2), shop.clock);
        shop.stripe.faults().busyNext(2);

        patient.createCustomer(alice, "alice@example.com", "alice",
                new IdempotentRequests.Intent(UUID.randomUUID(), shop.clock.instant(), "one key"));

        assertThat(shop.stripe.all("customer")).hasSize(1);
    }

    @Test
    void aKeyThatIsWorkedOnForLongIsAskedAgainAndClosesNoBreaker() {
        shop.stripe.faults().busyNext(10);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(this::subscribe).isInstanceOfSatisfying(StripeFailureException.class,
                    failure -> assertThat(failure.isInFlight() && failure.isPassing()).isTrue());
        }

        subscribe();

        assertThat(shop.stripe.all("customer")).hasSize(1);
        assertThat(shop.texts("select distinct operation from billing_intents where closed")).isEmpty();
        assertThat(new BillingAlarms(Shop.WORKER, shop.clock).all()).isEmpty();
    }

    @Test
    void oneKeyForTwoRequestsIsAnAlarmForTheOperator() {
        loseTheCustomer();
        var renamed = new SubscriptionService.Buyer(alice, "another@example.com", "alice", "http://localhost/a/x/billing",
                java.util.Optional.empty());

        try (Heard heard = Heard.of(StripeGateway.class)) {
            assertThatThrownBy(() -> shop.desk.checkout(renamed, Shop.SOLO, BillingPeriod.MONTH, 1))
                    .isInstanceOfSatisfying(StripeFailureException.class, failure -> assertThat(failure.isMismatch()).isTrue());
            assertThat(heard.errors()).singleElement().asString().contains("two different requests");
        }

        assertThat(new BillingAlarms(Shop.WORKER, shop.clock).all()).singleElement()
                .satisfies(alarm -> assertThat(alarm.what()).contains("customer"));
    }

    private String subscribe() {
        return shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
    }

    private void loseTheCustomer() {
        loseTheAnswerAfter(0, this::subscribe);
        assertThat(shop.stripe.all("customer")).extracting(one -> one.get("metadata").get("account_id").asText())
                .containsExactly(alice.toString());
        assertThat(shop.customer(alice)).isNull();
    }

    private void loseThePage() {
        shop.gateway.price(Shop.CATALOGUE.lookupKey(Shop.DESK, BillingPeriod.MONTH));
        loseTheAnswerAfter(1, () -> shop.desk.checkout(shop.buyer(alice), Shop.DESK, BillingPeriod.MONTH, 3));
    }

    /** @param answered questions before the one whose answer is lost */
    private void loseTheAnswerAfter(int answered, Runnable act) {
        shop.stripe.faults().loseAnswersAfter(answered, LOST);
        try {
            act.run();
        } catch (StripeFailureException e) {
            assertThat(e.isPassing()).isTrue();
        }
        shop.stripe.faults().loseNextAnswers(0);
    }
}
