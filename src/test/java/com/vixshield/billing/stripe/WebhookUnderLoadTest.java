package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.vixshield.local.stripe.EventDelivery;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Measures how soon a webhook is acknowledged, one after the other while the inbox is worked off beside it:
 * {@code ./mvnw test -Dtest=WebhookUnderLoadTest -Dvixshield.load=true}. Times are printed and not judged: they belong to the
 * machine.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@EnabledIfSystemProperty(named = "vixshield.load", matches = "true")
class WebhookUnderLoadTest {

    private static final Logger LOG = Logger.getLogger(WebhookUnderLoadTest.class);
    private static final int WARM_UP = 100;
    private static final int EVENTS = 500;
    /** About what Stripe sends of a subscription. */
    private static final int FILLING = 4000;

    @TestHTTPResource("/webhooks/stripe")
    URL webhooks;
    @Inject
    World world;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void acknowledgesFiveHundredEvents() throws Exception {
        world.clear();
        for (int i = 0; i < WARM_UP; i++) {
            deliver("evt_warm_" + i);
        }
        long[] times = new long[EVENTS];
        for (int i = 0; i < EVENTS; i++) {
            times[i] = deliver("evt_load_" + i);
        }
        assertThat(world.number("select count(*) from stripe_events")).isEqualTo(WARM_UP + EVENTS);
        Arrays.sort(times);
        LOG.infof("webhook acknowledged: median %s ms, 95 %% %s ms, slowest %s ms of %d events", millis(times[EVENTS / 2]),
                millis(times[EVENTS * 95 / 100]), millis(times[EVENTS - 1]), EVENTS);
    }

    private long deliver(String id) throws Exception {
        String event = """
                {"id":"%s","object":"event","type":"something.invented","api_version":"2026-07-29.dahlia","created":1,
                "livemode":false,"data":{"object":{"id":"x_1","object":"something","note":"%s"}}}"""
                .formatted(id, "x".repeat(FILLING));
        HttpRequest request = HttpRequest.newBuilder(URI.create(webhooks.toString())).header("Stripe-Signature",
                EventDelivery.signature(event, List.of("whsec_test"), Instant.now().getEpochSecond()))
                .POST(BodyPublishers.ofString(event)).build();
        long start = System.nanoTime();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        long taken = System.nanoTime() - start;
        assertThat(status).isEqualTo(200);
        return taken;
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }
}
