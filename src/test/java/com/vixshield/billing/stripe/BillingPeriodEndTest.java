package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.billing.Access.Level;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.stripe.action.SubscriptionUpdates;
import com.vixshield.billing.stripe.webhook.PauseEndJob;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.testing.Stated;

/** When a period ends: where the calendar does, across the change of clocks, and after a pause. */
class BillingPeriodEndTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
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

        assertThat(shop.texts("select subject from outgoing_mails where kind = 'renewal' order by created_at"))
                .flatExtracting(Stated::by).containsExactly("13 March 2027", "14 April 2027");
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
}
