package com.vixshield.subscription;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.alert.AlertJob;
import com.vixshield.billing.BillingCase;
import com.vixshield.billing.stripe.webhook.EventInboxJob;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.local.stripe.StripeSimulator;
import com.vixshield.platform.mail.MailOutboxJob;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;

/** The pages about money, with the simulator at the other end and every webhook held back until a test lets it through. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
@AsAlice
class BillingResourceTest {

    @Inject
    People people;
    @Inject
    World world;
    @Inject
    Crew crew;
    @Inject
    EventInboxJob inbox;
    @Inject
    MailOutboxJob mails;
    @Inject
    AlertJob alerts;
    @Inject
    Specimens specimens;

    private final StripeSimulator stripe = EmbeddedServices.stripe();
    private String billing;

    @BeforeEach
    void open() {
        world.clear();
        ScriptedRelay.clear();
        stripe.wire().held().forEach(stripe.wire()::lose);
        stripe.wire().hold(true);
        billing = "/a/" + people.signIn("alice") + "/billing";
    }

    @AfterEach
    void calm() {
        stripe.faults().down(false);
    }

    @Test
    void showsATrialAndThatItEndsByItself() {
        Document page = page(billing);

        assertThat(page.select("h1").text()).isEqualTo("Billing");
        assertThat(page.text()).contains("Your trial ends by itself on").contains("No card is on file");
        assertThat(page.select(".banner")).as("two weeks ahead there is nothing to do").isEmpty();
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    @Test
    void sellsThroughThePaymentPageAndIsRightWhenTheVisitorIsBackFirst() {
        String session = buy("solo", "month");
        assertThat(buy("solo", "month")).as("a second click").isEqualTo(session);
        stripe.complete(session, Entry.with(CardPayments.WORKS));

        Response back = given().redirects().follow(false).get(billing + "/return?session=" + session);

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(page(billing).text()).contains("Solo", "trial", "Visa 4242", "then your card is charged $39 a month");
        stripe.wire().held().forEach(stripe.wire()::deliver);
        workOff();
        assertThat(world.number("select count(*) from billing_subscriptions")).isEqualTo(1);
        assertThat(world.number("select count(*) from stripe_events where status <> 'DONE'")).isZero();
    }

    @Test
    void cancelsWithOneClickAndTakesItBackWithAnother() {
        subscribe();

        press("/cancel");
        assertThat(page(billing).text()).contains("Nothing is charged", "Keep my plan after all");
        press("/keep");

        assertThat(page(billing).text()).contains("Cancel at the end of the trial").doesNotContain("Keep my plan");
    }

    @Test
    void saysThatThereIsNothingToChangeWhereNothingIs() {
        for (String what : java.util.List.of("cancel", "keep", "resume", "pause")) {
            Response answer = given().formParam("days", 30).post(billing + "/" + what);
            assertThat(answer.statusCode()).as(what).isEqualTo(409);
            assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text()).contains("no subscription to change");
        }
        assertThat(given().get(billing + "/change?plan=solo&period=year").statusCode()).isEqualTo(409);
    }

    @Test
    void changesNoPlanWhileNothingIsCollected() {
        subscribe();
        given().formParam("days", 30).redirects().follow(false).post(billing + "/pause").then().statusCode(303);

        Response answer = given().get(billing + "/change?plan=solo&period=year");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text()).contains("end the pause first");
    }

    @Test
    void asksForTheInvoiceOfAResumptionBeforeAnythingElse() {
        subscribe();
        world.update("update billing_subscriptions set status = 'paused', open_invoice_url = 'https://example.com/in_1'");

        assertThat(page(billing).select("main a[href=https://example.com/in_1]")).hasSize(1);
        assertThat(page(billing).select("form[action$=/resume]")).as("a second invoice").isEmpty();
        Response answer = given().get(billing + "/change?plan=solo&period=year");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert]").text()).contains("waits for its payment");
    }

    @Test
    void showsThePriceOfAChangeBeforeItIsMade() {
        subscribe();

        Document quote = page(billing + "/change?plan=desk&period=month&seats=4");
        assertThat(quote.text()).contains("Change to Desk, 4 seats", "Nothing is due", "$116 a month before tax");
        given().redirects().follow(false).formParam("plan", "desk").formParam("period", "month").formParam("seats", 4)
                .formParam("at", quote.select("input[name=at]").val()).post(billing + "/change").then().statusCode(303);

        assertThat(page(billing).text()).contains("Desk", "4 seats");
    }

    @Test
    void takesNoNumberOfSeatsThatIsNotSoldAndSaysWhy() {
        subscribe();

        for (String seats : List.of("2", "four", "501", "-3", "99999999999")) {
            given().get(billing + "/change?plan=desk&period=month&seats=" + seats).then().statusCode(422)
                    .body(containsString("Desk has 3 to 500 seats"), containsString(seats),
                            containsString("Nothing was changed"));
        }
        given().redirects().follow(false).formParam("plan", "desk").formParam("seats", "two").post(billing + "/checkout").then()
                .statusCode(422).body(containsString("Desk has 3 to 500 seats"));
    }

    @Test
    void withoutASubscriptionEveryChangeAnswersWithThePlans() {
        given().get(billing + "/change?plan=desk&seats=3").then().statusCode(409)
                .body(containsString("no subscription to change"));
        for (String act : List.of("/cancel", "/keep", "/resume", "/pause")) {
            given().redirects().follow(false).post(billing + act).then().statusCode(409)
                    .body(containsString("Subscribe by the month"));
        }
    }

    @Test
    void aChangeThatIsNoneIsNotOffered() {
        subscribe();

        Document quote = page(billing + "/change?plan=solo&period=month");

        assertThat(quote.text()).contains("nothing changes");
        assertThat(quote.select("main form")).isEmpty();
        assertThat(page(billing).select("section[aria-labelledby=plan-solo] button").eachText())
                .containsExactly("By the year: see the price of Solo");
    }

    @Test
    void moreSeatsCostWhatTheFirstOnesDid() {
        subscribe();
        world.update("update billing_subscriptions set plan = 'desk', unit_amount = 2500, seats = 3, discounts = '20%'");

        assertThat(page(billing + "/change?plan=desk&period=month&seats=4").text())
                .contains("Then it is $80 a month before tax");
        assertThat(page(billing).text()).contains("$60 a month", "3 seats, instead of $75");
    }

    @Test
    @Proves(66)
    void saysSoWhenThePaymentServiceIsAwayAndShowsEverythingElse() {
        subscribe();
        stripe.faults().down(true);

        given().get(billing).then().statusCode(200);
        given().redirects().follow(false).get(billing + "/return").then().statusCode(303);
        given().post(billing + "/cancel").then().statusCode(503).body(containsString("does not answer right now"))
                .body(containsString("Invoices and receipts"));
        given().get(billing.replace("/billing", "")).then().statusCode(200);
    }

    /** Signing in, joining, alerts, pages and webhooks go on without Stripe; what it told meanwhile is worked off after. */
    @Test
    @BillingCase(42)
    void withoutStripePeopleSignInAlertsGoOutAndTheInboxCatchesUp() {
        subscribe();
        stripe.wire().held().forEach(stripe.wire()::deliver);
        workOff();
        stripe.faults().down(true);
        stripe.request("POST", "/v1/subscriptions/" + world.single("select subscription_id from billing_subscriptions"),
                "cancel_at_period_end=true");
        assertThat(stripe.wire().held()).isNotEmpty()
                .allSatisfy(event -> assertThat(stripe.wire().deliver(event)).isEqualTo(200));

        given().get("/a/" + people.signIn("alice")).then().statusCode(200);
        people.signIn("bob");
        specimens.publish(LocalDate.of(2026, 11, 20));
        alerts.run();
        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("alice@example.com", "bob@example.com");
        assertThat(page(billing).text()).contains("Solo", "Cancel at the end of the trial");

        stripe.faults().down(false);
        workOff();
        assertThat(page(billing).text()).contains("Keep my plan after all");
        assertThat(world.number("select count(*) from stripe_events where status <> 'DONE'")).isZero();
    }

    @Test
    @BillingCase(39)
    void aChangeInThePortalStandsOnThePageWhichEverComesFirst() {
        subscribe();
        stripe.wire().held().forEach(stripe.wire()::lose);
        String path = "/v1/subscriptions/" + world.single("select subscription_id from billing_subscriptions");

        stripe.request("POST", path, "items[0][quantity]=1&items[0][price]=" + price("desk"));
        given().redirects().follow(false).get(billing + "/return").then().statusCode(303);
        assertThat(plan()).as("the visitor").isEqualTo("Desk");

        stripe.wire().held().forEach(stripe.wire()::lose);
        stripe.request("POST", path, "items[0][quantity]=1&items[0][price]=" + price("solo"));
        stripe.wire().held().forEach(stripe.wire()::deliver);
        workOff();
        assertThat(plan()).as("the webhook").isEqualTo("Solo");
    }

    private String plan() {
        return page(billing).select("dt:containsOwn(Plan) + dd").text();
    }

    private String price(String plan) {
        return stripe.all("price").stream()
                .filter(one -> one.get("lookup_key").asText().startsWith("vixshield_" + plan + "_month"))
                .findFirst().orElseThrow().get("id").asText();
    }

    @Test
    void mailsWhatTheEventsCall() {
        subscribe();
        stripe.wire().held().forEach(stripe.wire()::deliver);
        press("/cancel");
        stripe.wire().held().forEach(stripe.wire()::deliver);
        workOff();

        mails.run();
        mails.run();

        assertThat(ScriptedRelay.received()).extracting(mail -> mail.header("Subject"))
                .singleElement().asString().startsWith("Your subscription ends on");
        assertThat(ScriptedRelay.received().get(0).text()).contains(billing);
    }

    @Test
    void belongsToItsMembersOnly() {
        String other = "/a/" + people.signIn("mallory") + "/billing";

        given().get(other).then().statusCode(404);
        given().redirects().follow(false).post(other + "/cancel").then().statusCode(404);
        given().redirects().follow(false).post(other + "/portal").then().statusCode(404);
    }

    @Test
    void letsOnlyAnOwnerChangeAnything() {
        world.pastGuards("update members set role = 'viewer'");

        given().get(billing).then().statusCode(200).body(containsString("Only an owner"));
        given().redirects().follow(false).formParam("plan", "solo").post(billing + "/checkout").then().statusCode(403);
    }

    @Test
    void afterTheTrialThePaywallSaysWhatIsBehindIt() {
        world.endTrials();

        Document page = page(billing.replace("/billing", ""));

        assertThat(page.select(".banner").text()).contains("Your trial is over", "Go to billing");
        assertThat(page(billing).text()).contains("Nothing is charged", "Subscribe by the month");
    }

    @Test
    void aLatePaymentStandsOnEveryPage() {
        subscribe();
        world.update("""
                update billing_subscriptions set status = 'past_due', first_failed_at = now() - interval '1 day',
                full_from = 'epoch', full_until = now() + interval '6 days'""");

        world.update("""
                insert into billing_invoices (account_id, invoice_id, number, status, currency, total, tax, paid, created_at)
                select account_id, 'in_late', 'VX-2', 'open', 'usd', 4641, 741, 0, now() from billing_subscriptions""");

        assertThat(page(billing.replace("/billing", "/alerts")).select(".banner").text())
                .contains("$46.41", "Everything works until ");
        assertThat(page(billing).text()).contains("to be paid", "$46.41, with $7.41 tax", "payment late");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void theOperatorSeesTheNumbersAndReplays() {
        world.update("""
                insert into stripe_events (id, type, livemode, created, payload, received_at, next_at, status, attempts)
                values ('evt_dead', 'something.invented', false, now(), '{}', now(), now(), 'DEAD', 12)""");

        world.update("insert into billing_drift (found_at, subscription_id, sweep, difference) "
                + "values (now(), 'sub_drifted', 'nightly', 'plan desk, is solo')");
        given().get("/operator/billing").then().body(containsString("sub_drifted"), containsString("plan desk, is solo"));
        given().get("/operator/billing").then().statusCode(200).body(containsString("evt_dead"));
        given().redirects().follow(false).post("/operator/billing/events/evt_dead/replay").then().statusCode(303);

        given().get("/operator/billing").then().body(not(containsString("evt_dead")));
        assertThat(world.single("select status from stripe_events")).isEqualTo("DONE");
    }

    @Test
    void theConsoleIsClosedToSubscribers() {
        given().get("/operator/billing").then().statusCode(403);
    }

    @Test
    void pricesStandForEverybodyAndWithoutStripe() {
        stripe.faults().down(true);

        Document page = page("/pricing");

        assertThat(page.select(".plan__price").eachText()).anyMatch(price -> price.startsWith("$39 "));
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    /** Four people of a trial's team do not share a plan for one, nor four three seats. */
    @Test
    void sellsNoFewerSeatsThanThereAreMembers() {
        String acme = crew.acme();
        for (String name : List.of("bob", "carol")) {
            crew.join(acme, name, "trader");
        }
        crew.join(acme, "dave", "viewer");
        billing = "/a/" + acme + "/billing";

        for (String period : List.of("month", "year")) {
            given().redirects().follow(false).formParam("plan", "solo").formParam("period", period).post(billing + "/checkout")
                    .then().statusCode(422).body(containsString("4 members"));
        }
        given().redirects().follow(false).formParam("plan", "desk").formParam("seats", "3").post(billing + "/checkout").then()
                .statusCode(422).body(containsString("4 to 500 seats"));
        String session = buy("desk", "month");
        stripe.complete(session, Entry.with(CardPayments.WORKS));
        given().redirects().follow(false).get(billing + "/return?session=" + session);
        assertThat(world.single("select seats from billing_subscriptions")).as("without a number, one for each").isEqualTo("4");

        given().get(billing + "/change?plan=solo&period=month").then().statusCode(422).body(containsString("4 members"));
        given().redirects().follow(false).formParam("plan", "solo").formParam("period", "month")
                .formParam("at", Instant.now().getEpochSecond() - 1).post(billing + "/change").then().statusCode(422);
        given().get(billing + "/change?plan=desk&period=month&seats=3").then().statusCode(422);
        given().get(billing + "/change?plan=desk&period=month&seats=5").then().statusCode(200);
    }

    private void subscribe() {
        String session = buy("solo", "month");
        stripe.complete(session, Entry.with(CardPayments.WORKS));
        given().redirects().follow(false).get(billing + "/return?session=" + session);
    }

    private String buy(String plan, String period) {
        String location = given().redirects().follow(false).formParam("plan", plan).formParam("period", period)
                .post(billing + "/checkout").then().statusCode(303).extract().header("Location");
        assertThat(location).startsWith(stripe.base() + "/checkout/");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The webhook starts the work by itself as well, on a thread of its own: until nobody has anything left. */
    private void workOff() {
        do {
            world.update("update stripe_events set next_at = now() where status = 'PENDING'");
            inbox.run();
        } while (world.number("select count(*) from stripe_events where status = 'PENDING'") > 0);
    }

    private void press(String what) {
        given().redirects().follow(false).post(billing + what).then().statusCode(303);
    }
}
