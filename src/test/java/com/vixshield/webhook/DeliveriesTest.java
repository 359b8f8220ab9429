package com.vixshield.webhook;

import static com.vixshield.testing.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The job, with a receiver that answers what the test says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class DeliveriesTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);
    private static final AttemptResult FINE = AttemptResult.of(204, "");
    private static final AttemptResult BROKEN = AttemptResult.of(500, "Traceback: no such table");

    @Inject
    Hooks hooks;
    @Inject
    Specimens specimens;
    @Inject
    WebhookJob sweep;
    @Inject
    World world;

    @BeforeEach
    void team() {
        hooks.open();
    }

    @Test
    void tellsAboutASignalOnceUnderASignatureThatTheShownSecretMakes() {
        String secret = hooks.register("signal.published");
        specimens.publish(SESSION);

        sweep.run();
        sweep.run();

        assertThat(hooks.calls()).singleElement().satisfies(call -> {
            assertThat(call.url()).isEqualTo("https://hooks.example.com/in");
            assertThat(call.json().get("type").asText()).isEqualTo("signal.published");
            assertThat(call.json().at("/data/session").asText()).isEqualTo("2026-11-20");
            assertThat(call.json().at("/data/tiers/delta_steward/decision").asText()).isIn("trade", "hold");
            assertThat(call.json().get("id").asText()).isEqualTo(world.single("select id from webhook_events"));
            assertThat(call.isSignedWith(secret)).isTrue();
        });
        assertThat(hooks.statuses()).containsExactly("delivered 1 204");
    }

    @Test
    void twoSecretsSignDuringAChangeAndOneAfterIt() {
        String old = hooks.register("signal.published");
        String fresh = Hooks.secret(hooks.post(hooks.endpoint() + "/secret").statusCode(200));
        hooks.post(hooks.endpoint() + "/ping").statusCode(303);

        sweep.run();

        assertThat(hooks.calls().get(0).isSignedWith(old)).isTrue();
        assertThat(hooks.calls().get(0).isSignedWith(fresh)).isTrue();
        world.update("update webhook_endpoints set previous_until = now() - interval '1 second'");
        hooks.post(hooks.endpoint() + "/ping").statusCode(303);
        sweep.run();
        assertThat(hooks.calls().get(1).isSignedWith(old)).isFalse();
        assertThat(hooks.calls().get(1).isSignedWith(fresh)).isTrue();
    }

    @Test
    void triesAgainEightTimesEachLaterAndThenGivesUp() {
        hooks.register("signal.published");
        specimens.publish(SESSION);
        hooks.answer(BROKEN);

        for (int attempt = 1; attempt < WebhookJob.ATTEMPTS; attempt++) {
            sweep.run();
            assertThat(hooks.statuses()).containsExactly("ready " + attempt + " 500");
            assertThat(world.number("select round(extract(epoch from next_at - now()) / 60) from webhook_deliveries"))
                    .isBetween((int) Math.pow(3, attempt - 1.0) - 1, (int) Math.pow(3, attempt - 1.0));
            sweep.run();
            assertThat(hooks.calls()).as("not before its time").hasSize(attempt);
            hooks.due();
        }
        sweep.run();

        assertThat(hooks.statuses()).containsExactly("failed 8 500");
        assertThat(page(hooks.endpoint()).text()).contains("Given up", "Traceback: no such table");
        assertThat(hooks.calls()).extracting(call -> call.json().get("id").asText()).hasSize(8)
                .containsOnly(hooks.calls().get(0).json().get("id").asText());
        assertThat(
                IntStream.range(1, WebhookJob.ATTEMPTS).mapToObj(WebhookJob.BACKOFF::after).reduce(Duration.ZERO,
                        Duration::plus))
                .isBetween(Duration.ofHours(18), Duration.ofHours(19));
    }

    @Test
    void sendsAgainWhatSomebodyAsksFor() {
        hooks.register("signal.published");
        specimens.publish(SESSION);
        hooks.answer(BROKEN);
        sweep.run();
        world.update("update webhook_deliveries set status = 'failed', attempts = 8");
        hooks.answer(FINE);

        hooks.post(hooks.endpoint() + "/deliveries/" + world.single("select id from webhook_events")).statusCode(303);
        sweep.run();

        assertThat(hooks.statuses()).containsExactly("delivered 1 204");
        assertThat(hooks.calls().get(1).body()).isEqualTo(hooks.calls().get(0).body());
        hooks.post(hooks.endpoint() + "/deliveries/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void anEndpointThatAcceptsNothingForDaysIsSwitchedOffAndItsOwnerTold() {
        hooks.register("signal.published");
        specimens.publish(SESSION);
        hooks.answer(BROKEN);
        sweep.run();
        assertThat(page(hooks.endpoint()).text()).contains("Nothing has been accepted since");
        world.update("update webhook_endpoints set failing_since = now() - interval '73 hours'");

        sweep.run();
        sweep.run();

        assertThat(world.single("select status from webhook_endpoints")).isEqualTo("disabled");
        assertThat(hooks.statuses()).containsExactly("dropped 1 500");
        assertThat(world.number("select count(*) from outgoing_mails where recipient = 'alice@example.com' "
                + "and subject like '%webhook of Acme%'")).isEqualTo(1);
        assertThat(hooks.audit("webhook.disabled")).isEqualTo(1);
        hooks.due();
        sweep.run();
        assertThat(hooks.calls()).as("nothing more is sent").hasSize(1);

        hooks.answer(FINE);
        hooks.post(hooks.endpoint() + "/activation").statusCode(303);
        hooks.post(hooks.endpoint() + "/ping").statusCode(303);
        sweep.run();
        assertThat(hooks.calls()).hasSize(2);
        assertThat(world.single("select failing_since from webhook_endpoints")).isNull();
    }

    @Test
    void oneAcceptanceEndsAFailure() {
        hooks.register("signal.published");
        hooks.post(hooks.endpoint() + "/ping");
        hooks.answer(BROKEN);
        sweep.run();
        assertThat(world.single("select failing_since from webhook_endpoints")).isNotNull();
        hooks.answer(FINE);
        hooks.due();
        sweep.run();

        assertThat(world.single("select failing_since from webhook_endpoints")).isNull();
    }

    @Test
    void whatANodeLeftInItsHandsIsTakenUpByAnother() {
        hooks.register("signal.published");
        hooks.post(hooks.endpoint() + "/ping");
        world.update("update webhook_deliveries set status = 'sending', attempts = 1, lease = gen_random_uuid(), "
                + "lease_until = now() + interval '1 minute'");
        sweep.run();
        assertThat(hooks.calls()).isEmpty();

        world.update("update webhook_deliveries set lease_until = now() - interval '1 second'");
        sweep.run();

        assertThat(hooks.statuses()).containsExactly("delivered 2 204");
    }
}
