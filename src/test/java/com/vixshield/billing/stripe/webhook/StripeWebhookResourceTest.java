package com.vixshield.billing.stripe.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.billing.BillingCase;
import com.vixshield.local.stripe.EventDelivery;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The address that Stripe posts to, with bytes on the wire. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StripeWebhookResourceTest {

    private static final String EVENT = """
            {"id":"evt_http", "object":"event", "type":"something.invented", "api_version":"2026-07-29.dahlia", "created":1,
             "livemode":false, "data":{"object":{"id":"x_1", "object":"something", "note":"grüße"}}}""";

    @Inject
    World world;

    @BeforeEach
    void clear() {
        world.clear();
    }

    @Test
    @BillingCase({1, 15})
    void keepsWhatIsSignedOnceHoweverOftenItComes() {
        String signature = EventDelivery.signature(EVENT, List.of("whsec_test"), Instant.now().getEpochSecond());

        assertThat(post(EVENT, signature)).isEqualTo(200);
        assertThat(post(EVENT, signature)).isEqualTo(200);

        assertThat(world.number("select deliveries from stripe_events")).isEqualTo(2);
        assertThat(world.single("select payload from stripe_events")).isEqualTo(EVENT);
    }

    @Test
    @BillingCase({2, 5})
    void refusesWhatIsNotOrWasChangedOnTheWay() {
        String signature = EventDelivery.signature(EVENT, List.of("whsec_test"), Instant.now().getEpochSecond());

        assertThat(post(EVENT.replace(", ", ","), signature)).isEqualTo(400);
        assertThat(post(EVENT, "t=1,v1=00")).isEqualTo(400);
        assertThat(given().contentType("application/json").body(EVENT).post("/webhooks/stripe").statusCode()).isEqualTo(400);
        assertThat(world.number("select count(*) from stripe_events")).isZero();
    }

    @Test
    void refusesABodyThatNoEventHas() {
        String huge = "x".repeat(600 * 1024);

        assertThat(post(huge, EventDelivery.signature(huge, List.of("whsec_test"), Instant.now().getEpochSecond())))
                .isEqualTo(413);
    }

    @Test
    void refusesWhatIsSignedButNoEvent() {
        for (String body : List.of("", "hello", "[]", "{}", EVENT.replace("evt_http", ""),
                EVENT.replace("evt_http", "e".repeat(300)),
                EVENT.replace("evt_http", "evt\\u0000"), EVENT.replace("\"created\":1", "\"created\":99999999999999999"))) {
            assertThat(post(body, EventDelivery.signature(body, List.of("whsec_test"), Instant.now().getEpochSecond())))
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(world.number("select count(*) from stripe_events")).isZero();
    }

    private static int post(String body, String signature) {
        return given().contentType("application/json; charset=utf-8").header("Stripe-Signature", signature)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)).post("/webhooks/stripe").statusCode();
    }
}
