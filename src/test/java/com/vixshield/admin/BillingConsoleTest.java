package com.vixshield.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

/** What the operator is shown when something about money needs a person. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class BillingConsoleTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        world.clear();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void anEventParkedForAQuarterOfAnHourIsAnAlarmAndAFreshOneIsNot() {
        parked("evt_old", clock.instant().minusSeconds(16 * 60));
        parked("evt_new", clock.instant().minusSeconds(60));

        assertThat(alarms()).singleElement().asString().contains("evt_old", "An event waits for a customer of ours");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void aKeyUsedForTwoRequestsIsAnAlarm() {
        UUID account = UUID.fromString(
                world.single("select id from accounts where handle = ?", people.signIn("alice")));
        world.update("""
                insert into billing_intents (account_id, id, operation, subject, created_at, expires_at, closed, mismatch_at)
                values (?, gen_random_uuid(), 'customer', 'number 0', now(), now(), true, ?)""", account,
                clock.instant().atOffset(ZoneOffset.UTC));

        assertThat(alarms()).singleElement().asString().contains("two different requests: customer");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void withoutAlarmsThereIsNoSuchSection() {
        parked("evt_new", clock.instant());

        assertThat(Jsoup.parse(given().get("/operator/billing").asString()).select("section[aria-labelledby=alarms]"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void aDisputeStandsWithWhatCameOfItAndOneThatWasWonDoesNot() {
        String handle = people.signIn("alice");
        for (String status : List.of("needs_response", "lost", "won")) {
            world.update("""
                    insert into billing_disputes (account_id, dispute_id, status, amount, currency, created_at)
                    select id, ?, ?, 3900, 'usd', now() from accounts where handle = ?""", "du_" + status, status, handle);
        }

        assertThat(rows("disputes")).hasSize(2).anyMatch(row -> row.contains("open, everything works"))
                .anyMatch(row -> row.contains("lost, subscription ended") && row.contains("$39"));
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void aPlanSoldWithTooFewSeatsIsAFinding() {
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at)
                select id, 'sub_1', 'cus_1', 'active', 'desk', 'month', 'price_1', 'si_1', 'usd', 1, 1, now(), now(),
                    now() + interval '1 month', now() from accounts where handle = ?""", people.signIn("alice"));

        assertThat(rows("seats")).singleElement().asString().contains("desk 1 left alone: earlier price");
    }

    private void parked(String id, Instant at) {
        world.update("""
                insert into stripe_events (id, type, livemode, created, payload, received_at, next_at, status)
                values (?, 'invoice.paid', false, now(), '{}', ?, now() + interval '1 day', 'PARKED')""", id,
                at.atOffset(ZoneOffset.UTC));
    }

    private static List<String> alarms() {
        return rows("alarms");
    }

    private static List<String> rows(String section) {
        return Jsoup.parse(given().get("/operator/billing").then().statusCode(200).extract().asString())
                .select("section[aria-labelledby=" + section + "] tbody tr").eachText();
    }
}
