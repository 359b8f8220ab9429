package com.vixshield.webhook;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The pages as alice uses them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class WebhooksResourceTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

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
    void showsASecretOnceAndKeepsItNowhere() {
        String secret = hooks.register("signal.published");

        given().get(hooks.acme() + "/webhooks").then().statusCode(200).body(containsString("hooks.example.com"),
                not(containsString(secret)));
        given().get(hooks.endpoint()).then().statusCode(200).body(not(containsString(secret)));
        assertThat(world.number("select count(*) from webhook_endpoints e where e::text like ?", "%" + secret + "%")).isZero();
        assertThat(world.number("select count(*) from audit_entries e where e::text like ?", "%" + secret + "%")).isZero();
    }

    @Test
    void aPlanWithoutWebhooksRegistersNothingAndIsSentNothing() {
        hooks.register("signal.published");
        hooks.post(hooks.endpoint() + "/ping");
        world.update("delete from access_grants");
        specimens.publish(SESSION);

        sweep.run();

        assertThat(hooks.calls()).isEmpty();
        assertThat(hooks.statuses()).containsExactly("dropped 0 null");
        assertThat(page(hooks.acme() + "/webhooks").text()).contains("This account has no webhooks now");
        given().formParam("url", "https://a.example.com/").formParam("events", "signal.published")
                .post(hooks.acme() + "/webhooks")
                .then()
                .statusCode(403).body(containsString("This is part of Desk"));
        hooks.post(hooks.endpoint() + "/ping").statusCode(403);
        assertThat(page(hooks.endpoint() + "/removal").select("main form").attr("action")).endsWith("/removal");
        assertThat(world.number("select count(*) from webhook_endpoints")).as("a question changes nothing").isEqualTo(1);
        hooks.post(hooks.endpoint() + "/removal").statusCode(303);
        assertThat(world.number("select count(*) from webhook_endpoints")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://hooks.example.com/", "https://localhost/", "https://127.0.0.1/",
            "https://169.254.169.254/latest", "https://user:word@hooks.example.com/", "https://hooks.example.com:22/"})
    @Proves(5)
    void refusesAnAddressThatIsNotPublic(String url) {
        given().formParam("url", url).formParam("events", "signal.published").post(hooks.acme() + "/webhooks").then()
                .statusCode(422)
                .body(containsString("field__error"));
        assertThat(world.number("select count(*) from webhook_endpoints")).isZero();
    }

    @Test
    void thereAreFiveAtMostAndEachChangeIsInTheAuditLog() {
        for (int i = 0; i < 5; i++) {
            hooks.register("signal.settled");
        }
        given().formParam("url", "https://a.example.com/").formParam("events", "signal.settled")
                .post(hooks.acme() + "/webhooks").then()
                .statusCode(422);
        given().formParam("url", "https://a.example.com/").post(hooks.acme() + "/webhooks").then().statusCode(422);
        hooks.post(hooks.endpoint() + "/secret");
        hooks.post(hooks.endpoint() + "/ping");
        hooks.post(hooks.endpoint() + "/removal").statusCode(303);

        assertThat(world.number("select count(*) from webhook_endpoints")).isEqualTo(4);
        assertThat(List.of(hooks.audit("webhook.created"), hooks.audit("webhook.secret.rotated"), hooks.audit("webhook.tested"),
                hooks.audit("webhook.removed"))).containsExactly(5, 1, 1, 1);
    }

    @Test
    void pressingTheButtonsTooOftenIsRefused() {
        hooks.register("signal.published");
        for (int i = 0; i < 10; i++) {
            hooks.post(hooks.endpoint() + "/ping").statusCode(303);
        }
        hooks.post(hooks.endpoint() + "/ping").statusCode(429).body(containsString("Wait a minute"));
    }
}
