package com.vixshield.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every state that a subscription can be in, as its page shows it and as the banner says it on another page. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class BillingStatesBrowserTest {

    private static final String ACTIVE = "status = 'active'";
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    People people;
    @Inject
    World world;

    private String account;

    @BeforeEach
    void aCustomer() {
        world.clear();
        account = site + "a/" + people.signIn("alice");
        world.endTrials();
    }

    /** What differs from a subscription that is paid, and a piece of what the page says then; the banner's follows the bar. */
    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(ACTIVE, "for $39 a month before tax|");
        states.put("status = 'trialing', trial_end = now() + interval '3 days', card = null", "No card is on file|in 3 days");
        states.put("status = 'trialing', trial_end = now() + interval '9 days'", "in 9 days|");
        states.put("status = 'paused', card = null, full_until = null", "Add a card and resume|Add a card to resume");
        states.put("status = 'paused', full_until = null", "Now there is a card|resume when you like");
        states.put(late(2), "5 days more|Everything works until");
        states.put(late(9), "within seven days|is overdue");
        states.put("status = 'unpaid', full_until = null", "was not paid|is not paid");
        states.put("status = 'incomplete', full_until = null",
                "$46.41 is not complete|starts once it is paid");
        states.put(ACTIVE + ", cancel_at = period_end", "You have cancelled|");
        states.put("status = 'canceled', ended_at = now() - interval '3 days', full_until = null", "ended on|has ended");
        states.put("status = 'canceled', ended_at = now() - interval '43 days', full_until = null", "ended on|");
        states.put(ACTIVE + ", collection_paused = true, resumes_at = now() + interval '30 days', "
                + "full_from = now() + interval '30 days'", "paused at your wish|is paused");
        states.put(ACTIVE + ", dispute = 'open'", "is disputed at your bank|");
        states.put("plan = 'desk', seats = 5, schedule_id = 's', next_plan = 'solo', next_period = 'month', next_seats = 1",
                "it becomes Solo, for $39 a month|");
        states.put(ACTIVE + ", pending_change = true, open_invoice_url = 'https://example.com/'",
                "waits for its payment of $46.41|");
        states.put(ACTIVE + ", discounts = '100%', card = null", "takes off all of it|");
        return states;
    }

    private static String late(int days) {
        return "status = 'past_due', open_invoice_url = 'https://example.com/', first_failed_at = now() - interval '" + days
                + " days', full_until = now() - interval '" + days + " days' + interval '7 days'";
    }

    @Test
    void everyStateIsSaidInWordsAndAccessible() {
        try (Page page = CHROMIUM.page()) {
            states().forEach((state, words) -> {
                String name = "billing-" + state.replaceAll("[^a-z0-9]+", "-");
                subscription(state);
                Look.at(page, account + "/billing", name.substring(0, Math.min(70, name.length())));
                assertThat(page.textContent("main")).as(state).contains(words.substring(0, words.indexOf('|')));
                page.navigate(account + "/settings");
                assertThat(String.join(" ", page.locator(".banner").allTextContents())).as(state)
                        .contains(words.substring(words.indexOf('|') + 1));
            });
        }
    }

    @Test
    void withoutAPlanEveryPageShowsWhatIsBehindIt() {
        try (Page page = CHROMIUM.page()) {
            for (String path : List.of("", "/signals", "/alerts", "/tokens", "/webhooks", "/teams", "/billing")) {
                Look.at(page, account + path, "free" + path.replace('/', '-'));
            }
            page.navigate(account + "/alerts");
            page.click("text=See the plans");
            page.waitForURL(account + "/billing");
        }
    }

    @Test
    void aRefusedWishAndAnAbsentPaymentServiceAreSaidOnThePage() {
        subscription(ACTIVE);
        CHROMIUM.expectComplaintsOf("422", "503");
        try (Page page = CHROMIUM.page()) {
            page.navigate(account + "/billing");
            page.fill("#seats-desk", "two");
            page.click("section[aria-labelledby=plan-desk] >> button[value=month]");
            assertThat(alerts(page)).contains("Desk has 3 to 500 seats", "two");
            Look.here(page, "billing-refused");

            EmbeddedServices.stripe().faults().down(true);
            page.click("text=Cancel at the end of the period");
            assertThat(alerts(page)).contains("Nothing was changed or charged");
            Look.here(page, "billing-away");
        } finally {
            EmbeddedServices.stripe().faults().down(false);
        }
    }

    private static String alerts(Page page) {
        return String.join(" ", page.locator("[role=alert]").allTextContents());
    }

    private void subscription(String state) {
        world.update("delete from billing_subscriptions");
        world.update("delete from billing_invoices");
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, card, full_from, full_until,
                    synced_at)
                select id, 'sub_state', 'cus_state', 'active', 'solo', 'month', 'price_state', 'si_state', 'usd', 3900, 1,
                    now() - interval '9 days', now() - interval '9 days', now() + interval '21 days', 'visa 4242 12/2034',
                    'epoch', '9999-01-01', now() from accounts""");
        world.update("""
                insert into billing_invoices (account_id, invoice_id, number, status, currency, total, tax, paid, refunded,
                    created_at, page_url, receipt_url)
                select id, 'in_' || status, 'VX-' || length(status), status, 'usd', 4641, 741, 0, 900, now() - interval '1 day',
                    'https://example.com/', 'https://example.com/'
                from accounts, unnest(array['open', 'paid', 'void', 'uncollectible']) status""");
        world.update("update billing_subscriptions set " + state);
    }
}
