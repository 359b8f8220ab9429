package com.vixshield.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jsoup.Jsoup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.team.Crew;
import com.vixshield.platform.net.PublicAddresses;
import com.vixshield.testing.World;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;

/** A team of alice's with the right to webhooks, and in place of the network a receiver that keeps what it got. */
@ApplicationScoped
class Hooks {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Crew crew;
    @Inject
    Vertx vertx;
    @Inject
    World world;

    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile AttemptResult answer;
    private String acme;

    /** What a receiver got. */
    record Call(String url, Map<String, String> headers, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (java.io.IOException e) {
                throw new AssertionError(body, e);
            }
        }

        boolean isSignedWith(String secret) {
            String header = headers.get("VixShield-Signature");
            Instant time = Instant.ofEpochSecond(Long.parseLong(header.substring(2, header.indexOf(','))));
            String expected = WebhookSignature.header(List.of(secret), time, body);
            return header.contains(expected.substring(expected.indexOf(',')));
        }
    }

    private final class Receiver extends HttpsPost {

        Receiver() {
            super(vertx, new HttpClientOptions(), new PublicAddresses(), Duration.ofSeconds(1));
        }

        @Override
        AttemptResult send(String url, Map<String, String> headers, String body) {
            calls.add(new Call(url, headers, body));
            return answer;
        }
    }

    void open() {
        world.clear();
        world.forgetLimits();
        calls.clear();
        answer = AttemptResult.of(204, "");
        acme = "/a/" + crew.acme();
        QuarkusMock.installMockForType(new Receiver(), HttpsPost.class);
    }

    /** @return where the team's pages begin */
    String acme() {
        return acme;
    }

    List<Call> calls() {
        return calls;
    }

    void answer(AttemptResult next) {
        answer = next;
    }

    /** @return the secret that is shown */
    String register(String... events) {
        return secret(given().formParam("url", "https://hooks.example.com/in").formParam("events", (Object[]) events)
                .post(acme + "/webhooks").then().statusCode(200));
    }

    static String secret(ValidatableResponse page) {
        String secret = Jsoup.parse(page.extract().asString()).select(".callout[role=status] code").text();
        assertThat(secret).startsWith("whsec_");
        return secret;
    }

    ValidatableResponse post(String path) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post(path).then();
    }

    String endpoint() {
        return acme + "/webhooks/" + world.single("select id from webhook_endpoints order by created_at limit 1");
    }

    /** What waits for its next attempt waits no longer. */
    void due() {
        world.update("update webhook_deliveries set next_at = now() where status = 'ready'");
    }

    List<String> statuses() {
        return List.of(world.single("select coalesce(string_agg(status || ' ' || attempts || ' ' || "
                + "coalesce(response_code::text, 'null'), ',' order by event_id), '') from webhook_deliveries").split(","));
    }

    int audit(String action) {
        return world.number("select count(*) from audit_entries where action = ?", action);
    }
}
