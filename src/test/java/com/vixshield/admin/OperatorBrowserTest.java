package com.vixshield.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsOperator;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** The operator's pages with something on each of them, and a support visit from its reason to its end. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperator
class OperatorBrowserTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private String handle;

    @BeforeEach
    void anAccount() {
        world.clear();
        specimens.publish(LocalDate.of(2026, 11, 20));
        handle = people.signIn("alice");
    }

    @Test
    void theMoneyOfAllAccountsStandsWithItsAlarms() {
        troubles();
        try (Page page = CHROMIUM.page()) {
            Look.at(page, site + "operator/billing", "operator-billing");

            assertThat(page.textContent("[aria-labelledby=alarms]")).contains("was given up", "waits for a customer",
                    "change to desk");
            assertThat(page.textContent("[aria-labelledby=late]")).contains("alice", "late", "solo", "$46.41");
            assertThat(page.textContent("[aria-labelledby=disputes]")).contains("alice", "lost, not ended yet", "$46.41");
            assertThat(page.textContent("[aria-labelledby=seats]")).contains("desk", "earlier price");
            assertThat(page.textContent("[aria-labelledby=drift]")).contains("plan desk, is solo");
            page.click("button:has-text('evt_dead')");
            assertThat(page.textContent("main")).doesNotContain("evt_dead");
        }
    }

    @Test
    void aVisitIsBegunSeenAndEnded() {
        CHROMIUM.expectComplaintsOf("403");
        try (Page page = CHROMIUM.page()) {
            Look.at(page, site + "operator", "operator");
            Look.at(page, site + "operator/deletions", "operator-deletions");
            Look.at(page, site + "operator/accounts?words=ali", "operator-accounts");
            page.click("text=alice");
            page.fill("#reason", "Ticket 4711: sizes look wrong");
            page.click("text=Begin the visit");
            Look.at(page, site + "operator/accounts/" + handle, "operator-account");
            Look.at(page, site + "a/" + handle, "visit");
            Look.at(page, site + "a/" + handle + "/billing", "visit-closed");
            assertThat(page.textContent("main")).contains("A support visit only reads");
            page.click("text=End visit");
            assertThat(world.single("select ended_by from support_visits")).isNotNull();
        }
    }

    private void troubles() {
        world.update(
                """
                        insert into stripe_events (id, type, livemode, created, payload, received_at, next_at, status, attempts, last_error)
                        values ('evt_dead', 'something.invented', false, now(), '{}', now() - interval '1 hour', now(), 'DEAD', 12,
                                'InvalidRequestException: No such subscription: sub_1234567890abcdefghijklmnopqrstuvwxyz'),
                               ('evt_parked', 'invoice.paid', false, now(), '{}', now() - interval '1 hour',
                                now() + interval '1 day', 'PARKED', 3, null)""");
        world.update("""
                insert into billing_drift (found_at, subscription_id, sweep, difference)
                values (now(), 'sub_1234567890abcdefghijklmnopqrstuvwxyz', 'nightly', 'plan desk, is solo')""");
        world.update("""
                insert into billing_intents (account_id, id, operation, subject, created_at, expires_at, mismatch_at)
                select id, gen_random_uuid(), 'change to desk month 3', 'sub_x', now(), now(), now() from accounts""");
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, first_failed_at, synced_at)
                select id, 'sub_late', 'cus_late', 'past_due', 'solo', 'month', 'price', 'si', 'usd', 3900, 1, now(), now(),
                    now() + interval '21 days', now() - interval '2 days', now() from accounts""");
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at)
                select id, 'sub_few', 'cus_late', 'active', 'desk', 'month', 'price', 'si', 'usd', 1, 1, now(), now(),
                    now() + interval '21 days', now() from accounts""");
        world.update("""
                insert into billing_disputes (account_id, dispute_id, subscription_id, status, amount, currency, created_at)
                select id, 'du_lost', 'sub_late', 'lost', 4641, 'usd', now() from accounts""");
        world.update(
                """
                        insert into billing_invoices (account_id, invoice_id, subscription_id, status, currency, total, tax, paid, created_at)
                        select id, 'in_late', 'sub_late', 'open', 'usd', 4641, 741, 0, now() from accounts""");
    }
}
