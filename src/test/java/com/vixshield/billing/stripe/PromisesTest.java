package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.vixshield.account.AccountDirectory;
import com.vixshield.billing.BillingPeriod;
import com.vixshield.billing.BillingReminders;
import com.vixshield.billing.Trials;
import com.vixshield.billing.operator.BillingStatistics;
import com.vixshield.billing.operator.BillingStatistics.Share;
import com.vixshield.billing.stripe.action.FreeDayCredits;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.platform.jobs.JobHistory;
import com.vixshield.platform.sql.Statements;

/** What we promise around the money: reminders in time, free days, one trial each, and numbers that can be recomputed. */
class PromisesTest {

    @RegisterExtension
    final Shop shop = new Shop();
    private final BillingReminders reminders = new BillingReminders(Shop.WORKER, shop.clock);
    private UUID alice;

    @BeforeEach
    void open() {
        alice = shop.account("alice");
    }

    @Test
    void remindsSevenThreeAndOneDaysBeforeATrialEndsAndOnceAfter() {
        grant();
        for (int hour = 0; hour < 16 * 24; hour += 6) {
            reminders.run();
            shop.clock.set(shop.clock.instant().plus(Duration.ofHours(6)));
        }

        assertThat(
                shop.texts("select split_part(mail_key, ':', 4) from outgoing_mails where kind = 'trial' order by created_at"))
                .containsExactly("7", "3", "1");
        assertThat(shop.number("select count(*) from outgoing_mails where kind = 'over'")).isEqualTo(1);
    }

    @Test
    void remindsOnceBeforeARenewalWhicheverWayItLearnsOfIt() {
        var one = shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        shop.moveTo(one.periodEnd().minus(Duration.ofDays(6)));
        reminders.run();
        reminders.run();

        assertThat(shop.texts("select kind from outgoing_mails order by created_at")).containsExactly("receipt", "renewal");
    }

    @Test
    void aDayIsCreditedOnceForEachAlertThatWasMissed() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        FreeDayCredits days = new FreeDayCredits(Shop.WORKER, shop.gateway, shop.clock);
        UUID run = UUID.randomUUID();

        days.owe(alice, run, "the alert of 2026-11-20 was missed");
        days.owe(alice, run, "the alert of 2026-11-20 was missed");

        assertThat(shop.text("select how || ' ' || amount from billing_free_days")).isEqualTo("credit 130");
        assertThat(shop.stripe.get(shop.customer(alice)).get("balance").asLong()).isEqualTo(-130);
        assertThat(shop.number("select count(*) from outgoing_mails where kind = 'free-day'")).isEqualTo(1);
    }

    @Test
    void onTrialTheFreeDayIsADayMore() {
        grant();
        FreeDayCredits days = new FreeDayCredits(Shop.WORKER, shop.gateway, shop.clock);

        days.owe(alice, UUID.randomUUID(), "the alert of 2026-11-20 was late");
        days.owe(alice, UUID.randomUUID(), "the alert of 2026-11-23 was late");

        assertThat(shop.text("select max(ends_at) - min(starts_at) from access_grants")).isEqualTo("16 days");
    }

    @Test
    void whenStripeIsDownTheFreeDayIsCreditedLater() {
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.MONTH, 1, CardPayments.WORKS);
        FreeDayCredits days = new FreeDayCredits(Shop.WORKER, shop.gateway, shop.clock);
        UUID run = UUID.randomUUID();
        shop.stripe.faults().down(true);
        days.owe(alice, run, "missed");
        assertThat(shop.number("select count(*) from billing_free_days")).isZero();

        shop.stripe.faults().down(false);
        days.owe(alice, run, "missed");

        assertThat(shop.number("select count(*) from billing_free_days")).isEqualTo(1);
    }

    @Test
    void oneMailboxAndOneNetworkCannotTryForEver() {
        Trials trials = new Trials("salt", Set.of("mailinator.com"), 3);
        assertThat(claim(trials, "Alice+one@Gmail.com", "")).isTrue();
        assertThat(claim(trials, "a.lice@googlemail.com", "")).as("the same mailbox").isFalse();
        assertThat(claim(trials, "someone@mailinator.com", "")).isFalse();
        for (String name : List.of("b", "c", "d")) {
            assertThat(claim(trials, name + "@example.com", "203.0.113")).isTrue();
        }
        assertThat(claim(trials, "e@example.com", "203.0.113")).isFalse();
        assertThat(claim(trials, "e@example.com", "198.51.100")).isTrue();
        assertThat(shop.texts("select hash from trial_claims")).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void numbersFollowFromTheLogAlone() {
        BillingStatistics numbers = new BillingStatistics(Shop.WORKER, shop.clock, new AccountDirectory(Shop.WORKER),
                new JobHistory(Shop.WORKER));
        UUID bob = shop.account("bob");
        grant();
        reminders.run();
        shop.subscribe(alice, Shop.SOLO, BillingPeriod.YEAR, 1, CardPayments.WORKS);
        shop.subscribe(bob, Shop.DESK, BillingPeriod.MONTH, 4, CardPayments.WORKS);
        shop.run("truncate billing_subscriptions");

        assertThat(numbers.byPlan()).extracting(BillingStatistics.PlanRevenue::money).containsExactly("$116", "$32.50");
        assertThat(numbers.trialConversion()).isEqualTo(new Share(1, 1));

        shop.clock.set(shop.clock.instant().plus(Duration.ofDays(10)));
        shop.stripe.advanceTo(shop.clock.instant());
        shop.dashboard("DELETE", "/v1/subscriptions/" + shop.text(
                "select subscription_id from billing_events where account_id = ? and subscription_id <> 'grant'", bob), "");
        shop.reconciliation.compareAll();
        shop.clock.set(shop.clock.instant().plus(Duration.ofDays(25)));
        assertThat(numbers.churn()).isEqualTo(new Share(1, 2));
    }

    private boolean claim(Trials trials, String email, String network) {
        return shop.query(connection -> trials.claim(connection, UUID.randomUUID(), email, network, shop.clock.instant()));
    }

    private void grant() {
        shop.query(connection -> Statements.update(connection, """
                insert into access_grants (account_id, id, kind, starts_at, ends_at, reason)
                values (?, ?, 'trial', ?, ?, 'first sign-in')""", alice, UUID.randomUUID(), shop.clock.instant(),
                shop.clock.instant().plus(Duration.ofDays(14))));
    }
}
