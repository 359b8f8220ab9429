package com.vixshield.billing.stripe;

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
import com.vixshield.billing.stripe.action.SubscriptionService;
import com.vixshield.local.stripe.CardPayments;

/** Another plan, other seats, another period: what is charged when, and what a retired price still costs. */
class PlanChangeTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    @BillingCase(25)
    void anUpgradeThatIsNotPaidLeavesThePlanAsItWas() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.payWith(first, CardPayments.FAILS_LATER);

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
        assertThat(shop.mails()).contains("unchanged");
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
        assertThat(shop.lastTotal(alice)).isPositive().isBetween(quote.due() - 1, quote.due() + 1);

        SubscriptionService.Quote less = shop.desk.quote(alice, Shop.DESK, BillingPeriod.MONTH, 4);
        assertThat(less.now()).isFalse();
        assertThat(less.due()).isZero();
        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 4, less.at());
        assertThat(shop.subscription(alice).seats()).isEqualTo(5);
        assertThat(shop.subscription(alice).next().map(Subscription.Next::seats)).contains(4);
        shop.moveTo(shop.subscription(alice).periodEnd().plusSeconds(60));
        assertThat(shop.subscription(alice).seats()).isEqualTo(4);
        assertThat(shop.lastTotal(alice)).isEqualTo(4 * 2900);
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
        assertThat(shop.lastTotal(alice)).isBetween(quote.due() - 1, quote.due() + 1);

        shop.desk.change(alice, Shop.SOLO, BillingPeriod.MONTH, 1, shop.clock.instant());
        assertThat(shop.subscription(alice).period()).isEqualTo(BillingPeriod.YEAR);
        shop.moveTo(year.periodEnd().plusSeconds(60));
        assertThat(shop.subscription(alice).period()).isEqualTo(BillingPeriod.MONTH);
    }

    @Test
    @BillingCase(35)
    void aRetiredPriceStaysWithWhoeverHasIt() {
        Subscription first = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.dashboard("POST", "/v1/prices/" + shop.price(Shop.SOLO), "active=false");
        shop.moveTo(first.periodEnd().plusSeconds(60));

        assertThat(shop.subscription(alice).status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(shop.subscription(alice).plan()).isEqualTo("solo");
        assertThat(shop.number("select count(*) from billing_invoices where status = 'paid'")).isEqualTo(2);
        assertThat(shop.lastTotal(alice)).isEqualTo(3900);
    }

    @Test
    @BillingCase(35)
    void seatsOfARetiredPriceCostWhatTheyDidAndNewBuyersPayTheNewOne() {
        UUID bob = shop.account("bob");
        Subscription first = shop.subscribe(alice, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        String old = shop.price(Shop.DESK);
        shop.dashboard("POST", "/v1/prices", "product=vixshield_desk&currency=usd&unit_amount=4900&nickname=Desk"
                + "&recurring[interval]=month&metadata[plan]=desk&transfer_lookup_key=true&lookup_key="
                + Shop.CATALOGUE.lookupKey(Shop.DESK, BillingPeriod.MONTH));
        shop.dashboard("POST", "/v1/prices/" + old, "active=false");

        shop.desk.change(alice, Shop.DESK, BillingPeriod.MONTH, 4, shop.clock.instant());
        shop.moveTo(first.periodEnd().plusSeconds(60));
        assertThat(shop.lastTotal(alice)).isEqualTo(4 * 2900);

        shop.subscribe(bob, Shop.DESK, BillingPeriod.MONTH, 3, CardPayments.WORKS);
        assertThat(shop.subscription(bob).unitAmount()).isEqualTo(4900);
        assertThat(shop.subscription(alice).unitAmount()).isEqualTo(2900);
    }
}
