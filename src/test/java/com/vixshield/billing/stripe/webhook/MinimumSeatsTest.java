package com.vixshield.billing.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.account.AccountDirectory;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.Plan;
import com.vixshield.billing.PlanCatalogue;
import com.vixshield.billing.operator.SeatShortfalls;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.stripe.Shop;
import com.vixshield.billing.stripe.action.IdempotentRequests;
import com.vixshield.billing.stripe.action.SubscriptionActions;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.local.stripe.CardPayments;

/** A portal that may change quantities sells a plan below its least seats. */
class MinimumSeatsTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;
    private Subscription desk;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
        desk = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        portal("items[0][quantity]=1&proration_behavior=none");
    }

    @Test
    void areThereAtOnceAnnouncedOnceAndPaidFromTheNextRenewal() {
        assertThat(shop.subscription(alice).seats()).isEqualTo(1);
        assertThat(findings()).containsExactly("1 raised within a minute");

        sweep(Shop.CATALOGUE).run();
        sweep(Shop.CATALOGUE).run();
        shop.deliver();

        assertThat(shop.subscription(alice).seats()).isEqualTo(3);
        assertThat(shop.stripe.all("charge")).as("nothing is charged for it now").hasSize(1);
        assertThat(shop.texts("select body from outgoing_mails where kind = 'seats'")).singleElement().asString()
                .contains("was set to 1 seat,", "we set it to 3", "from 22 December 2026 on it costs $87 a month");
        assertThat(findings()).containsExactly("3 raised, paid from the next renewal");
        assertThat(shop.number("select count(*) from billing_intents where operation = 'least seats'")).isEqualTo(1);

        shop.moveTo(desk.periodEnd().plusSeconds(60));
        assertThat(shop.text("select total from billing_invoices order by created_at desc limit 1")).isEqualTo("8700");
    }

    @Test
    void areRaisedAgainWheneverThePortalLowersThem() {
        sweep(Shop.CATALOGUE).run();
        portal("items[0][quantity]=2&proration_behavior=none");
        sweep(Shop.CATALOGUE).run();

        assertThat(shop.subscription(alice).seats()).isEqualTo(3);
        assertThat(shop.texts("select kind from outgoing_mails where kind = 'seats'")).hasSize(2);
    }

    @Test
    void waitForStripeAndAreAskedForOnceWhenTheAnswerIsLost() {
        shop.stripe.faults().down(true);
        sweep(Shop.CATALOGUE).run();
        shop.stripe.faults().down(false);
        assertThat(shop.stripe.get(desk.id()).at("/items/data/0/quantity").asInt()).isEqualTo(1);
        shop.pass(Duration.ofHours(25));

        sweep(Shop.CATALOGUE).run();

        assertThat(shop.subscription(alice).seats()).isEqualTo(3);
        assertThat(shop.texts("select kind from outgoing_mails where kind = 'seats'")).hasSize(1);
    }

    @Test
    void areNobodysWhoLeavesOrPaysAnEarlierPrice() {
        Plan dearer = new Plan("desk", "Desk", 4900, 49000, 5, 2, Shop.DESK.features());
        sweep(new PlanCatalogue("2027-01", List.of(Shop.SOLO, dearer))).run();
        assertThat(shop.subscription(alice).seats()).isEqualTo(1);

        shop.desk.cancel(alice);
        sweep(Shop.CATALOGUE).run();

        assertThat(shop.subscription(alice).seats()).isEqualTo(1);
        assertThat(shop.texts("select kind from outgoing_mails where kind = 'seats'")).isEmpty();
        assertThat(findings()).singleElement().asString().startsWith("1 left alone");
    }

    private void portal(String change) {
        shop.dashboard("POST", "/v1/subscriptions/" + desk.id(), change);
        shop.deliver();
    }

    private List<String> findings() {
        return new SeatShortfalls(Shop.WORKER, Shop.CATALOGUE, new AccountDirectory(Shop.WORKER)).all().stream()
                .map(one -> one.seats() + " " + one.state()).toList();
    }

    private MinimumSeats sweep(PlanCatalogue catalogue) {
        return new MinimumSeats(Shop.WORKER, new SubscriptionUpdates(shop.gateway), catalogue,
                new SubscriptionActions(Shop.WORKER, shop.gateway, shop.sync, new IdempotentRequests(Shop.WORKER, shop.clock)),
                shop.clock);
    }
}
