package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.BillingReminders;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.testing.Stated;

/** Wishes and payments that cross earlier ones. */
class SecondThoughtsTest {

    private static final String UNANSWERED = "select count(*) from billing_intents where not closed and result is null";

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    void anUpgradeTakesBackTheDowngradeThatWaited() {
        Subscription first = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 5, CardPayments.WORKS);
        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        assertThat(shop.subscription(alice).next()).isPresent();

        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 8, shop.clock.instant());

        assertThat(shop.subscription(alice).next()).isEmpty();
        assertThat(shop.stripe.get(first.id()).get("schedule").isNull()).as("nothing waits at Stripe").isTrue();
        shop.moveTo(first.periodEnd().plusSeconds(60));
        assertThat(shop.subscription(alice).plan()).isEqualTo("desk");
        assertThat(shop.subscription(alice).seats()).isEqualTo(8);
    }

    @Test
    void anUpgradeToAYearLeavesNothingThatWaits() {
        Subscription first = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 5, CardPayments.WORKS);
        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());

        shop.desk.change(alice, Shop.DESK, BillingPeriod.YEAR, 5, shop.clock.instant());

        // its phase would begin within the year that is paid, where our pages do not look for it
        assertThat(shop.stripe.get(first.id()).get("schedule").isNull()).isTrue();
    }

    @Test
    void aResumptionThatIsNotPaidIsPaidOnceAndNotAskedForAgain() {
        Subscription one = pausedWith(CardPayments.FAILS_LATER);
        shop.desk.resume(alice);
        shop.deliver();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(shop.subscription(alice).openInvoiceUrl()).isPresent();

        shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.desk.resume(alice);
        String invoice = shop.stripe.get(one.id()).get("latest_invoice").asText();
        shop.dashboard("POST", "/v1/invoices/" + invoice + "/pay", "");
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.text("select sum(paid) from billing_invoices")).isEqualTo("3900");
        assertThat(shop.number("select count(*) from billing_invoices where status = 'open'")).isZero();
    }

    @Test
    void aResumptionThatIsNeverPaidLapsesAfterADayAndCanBeTriedAnew() {
        pausedWith(CardPayments.FAILS_LATER);
        shop.desk.resume(alice);

        shop.pass(Duration.ofDays(1));
        assertThat(shop.texts("select status from billing_invoices where total > 0")).containsExactly("void");
        assertThat(shop.subscription(alice).openInvoiceUrl()).isEmpty();
        shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.desk.resume(alice);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void anInvoiceLeftUnpaidBeforeAPaymentDoesNotShortenALaterGrace() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.payWith(first, CardPayments.FAILS_LATER);
        shop.moveTo(first.periodEnd().plusSeconds(60));
        shop.moveTo(shop.subscription(alice).periodEnd().plusSeconds(60));
        assertThat(shop.number("select count(*) from billing_invoices where status = 'open'")).isEqualTo(2);
        shop.payWith(first, CardPayments.WORKS);
        payLatest(first);
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);

        shop.payWith(first, CardPayments.FAILS_LATER);
        Instant renewal = shop.subscription(alice).periodEnd();
        shop.moveTo(renewal.plusSeconds(60));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
        assertThat(shop.subscription(alice).payment().firstFailedAt()).contains(renewal);
        assertThat(shop.level(alice)).as("seven days from this failure").isEqualTo(Level.FULL);
    }

    @Test
    void whoseSubscriptionEndedAtStripeCanSubscribeAgainBeforeTheWebhookComes() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.dashboard("DELETE", "/v1/subscriptions/" + first.id(), "");

        String page = shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);

        assertThat(page).contains("/checkout/");
        assertThat(shop.subscription(alice).isLive()).isFalse();
    }

    @Test
    void whatHasNotBegunToCostIsChangedWithoutAReckoning() {
        Subscription one = pausedWith(CardPayments.WORKS);

        assertThat(shop.desk.quote(alice, Shop.DESK, BillingPeriod.YEAR, 4).due()).isZero();
        shop.desk.change(alice, Shop.DESK, BillingPeriod.YEAR, 4, shop.clock.instant());
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(shop.number("select count(*) from billing_invoices where total <> 0")).isZero();
        shop.desk.resume(alice);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.text("select sum(paid) from billing_invoices")).isEqualTo("116000");
        assertThat(shop.subscription(alice).id()).isEqualTo(one.id());
    }

    @Test
    void aFirstPaymentThatIsNeverFinishedLeavesNothingToPay() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.NEEDS_CONFIRMATION);
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.INCOMPLETE);

        shop.pass(Duration.ofDays(1));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.INCOMPLETE_EXPIRED);
        assertThat(shop.texts("select status from billing_invoices")).containsExactly("void");
    }

    @Test
    void aReminderDoesNotNameThePriceOfAPlanThatEndsThen() {
        Subscription one = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 5, CardPayments.WORKS);
        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());

        shop.moveTo(one.periodEnd().minus(Duration.ofDays(5)));
        new BillingReminders(Shop.WORKER, shop.clock).run();

        assertThat(shop.texts("select body from outgoing_mails where kind = 'renewal'")).singleElement()
                .satisfies(text -> assertThat(Stated.by(text)).noneMatch(value -> value.startsWith("$")));
        shop.run("delete from outgoing_mails");
        new BillingReminders(Shop.WORKER, shop.clock).run();
        assertThat(shop.texts("select body from outgoing_mails where kind = 'renewal'")).singleElement()
                .satisfies(text -> assertThat(Stated.by(text)).noneMatch(value -> value.startsWith("$")));
    }

    @Test
    void aQuestionNobodyCameBackForIsNotOpenForEver() {
        Subscription one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.stripe.faults().down(true);
        assertThatThrownBy(() -> shop.desk.cancel(alice)).isInstanceOf(StripeFailureException.class);
        shop.stripe.faults().down(false);
        assertThat(shop.number(UNANSWERED)).isEqualTo(1);

        shop.reconciliation.closeAbandoned();
        assertThat(shop.number(UNANSWERED)).as("asked again today, it is the same question").isEqualTo(1);
        shop.moveTo(shop.clock.instant().plus(Duration.ofDays(3)));
        shop.reconciliation.closeAbandoned();

        assertThat(shop.number(UNANSWERED)).isZero();
        shop.desk.cancel(alice);
        assertThat(shop.subscription(alice).cancelAt()).contains(one.periodEnd());
    }

    @Test
    void aPaymentDisputedAtOnceIsDecidedByItsEvidence() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.DISPUTES);
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.OPEN);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        String dispute = shop.stripe.all("dispute").get(0).get("id").asText();
        shop.dashboard("POST", "/v1/disputes/" + dispute, "evidence[uncategorized_text]=winning_evidence");
        shop.deliver();

        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.WON);
    }

    private Subscription pausedWith(String card) {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.withoutCard());
        shop.deliver();
        shop.pass(Duration.ofDays(15));
        shop.stripe.addCard(shop.customer(alice), card);
        return shop.subscription(alice);
    }

    private void payLatest(Subscription one) {
        shop.dashboard("POST", "/v1/invoices/" + shop.stripe.get(one.id()).get("latest_invoice").asText() + "/pay", "");
        shop.deliver();
    }
}
