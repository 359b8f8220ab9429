package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access;
import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.projection.Subscription;
import com.vixshield.billing.projection.SubscriptionStatus;
import com.vixshield.billing.stripe.action.AlreadySubscribedException;
import com.vixshield.billing.stripe.action.SubscriptionService;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.webhook.PauseEndJob;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** A subscription's life, from the first click to the last receipt. */
class LifecycleTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(19)
    void aTrialWithoutACardPausesAndGoesOnOnceThereIsOne() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.withoutCard());
        shop.deliver();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.TRIALING);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.pass(Duration.ofDays(12));
        shop.pass(Duration.ofDays(3));
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAUSED);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        assertThat(mails()).contains("trial", "paused");

        shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.desk.resume(alice);

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(20)
    void aTrialWithACardBecomesASubscription() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
        shop.deliver();
        shop.pass(Duration.ofDays(15));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("trial_started", "converted");
        assertThat(shop.text("select sum(paid) from billing_invoices")).isEqualTo("3900");
    }

    @Test
    @BillingCase(21)
    void aCardThatFailsWhenTheTrialEndsLeavesAWeekAndAPaymentRestoresEverything() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyerOnTrial(alice, 14), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.FAILS_LATER));
        shop.deliver();
        Subscription trial = shop.subscription(alice);
        assertThat(trial.status()).isEqualTo(SubscriptionStatus.TRIALING);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.moveTo(trial.trialEnd().orElseThrow().plusSeconds(60));
        failsForAWeekAndIsPaid(trial);

        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("trial_started", "past_due",
                "unpaid", "recovered");
    }

    @Test
    @BillingCase(21)
    void aCardThatFailsAtARenewalLeavesAWeekAsWell() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        payWith(first, CardPayments.FAILS_LATER);

        shop.moveTo(first.periodEnd().plusSeconds(60));
        failsForAWeekAndIsPaid(first);
    }

    private void failsForAWeekAndIsPaid(Subscription one) {
        Instant failed = shop.subscription(alice).payment().firstFailedAt().orElseThrow();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.PAST_DUE);
        assertThat(shop.level(alice)).as("grace begins").isEqualTo(Level.FULL);
        shop.moveTo(failed.plus(Subscription.GRACE).minusSeconds(1));
        assertThat(shop.level(alice)).as("a second before grace ends").isEqualTo(Level.FULL);
        shop.moveTo(failed.plus(Subscription.GRACE));
        assertThat(shop.level(alice)).as("grace ends").isEqualTo(Level.LIMITED);
        assertThat(shop.number("select count(*) from outgoing_mails where kind = 'unpaid'")).as("one for each attempt")
                .isEqualTo(4);

        payWith(one, CardPayments.WORKS);
        shop.dashboard("POST", "/v1/invoices/" + latestInvoice(one) + "/pay", "");
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).payment().firstFailedAt()).isEmpty();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        shop.pass(Duration.ofDays(8));
        assertThat(shop.level(alice)).as("the old clock does not run on").isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(22)
    void aPaymentThatMustBeConfirmedIsOneMailWithALinkAndThenPaid() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        payWith(first, CardPayments.NEEDS_CONFIRMATION);
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.level(alice)).as("there is a week to confirm").isEqualTo(Level.FULL);
        assertThat(shop.texts("select link from outgoing_mails where kind = 'unpaid'"))
                .containsExactly(shop.stripe.base() + "/invoices/" + latestInvoice(first));
        shop.stripe.confirm(latestInvoice(first));
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).openInvoiceUrl()).isEmpty();
        assertThat(shop.texts("select mail_key from outgoing_mails where kind = 'receipt'"))
                .contains("receipt:" + latestInvoice(first));
    }

    @Test
    @BillingCase(23)
    void aCancellationIsOneClickAndSoIsItsUndoing() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);

        shop.desk.cancel(alice);
        assertThat(shop.subscription(alice).cancelAt()).contains(first.periodEnd());
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        shop.desk.keep(alice);
        assertThat(shop.subscription(alice).cancelAt()).isEmpty();
        shop.desk.cancel(alice);
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.level(alice)).isEqualTo(Level.READ_ONLY);
        shop.pass(Duration.ofDays(31));
        assertThat(shop.level(alice)).isEqualTo(Level.EXPORT_ONLY);
    }

    @Test
    @BillingCase(24)
    void theOperatorCanEndASubscriptionAndGiveTheMoneyBack() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);

        shop.desk.cancelNowWithRefund(alice);
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("3900");
        assertThat(shop.stripe.all("refund")).hasSize(1);
        assertThat(shop.level(alice)).isEqualTo(Level.READ_ONLY);
        assertThat(mails()).contains("ended");
    }

    /** Ended, and the node died before the refund: asked again, it is made up for, and never twice. */
    @Test
    @BillingCase(24)
    void aRefundThatDidNotComeAboutIsMadeUpFor() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.stripe.faults().loseAnswersAfter(4, 2);
        assertThatThrownBy(() -> shop.desk.cancelNowWithRefund(alice)).isInstanceOf(StripeFailureException.class);
        shop.pass(Duration.ofHours(25));

        shop.desk.cancelNowWithRefund(alice);
        shop.desk.cancelNowWithRefund(alice);
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("3900");
        assertThat(shop.stripe.all("refund")).hasSize(1);
    }

    @Test
    @BillingCase(25)
    void anUpgradeThatIsNotPaidLeavesThePlanAsItWas() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        payWith(first, CardPayments.FAILS_LATER);

        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 3, shop.clock.instant());
        shop.deliver();
        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.subscription(alice).pendingChange()).isTrue();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.pass(Duration.ofDays(2));
        assertThat(shop.subscription(alice).pendingChange()).isFalse();
        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.subscription(alice).seats()).isEqualTo(1);
        assertThat(shop.subscription(alice).monthlyRevenue()).isEqualTo(3900);
        assertThat(shop.text("select sum(paid) from billing_invoices")).isEqualTo("3900");
        assertThat(mails()).contains("unchanged");
    }

    @Test
    @BillingCase(26)
    void aDowngradeWaitsForTheEndOfThePeriodAndCanBeTakenBack() {
        Subscription first = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);

        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        assertThat(shop.subscription(alice).plan()).isEqualTo("desk");
        assertThat(shop.subscription(alice).next().map(Subscription.Next::plan)).contains("solo");
        shop.desk.keep(alice);
        assertThat(shop.subscription(alice).next()).isEmpty();
        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.subscription(alice).seats()).isEqualTo(1);
        assertThat(shop.text("select total from billing_invoices order by created_at desc limit 1")).isEqualTo("3900");
    }

    @Test
    @BillingCase(27)
    void seatsCostWhatThePreviewSaid() {
        shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        shop.pass(Duration.ofDays(11).plusSeconds(12_345));

        SubscriptionService.Quote quote = shop.desk.quote(alice, Shop.DESK, BillingPeriod.MONTH, 5);
        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 5, quote.at());
        shop.deliver();

        assertThat(shop.subscription(alice).seats()).isEqualTo(5);
        assertThat(lastTotal()).isPositive().isBetween(quote.due() - 1, quote.due() + 1);

        SubscriptionService.Quote less = shop.desk.quote(alice, Shop.DESK, BillingPeriod.MONTH, 4);
        assertThat(less.now()).isFalse();
        assertThat(less.due()).isZero();
        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 4, less.at());
        assertThat(shop.subscription(alice).seats()).isEqualTo(5);
        assertThat(shop.subscription(alice).next().map(Subscription.Next::seats)).contains(4);
        shop.moveTo(shop.subscription(alice).periodEnd().plusSeconds(60));
        assertThat(shop.subscription(alice).seats()).isEqualTo(4);
        assertThat(lastTotal()).isEqualTo(4 * 2900);
    }

    @Test
    @BillingCase(28)
    void aCodeForTheWholePriceNeedsNoCard() {
        String coupon = shop.dashboard("POST", "/v1/coupons", "percent_off=100&duration=forever").get("id").asText();
        shop.dashboard("POST", "/v1/promotion_codes",
                "code=FRIENDS&promotion[type]=coupon&promotion[coupon]=" + coupon);
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));

        shop.stripe.complete(session, new Entry(Optional.empty(), "US", "", "friends"));
        shop.deliver();

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).nextAmount()).isZero();
        assertThat(shop.subscription(alice).card()).isEmpty();
        assertThat(shop.subscription(alice).monthlyRevenue()).isZero();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(29)
    void monthsBecomeAYearAtOnceAndAYearBecomesMonthsAtItsEnd() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.pass(Duration.ofDays(10));
        SubscriptionService.Quote quote = shop.desk.quote(alice, Shop.SOLO, BillingPeriod.YEAR, 1);

        shop.desk.change(alice, Shop.SOLO, BillingPeriod.YEAR, 1, quote.at());
        shop.deliver();
        Subscription year = shop.subscription(alice);
        assertThat(year.period()).isEqualTo(BillingPeriod.YEAR);
        assertThat(Duration.between(shop.clock.instant(), year.periodEnd())).isEqualTo(Duration.ofDays(365));
        assertThat(quote.due()).isBetween(39000L - 3900, 39000L);
        assertThat(lastTotal()).isBetween(quote.due() - 1, quote.due() + 1);

        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        assertThat(shop.subscription(alice).period()).isEqualTo(BillingPeriod.YEAR);
        shop.moveTo(year.periodEnd().plusSeconds(60));
        assertThat(shop.subscription(alice).period()).isEqualTo(BillingPeriod.MONTH);
    }

    @Test
    @BillingCase(30)
    void aDisputeIsFlaggedAndOnlyALostOneLimits() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String charge = shop.stripe.all("charge").get(0).get("id").asText();
        String dispute = shop.stripe.dispute(charge);
        shop.deliver();
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.OPEN);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.stripe.closeDispute(dispute, true);
        shop.deliver();
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.WON);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);

        shop.moveTo(first.periodEnd().plusSeconds(60));
        String second = shop.stripe.dispute(shop.stripe.all("charge").get(0).get("id").asText());
        shop.stripe.closeDispute(second, false);
        shop.deliver();
        assertThat(shop.subscription(alice).dispute()).isEqualTo(Subscription.Dispute.LOST);
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        assertThat(shop.texts("select kind from billing_events order by id")).containsExactly("started", "dispute_open",
                "dispute_won", "dispute_lost");
    }

    @Test
    @BillingCase(31)
    void refundsInPartAndInFullStandOnTheInvoice() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String charge = shop.stripe.all("charge").get(0).get("id").asText();

        shop.dashboard("POST", "/v1/refunds", "charge=" + charge + "&amount=1000");
        shop.deliver();
        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("1000");
        shop.dashboard("POST", "/v1/refunds", "charge=" + charge);
        shop.deliver();

        assertThat(shop.text("select refunded from billing_invoices")).isEqualTo("3900");
        assertThat(shop.level(alice)).as("a refund alone takes nothing away").isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(32)
    void aCustomerDeletedInTheDashboardEndsAndCanComeBack() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String old = shop.customer(alice);

        shop.dashboard("DELETE", "/v1/customers/" + old, "");
        shop.deliver();
        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.CANCELED);
        assertThat(shop.level(alice)).isEqualTo(Level.READ_ONLY);

        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(shop.text("select customer_id from billing_customers where deleted_at is null")).isNotEqualTo(old);
    }

    @Test
    @BillingCase(33)
    void aSubscriptionMadeInTheDashboardCounts() {
        shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1);
        String customer = shop.customer(alice);
        String card = shop.stripe.addCard(customer, CardPayments.WORKS);

        shop.dashboard("POST", "/v1/subscriptions", "customer=" + customer + "&items[0][price]=" + price("solo")
                + "&default_payment_method=" + card);
        shop.deliver();

        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(34)
    void ofSeveralSubscriptionsTheBestDecides() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        String card = shop.stripe.addCard(shop.customer(alice), CardPayments.WORKS);
        shop.dashboard("POST", "/v1/subscriptions", "customer=" + shop.customer(alice) + "&items[0][price]=" + price("desk")
                + "&items[0][quantity]=3&default_payment_method=" + card);
        shop.deliver();
        assertThat(shop.subscriptions(alice)).hasSize(2);
        assertThat(plans()).as("together").containsExactlyInAnyOrder("solo", "desk");

        shop.dashboard("DELETE", "/v1/subscriptions/" + first.id(), "");
        shop.deliver();

        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
        assertThat(plans()).containsExactly("desk");
        assertThat(shop.subscriptions(alice)).extracting(Subscription::status).containsExactlyInAnyOrder(
                SubscriptionStatus.ACTIVE, SubscriptionStatus.CANCELED);
        assertThat(shop.desk.current(alice).map(Subscription::plan)).as("what the billing page is about").contains("desk");
        assertThatThrownBy(() -> shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1))
                .isInstanceOf(AlreadySubscribedException.class);
    }

    @Test
    @BillingCase(35)
    void aRetiredPriceStaysWithWhoeverHasIt() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.dashboard("POST", "/v1/prices/" + price("solo"), "active=false");
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.number("select count(*) from billing_invoices where status = 'paid'")).isEqualTo(2);
        assertThat(lastTotal()).isEqualTo(3900);
    }

    @Test
    @BillingCase(35)
    void seatsOfARetiredPriceCostWhatTheyDidAndNewBuyersPayTheNewOne() {
        UUID bob = shop.account("bob");
        Subscription first = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        String old = price("desk");
        shop.dashboard("POST", "/v1/prices", "product=vixshield_desk&currency=usd&unit_amount=4900&nickname=Desk"
                + "&recurring[interval]=month&metadata[plan]=desk&transfer_lookup_key=true&lookup_key="
                + Shop.CATALOGUE.lookupKey(Shop.DESK, BillingPeriod.MONTH));
        shop.dashboard("POST", "/v1/prices/" + old, "active=false");

        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 4, shop.clock.instant());
        shop.moveTo(first.periodEnd().plusSeconds(60));
        assertThat(lastTotal()).isEqualTo(4 * 2900);

        shop.subscribe(bob, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        assertThat(shop.subscription(bob).unitAmount()).isEqualTo(4900);
        assertThat(shop.subscription(alice).unitAmount()).isEqualTo(2900);
    }

    @Test
    @BillingCase(36)
    void taxFollowsTheCountryAndABusinessPaysItElsewhere() {
        UUID bob = shop.account("bob");
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(session, new Entry(Optional.of(CardPayments.WORKS), "DE", "", ""));
        String other = Shop.sessionOf(shop.desk.checkout(shop.buyer(bob), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.stripe.complete(other, new Entry(Optional.of(CardPayments.WORKS), "DE", "DE123456789", ""));
        shop.deliver();

        assertThat(shop.text("select total || ' ' || tax || ' ' || currency from billing_invoices where account_id = ?", alice))
                .isEqualTo("4641 741 usd");
        assertThat(shop.text("select total || ' ' || tax from billing_invoices where account_id = ?", bob)).isEqualTo("3900 0");
        assertThat(shop.texts("select distinct currency from billing_subscriptions")).containsExactly("usd");
        assertThat(shop.stripe.get(session).get("locale").asText()).isEqualTo("auto");
    }

    @Test
    @BillingCase(37)
    void anAbandonedCheckoutGetsOneMailThatLeadsBack() {
        String session = Shop.sessionOf(shop.desk.checkout(shop.buyer(alice), Shop.SOLO, BillingPeriod.MONTH, 1));
        shop.pass(Duration.ofHours(1));

        String link = shop.text("select link from outgoing_mails where kind = 'unfinished'");
        assertThat(link).startsWith(shop.stripe.base() + "/checkout/").doesNotEndWith(session);
        shop.pass(Duration.ofHours(1));
        assertThat(mails()).as("one, however long it is abandoned").containsExactly("unfinished");
        shop.stripe.complete(Shop.sessionOf(link), Entry.with(CardPayments.WORKS));
        shop.deliver();
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    @BillingCase(40)
    void aMonthThatBeginsOnThe31stEndsWhereTheCalendarEnds() {
        shop.clock.set(Instant.parse("2027-01-31T12:00:00Z"));
        shop.stripe.advanceTo(shop.clock.instant());
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);

        assertThat(shop.subscription(alice).periodEnd()).isEqualTo("2027-02-28T12:00:00Z");
        shop.moveTo(Instant.parse("2027-03-01T00:00:00Z"));
        assertThat(shop.subscription(alice).periodEnd()).isEqualTo("2027-03-31T12:00:00Z");
        shop.moveTo(Instant.parse("2028-02-01T00:00:00Z"));
        assertThat(shop.subscription(alice).periodEnd()).as("leap year").isEqualTo("2028-02-29T12:00:00Z");
        assertThat(shop.number("select count(*) from billing_invoices where status = 'paid'")).isEqualTo(13);
    }

    /** Stripe reckons in UTC, people in New York: there the hour moves on 14 March 2027, and with it a late evening's date. */
    @Test
    @BillingCase(40)
    void aPeriodAcrossTheChangeOfClocksEndsAtItsSecondAndIsNamedByTheLocalDay() {
        shop.clock.set(Instant.parse("2027-02-14T04:30:00Z"));
        shop.stripe.advanceTo(shop.clock.instant());
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        assertThat(shop.subscription(alice).periodEnd()).isEqualTo("2027-03-14T04:30:00Z");

        shop.moveTo(Instant.parse("2027-03-10T00:00:00Z"));
        shop.moveTo(Instant.parse("2027-03-14T04:30:00Z"));
        assertThat(shop.subscription(alice).periodEnd()).isEqualTo("2027-04-14T04:30:00Z");
        shop.moveTo(Instant.parse("2027-04-10T00:00:00Z"));

        assertThat(shop.texts("select subject from outgoing_mails where kind = 'renewal' order by created_at")).containsExactly(
                "Your subscription renews on 13 March 2027", "Your subscription renews on 14 April 2027");
        assertThat(shop.number("select count(*) from billing_invoices where status = 'paid'")).isEqualTo(2);
        assertThat(shop.level(alice)).isEqualTo(Level.FULL);
    }

    @Test
    void aPauseByWishStopsMoneyAndAlertsUntilItsEnd() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);

        shop.desk.pause(alice, Optional.of(shop.clock.instant().plus(Duration.ofDays(40))));
        assertThat(shop.level(alice)).isEqualTo(Level.LIMITED);
        shop.pass(Duration.ofDays(41));
        assertThat(shop.number("select count(*) from billing_invoices")).isEqualTo(1);
        new PauseEndJob(Shop.WORKER, shop.gateway, new SubscriptionUpdates(shop.gateway), shop.sync, shop.clock).run();

        assertThat(shop.level(alice)).as("what was paid for is over: the pause ends with a new period").isEqualTo(Level.FULL);
        assertThat(shop.subscription(alice).periodStart()).isEqualTo(shop.clock.instant());
        assertThat(shop.number("select sum(paid) from billing_invoices")).isEqualTo(2 * 3900);
    }

    private void payWith(Subscription one, String card) {
        String method = shop.stripe.addCard(shop.customer(alice), card);
        shop.dashboard("POST", "/v1/subscriptions/" + one.id(), "default_payment_method=" + method);
    }

    private Set<String> plans() {
        return Access.of(shop.subscriptions(alice), List.of(), shop.clock.instant()).plans();
    }

    private long lastTotal() {
        return Long.parseLong(
                shop.text("select total from billing_invoices where account_id = ? order by created_at desc limit 1", alice));
    }

    private String latestInvoice(Subscription one) {
        return shop.stripe.get(one.id()).get("latest_invoice").asText();
    }

    private String price(String plan) {
        return shop.stripe.all("price").stream().filter(one -> one.get("lookup_key").asText().equals(
                "vixshield_" + plan + "_month_2026-11")).findFirst().orElseThrow().get("id").asText();
    }

    private List<String> mails() {
        return shop.texts("select kind from outgoing_mails");
    }
}
