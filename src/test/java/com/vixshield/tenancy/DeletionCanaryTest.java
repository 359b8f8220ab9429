package com.vixshield.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.data.DeletionJob;
import com.vixshield.account.data.ExportJob;
import com.vixshield.account.team.Crew;
import com.vixshield.billing.stripe.webhook.EventInboxJob;
import com.vixshield.local.stripe.CardPayments;
import com.vixshield.local.stripe.CheckoutSessions.Entry;
import com.vixshield.local.stripe.StripeSimulator;
import com.vixshield.signal.day.PublicationJob;
import com.vixshield.signal.seal.ChainCheck;
import com.vixshield.signal.seal.PublicSealKey;
import com.vixshield.testing.CanarySearch;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.IdentityStub;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.specification.RequestSpecification;

/**
 * Somebody whose every word is one that occurs nowhere else signs up, writes it wherever something can be written, pays, takes
 * the data away and has everything deleted: after that the word is in no column of any table, and nobody else has lost a row.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
@WithTestResource(IdentityStub.class)
@TestSecurity(user = DeletionCanaryTest.WORD)
@OidcSecurity(claims = {@Claim(key = "iss", value = World.ISSUER),
        @Claim(key = "sub", value = "subject-" + DeletionCanaryTest.WORD),
        @Claim(key = "email", value = DeletionCanaryTest.WORD + "@example.com"),
        @Claim(key = "email_verified", value = "true"), @Claim(key = "name", value = DeletionCanaryTest.WORD),
        @Claim(key = "auth_time", value = "4102444800")})
class DeletionCanaryTest {

    static final String WORD = "qwvkanarie";

    private static final String RECORD = """
            select md5(concat((select string_agg(s::text, '' order by s.id) from signals s),
                (select string_agg(r::text, '' order by r.source, r.sequence) from sealed_records r),
                (select string_agg(g::text, '' order by g::text) from grades g)))""";

    @Inject
    Twins twins;
    @Inject
    Crew crew;
    @Inject
    Footprint footprint;
    @Inject
    PublicationJob publication;
    @Inject
    ExportJob exports;
    @Inject
    DeletionJob deletions;
    @Inject
    EventInboxJob inbox;
    @Inject
    World world;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "vixshield.test.superuser-password")
    String password;

    private final StripeSimulator stripe = EmbeddedServices.stripe();

    @BeforeEach
    void aPublishedSignalAndATwin() {
        world.clear();
        world.empty("erasures", "erased_identities");
        ScriptedRelay.clear();
        IdentityStub.clear();
        stripe.wire().held().forEach(stripe.wire()::lose);
        stripe.wire().hold(true);
        publication.run();
        world.update(
                "insert into alert_runs select gen_random_uuid(), id, now(), now() + interval '1 hour' from signals limit 1");
    }

    @Test
    @Proves(63)
    void leavesNoWordBehindAndTakesNothingFromAnybodyElse() throws IOException {
        UUID mallory = twins.mallory().account();
        String twin = footprint.of(mallory);
        String record = world.single(RECORD);

        String own = signUp();
        String team = fill(own);
        assertThat(search()).as("where the word stands before").hasSizeGreaterThan(30)
                .contains("public.people.email", "public.audit_entries.user_agent", "public.stripe_events.payload",
                        "public.outgoing_mails.recipient", "public.api_tokens.name", "public.approval_requests.reason");

        passThroughTheTeamOfOthers();
        delete(team, WORD + " Team");
        delete(own, WORD);

        // the twins' ids at the payment service are the word too, and are known until its last events have come
        world.update("update erasures set erased_at = erased_at - interval '8 days'");
        nextTurn();
        deletions.run();

        assertThat(search()).as("where the word still stands").isEmpty();
        assertThat(IdentityStub.deleted()).containsExactly("subject-" + WORD);
        assertThat(stripe.all("customer")).as("what the payment service still knows").noneMatch(
                customer -> customer.toString().contains(WORD));
        assertThat(footprint.of(mallory)).as("what is the twin's").isEqualTo(twin);
        assertThat(world.single(RECORD)).as("the record").isEqualTo(record);
        assertThat(verified()).startsWith("OK: ");
    }

    /** Webhooks may be repeated for days: what they bring of somebody erased goes again. */
    @Test
    void throwsLateEventsAway() {
        String own = signUp();
        buy(own);
        endSubscription();
        delete(own, WORD);

        stripe.wire().held().forEach(stripe.wire()::deliver);
        inbox.run();
        assertThat(world.number("select count(*) from stripe_events")).isPositive();
        nextTurn();
        deletions.run();

        assertThat(search()).isEmpty();
        assertThat(world.number("select count(*) from stripe_events")).isZero();
    }

    private String signUp() {
        String location = request().get("/sign-in").then().statusCode(303).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** @return the handle of the team, which has a row of every kind */
    private String fill(String own) {
        post("/a/" + own + "/settings", Map.of("name", WORD, "zone", "Europe/Berlin", "currency", "code"), 303);
        String opened = post("/a/" + own + "/teams", Map.of("name", WORD + " Team"), 303);
        String team = opened.split("/")[4 - (opened.startsWith("http") ? 0 : 2)];
        post("/a/" + team + "/invitations", Map.of("email", WORD + "-friend@example.com", "role", "trader"), 303);
        post("/a/" + own + "/tokens", Map.of("name", WORD + " program", "scope", "read", "days", "30"), 200);
        post("/a/" + own + "/data/exports", Map.of(), 303);
        exports.run();
        buy(own);
        endSubscription();
        twins.lay(team, WORD, WORD);
        world.update("delete from account_deletions where account_id = (select id from accounts where handle = ?)", team);
        return team;
    }

    /** Invited, joined, seen, gone: a name in the log of a team that stays. */
    private void passThroughTheTeamOfOthers() {
        String acme = crew.acme();
        crew.join(acme, WORD, "trader");
        request().get("/a/" + acme + "/settings").then().statusCode(200);
        post("/a/" + acme + "/tokens", Map.of("name", "program", "scope", "read", "days", "30"), 200);
        post("/a/" + acme + "/departure", Map.of(), 303);
    }

    private void buy(String own) {
        String page = post("/a/" + own + "/billing/checkout", Map.of("plan", "solo", "period", "month"), 303);
        String session = page.substring(page.lastIndexOf('/') + 1);
        stripe.complete(session, Entry.with(CardPayments.WORKS));
        request().get("/a/" + own + "/billing/return?session=" + session).then().statusCode(303);
    }

    private void endSubscription() {
        String own = world.single("select subscription_id from billing_subscriptions where subscription_id like 'sub\\_%'");
        stripe.request("DELETE", "/v1/subscriptions/" + own, "");
        workOff();
    }

    private void workOff() {
        stripe.wire().held().forEach(stripe.wire()::deliver);
        do {
            inbox.run();
        } while (world.number("select count(*) from stripe_events where status = 'PENDING'") > 0);
    }

    private void delete(String account, String name) {
        post("/a/" + account + "/data/deletion", Map.of("name", name), 303);
        world.update("""
                update account_deletions set requested_at = requested_at - interval '60 days',
                due_at = due_at - interval '60 days' where account_id = (select id from accounts where handle = ?)""", account);
        deletions.run();
        assertThat(world.number("select count(*) from accounts where handle = ?", account)).isZero();
    }

    private void nextTurn() {
        world.update("update erasures set next_at = now() - interval '1 second'");
    }

    private List<String> search() {
        return CanarySearch.in(url, password, WORD);
    }

    private static String verified() throws IOException {
        byte[] file = given().get("/record/chain.jsonl").then().statusCode(200).extract().asByteArray();
        String key = given().get("/record/key").then().statusCode(200).extract().path("keys[0].public_key");
        return ChainCheck.of(new ByteArrayInputStream(file), List.of(new PublicSealKey(key))).text();
    }

    /** @return where the answer leads */
    private static String post(String path, Map<String, String> fields, int status) {
        return request().formParams(fields).post(path).then().statusCode(status).extract().header("Location");
    }

    private static RequestSpecification request() {
        return given().redirects().follow(false).header("User-Agent", WORD + "/1.0");
    }
}
