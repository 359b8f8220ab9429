package com.vixshield.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.team.Crew;
import com.vixshield.market.MarketDataSource;
import com.vixshield.platform.net.PublicAddresses;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;

/** Pages as alice uses them, and the job with a receiver that answers what the test says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class WebhookTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final Answer FINE = Answer.of(204, "");
    private static final Answer BROKEN = Answer.of(500, "Traceback: no such table");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Crew crew;
    @Inject
    Specimens specimens;
    @Inject
    WebhookSweep sweep;
    @Inject
    MarketDataSource market;
    @Inject
    Vertx vertx;
    @Inject
    World world;

    /** What a receiver got. */
    private record Call(String url, Map<String, String> headers, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (java.io.IOException e) {
                throw new AssertionError(body, e);
            }
        }
    }

    /** In place of the network. */
    private final class Receiver extends HttpsPost {

        Receiver(Vertx vertx) {
            super(vertx, new HttpClientOptions(), new PublicAddresses(), Duration.ofSeconds(1));
        }

        @Override
        Answer send(String url, Map<String, String> headers, String body) {
            calls.add(new Call(url, headers, body));
            return answer;
        }
    }

    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile Answer answer = FINE;
    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        world.update("truncate token_buckets");
        acme = "/a/" + crew.acme();
        QuarkusMock.installMockForType(new Receiver(vertx), HttpsPost.class);
    }

    @Test
    void tellsAboutASignalOnceUnderASignatureThatTheShownSecretMakes() {
        String secret = register("signal.published");
        specimens.publish(SESSION);

        sweep.run();
        sweep.run();

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.url()).isEqualTo("https://hooks.example.com/in");
            assertThat(call.json().get("type").asText()).isEqualTo("signal.published");
            assertThat(call.json().at("/data/session").asText()).isEqualTo("2026-11-20");
            assertThat(call.json().at("/data/tiers/delta_steward/decision").asText()).isIn("trade", "hold");
            assertThat(call.json().get("id").asText()).isEqualTo(world.single("select id from webhook_events"));
            assertThat(signedWith(call, secret)).isTrue();
        });
        assertThat(statuses()).containsExactly("delivered 1 204");
    }

    @Test
    void showsASecretOnceAndKeepsItNowhere() {
        String secret = register("signal.published");

        given().get(acme + "/webhooks").then().statusCode(200).body(containsString("hooks.example.com"),
                not(containsString(secret)));
        given().get(endpoint()).then().statusCode(200).body(not(containsString(secret)));
        assertThat(world.number("select count(*) from webhook_endpoints e where e::text like ?", "%" + secret + "%")).isZero();
        assertThat(world.number("select count(*) from audit_entries e where e::text like ?", "%" + secret + "%")).isZero();
    }

    @Test
    void twoSecretsSignDuringAChangeAndOneAfterIt() {
        String old = register("signal.published");
        String fresh = secret(post(endpoint() + "/secret").statusCode(200));
        post(endpoint() + "/ping").statusCode(303);

        sweep.run();

        assertThat(signedWith(calls.get(0), old)).isTrue();
        assertThat(signedWith(calls.get(0), fresh)).isTrue();
        world.update("update webhook_endpoints set previous_until = now() - interval '1 second'");
        post(endpoint() + "/ping").statusCode(303);
        sweep.run();
        assertThat(signedWith(calls.get(1), old)).isFalse();
        assertThat(signedWith(calls.get(1), fresh)).isTrue();
    }

    @Test
    void triesAgainEightTimesEachLaterAndThenGivesUp() {
        register("signal.published");
        specimens.publish(SESSION);
        answer = BROKEN;

        for (int attempt = 1; attempt < WebhookSweep.ATTEMPTS; attempt++) {
            sweep.run();
            assertThat(statuses()).containsExactly("ready " + attempt + " 500");
            assertThat(world.number("select round(extract(epoch from next_at - now()) / 60) from webhook_deliveries"))
                    .isBetween((int) Math.pow(3, attempt - 1.0) - 1, (int) Math.pow(3, attempt - 1.0));
            sweep.run();
            assertThat(calls).as("not before its time").hasSize(attempt);
            due();
        }
        sweep.run();

        assertThat(statuses()).containsExactly("failed 8 500");
        assertThat(page(endpoint()).text()).contains("Given up", "Traceback: no such table");
        assertThat(calls).extracting(call -> call.json().get("id").asText()).hasSize(8)
                .containsOnly(calls.get(0).json().get("id").asText());
        assertThat(
                IntStream.range(1, WebhookSweep.ATTEMPTS).mapToObj(WebhookSweep::pause).reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(18), Duration.ofHours(19));
    }

    @Test
    void sendsAgainWhatSomebodyAsksFor() {
        register("signal.published");
        specimens.publish(SESSION);
        answer = BROKEN;
        sweep.run();
        world.update("update webhook_deliveries set status = 'failed', attempts = 8");
        answer = FINE;

        post(endpoint() + "/deliveries/" + world.single("select id from webhook_events")).statusCode(303);
        sweep.run();

        assertThat(statuses()).containsExactly("delivered 1 204");
        assertThat(calls.get(1).body()).isEqualTo(calls.get(0).body());
        post(endpoint() + "/deliveries/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void anEndpointThatAcceptsNothingForDaysIsSwitchedOffAndItsOwnerTold() {
        register("signal.published");
        specimens.publish(SESSION);
        answer = BROKEN;
        sweep.run();
        assertThat(page(endpoint()).text()).contains("Nothing has been accepted since");
        world.update("update webhook_endpoints set failing_since = now() - interval '73 hours'");

        sweep.run();
        sweep.run();

        assertThat(world.single("select status from webhook_endpoints")).isEqualTo("disabled");
        assertThat(statuses()).containsExactly("dropped 1 500");
        assertThat(world.number("select count(*) from outgoing_mails where recipient = 'alice@example.com' "
                + "and subject like 'A webhook of Acme is switched off'")).isEqualTo(1);
        assertThat(audit("webhook.disabled")).isEqualTo(1);
        due();
        sweep.run();
        assertThat(calls).as("nothing more is sent").hasSize(1);

        answer = FINE;
        post(endpoint() + "/activation").statusCode(303);
        post(endpoint() + "/ping").statusCode(303);
        sweep.run();
        assertThat(calls).hasSize(2);
        assertThat(world.single("select failing_since from webhook_endpoints")).isNull();
    }

    @Test
    void oneAcceptanceEndsAFailure() {
        register("signal.published");
        post(endpoint() + "/ping");
        answer = BROKEN;
        sweep.run();
        assertThat(world.single("select failing_since from webhook_endpoints")).isNotNull();
        answer = FINE;
        due();
        sweep.run();

        assertThat(world.single("select failing_since from webhook_endpoints")).isNull();
    }

    @Test
    void whatANodeLeftInItsHandsIsTakenUpByAnother() {
        register("signal.published");
        post(endpoint() + "/ping");
        world.update("update webhook_deliveries set status = 'sending', attempts = 1, lease = gen_random_uuid(), "
                + "lease_until = now() + interval '1 minute'");
        sweep.run();
        assertThat(calls).isEmpty();

        world.update("update webhook_deliveries set lease_until = now() - interval '1 second'");
        sweep.run();

        assertThat(statuses()).containsExactly("delivered 2 204");
    }

    @Test
    void tellsWhatWasAskedForAndNothingFromBefore() {
        specimens.publish(SESSION.minusDays(1));
        register("approval.*");
        specimens.publish(SESSION);
        audited("approval.requested", Duration.ZERO);
        audited("approval.effective", Duration.ZERO);
        audited("approval.rejected", Duration.ofDays(1));
        audited("risk.changed", Duration.ZERO);

        sweep.run();
        sweep.run();

        assertThat(calls).extracting(call -> call.json().get("type").asText())
                .containsExactlyInAnyOrder("approval.requested", "approval.effective");
        assertThat(calls.get(0).json().at("/data/page").asText()).endsWith(acme + "/approvals");
    }

    @Test
    void tellsAboutResultsCorrectionsAndSessionsThatWereMissed() {
        register("signal.published", "signal.settled", "record.corrected");
        String source = market.label().source();
        List<String> kinds = List.of("missed", "result", "correction");
        for (String kind : kinds) {
            world.pastGuards("insert into sealed_records (source, sequence, kind, session, timeliness, body, body_sha256, "
                    + "previous_hash, hash, recorded_at, key_id, signature) select '" + source + "', "
                    + (900 + kinds.indexOf(kind)) + ", '" + kind + "', date '2026-11-19', 'on_time', '{}', repeat('a', 64), "
                    + "repeat('b', 64), encode(sha256('" + kind + "'), 'hex'), now(), 'k', 's'");
        }

        sweep.run();

        assertThat(calls).extracting(call -> call.json().get("type").asText())
                .containsExactlyInAnyOrder("signal.missed", "signal.settled", "record.corrected");
        assertThat(calls.get(0).json().at("/data/record").asText()).endsWith("/record/2026-11-19");
    }

    @Test
    void aPlanWithoutWebhooksRegistersNothingAndIsSentNothing() {
        register("signal.published");
        post(endpoint() + "/ping");
        world.update("delete from access_grants");
        specimens.publish(SESSION);

        sweep.run();

        assertThat(calls).isEmpty();
        assertThat(statuses()).containsExactly("dropped 0 null");
        assertThat(page(acme + "/webhooks").text()).contains("not part of this account's plan");
        given().formParam("url", "https://a.example.com/").formParam("events", "signal.published").post(acme + "/webhooks")
                .then()
                .statusCode(403).body(containsString("This is part of Desk"));
        post(endpoint() + "/ping").statusCode(403);
        post(endpoint() + "/removal").statusCode(303);
        assertThat(world.number("select count(*) from webhook_endpoints")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "http://hooks.example.com/", "https://localhost/", "https://127.0.0.1/",
            "https://169.254.169.254/latest", "https://user:word@hooks.example.com/", "https://hooks.example.com:22/" })
    @Proves(5)
    void refusesAnAddressThatIsNotPublic(String url) {
        given().formParam("url", url).formParam("events", "signal.published").post(acme + "/webhooks").then().statusCode(422)
                .body(containsString("field__error"));
        assertThat(world.number("select count(*) from webhook_endpoints")).isZero();
    }

    @Test
    void thereAreFiveAtMostAndEachChangeIsInTheAuditLog() {
        for (int i = 0; i < 5; i++) {
            register("signal.settled");
        }
        given().formParam("url", "https://a.example.com/").formParam("events", "signal.settled").post(acme + "/webhooks").then()
                .statusCode(422);
        given().formParam("url", "https://a.example.com/").post(acme + "/webhooks").then().statusCode(422);
        post(endpoint() + "/secret");
        post(endpoint() + "/ping");
        post(endpoint() + "/removal").statusCode(303);

        assertThat(world.number("select count(*) from webhook_endpoints")).isEqualTo(4);
        assertThat(List.of(audit("webhook.created"), audit("webhook.secret.rotated"), audit("webhook.tested"),
                audit("webhook.removed"))).containsExactly(5, 1, 1, 1);
    }

    @Test
    void pressingTheButtonsTooOftenIsRefused() {
        register("signal.published");
        for (int i = 0; i < 10; i++) {
            post(endpoint() + "/ping").statusCode(303);
        }
        post(endpoint() + "/ping").statusCode(429).body(containsString("Wait a minute"));
    }

    private String register(String... events) {
        return secret(given().formParam("url", "https://hooks.example.com/in").formParam("events", (Object[]) events)
                .post(acme + "/webhooks").then().statusCode(200));
    }

    private static String secret(ValidatableResponse page) {
        String secret = Jsoup.parse(page.extract().asString()).select(".callout[role=status] code").text();
        assertThat(secret).startsWith("whsec_");
        return secret;
    }

    private static boolean signedWith(Call call, String secret) {
        String header = call.headers().get("VixShield-Signature");
        Instant time = Instant.ofEpochSecond(Long.parseLong(header.substring(2, header.indexOf(','))));
        String expected = Signature.header(List.of(secret), time, call.body());
        return header.contains(expected.substring(expected.indexOf(',')));
    }

    private ValidatableResponse post(String path) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post(path).then();
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private String endpoint() {
        return acme + "/webhooks/" + world.single("select id from webhook_endpoints order by created_at limit 1");
    }

    private void due() {
        world.update("update webhook_deliveries set next_at = now() where status = 'ready'");
    }

    private List<String> statuses() {
        return List.of(world.single("select coalesce(string_agg(status || ' ' || attempts || ' ' || "
                + "coalesce(response_code::text, 'null'), ',' order by event_id), '') from webhook_deliveries").split(","));
    }

    private void audited(String action, Duration ago) {
        world.update("insert into audit_entries (account_id, occurred_at, action, subject) "
                + "select id, now() - ? * interval '1 second', ?, 'risk: wider' from accounts where '/a/' || handle = ?",
                ago.toSeconds(), action, acme);
    }

    private int audit(String action) {
        return world.number("select count(*) from audit_entries where action = ?", action);
    }
}
