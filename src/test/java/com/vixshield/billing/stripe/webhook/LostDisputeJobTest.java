package com.vixshield.billing.stripe.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.Shop;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** What follows at Stripe when a payment was taken back for good. */
class LostDisputeJobTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    /**
     * Limited and charged on would be the worst of both: what is lost is ended at Stripe, once, however often it is looked at.
     */
    @Test
    @BillingCase(30)
    void areNotChargedOn() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        lose();
        assertThat(shop.subscription(alice).isLive()).isTrue();
        assertThat(shop.subscription(alice).monthlyRevenue()).as("before it is ended").isZero();
        assertThat(shop.number("select mrr from billing_events order by id desc limit 1")).isZero();

        lostDisputes().run();
        lostDisputes().run();
        shop.deliver();
        shop.moveTo(first.periodEnd().plus(Duration.ofDays(40)));

        assertThat(shop.stripe.get(first.id()).get("status").asText()).isEqualTo("canceled");
        assertThat(shop.stripe.all("charge")).hasSize(1);
        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("started", "dispute_lost",
                "ended");
        assertThat(shop.texts("select body from outgoing_mails where kind = 'ended'")).singleElement().asString()
                .contains("taken back through your bank");
        assertThat(shop.number("select count(*) from billing_intents where operation like 'end after%'")).isEqualTo(1);
        shop.stripe.complete(Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1)),
                Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.level(alice)).as("who comes back and pays").isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(30)
    void areEndedLaterWhenStripeIsAwayAndOnceWhenItsAnswerIsLost() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        lose();
        shop.stripe.faults().down(true);
        lostDisputes().run();
        shop.stripe.faults().down(false);
        assertThat(shop.stripe.get(one.id()).get("status").asText()).isEqualTo("active");
        shop.pass(Duration.ofMinutes(2));
        shop.stripe.faults().loseNextAnswers(2);
        lostDisputes().run();
        shop.stripe.faults().loseNextAnswers(0);
        shop.pass(Duration.ofHours(25));

        lostDisputes().run();
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.stripe.all("event").stream().map(event -> event.get("type").asText())
                .filter("customer.subscription.deleted"::equals)).hasSize(1);
    }

    private void lose() {
        shop.stripe.closeDispute(shop.stripe.dispute(shop.stripe.all("charge").get(0).get("id").asText()), false);
        shop.deliver();
    }

    private LostDisputeJob lostDisputes() {
        return new LostDisputeJob(Shop.WORKER, shop.gateway, new SubscriptionUpdates(shop.gateway), shop.sync, shop.clock);
    }
}
