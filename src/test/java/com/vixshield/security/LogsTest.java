package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.BehindAProxy;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Everything that has a key is used, rightly and wrongly, with the access log on; no key is in any entry. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
@TestProfile(BehindAProxy.class)
@AsOperatingAlice
class LogsTest {

    private static final String CANARY = "zqxcanary0123456789zqxcanary";

    @Inject
    Surface surface;
    @Inject
    World world;
    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    String clientSecret;
    @ConfigProperty(name = "quarkus.datasource.password")
    String databasePassword;

    private final List<String> entries = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    @Proves({58, 60, 65})
    void noKeyIsInAnyEntry() {
        Twin twin = surface.lay();
        useEveryKey(twin);
        failWith(twin);

        assertThat(entries).as("the access log").anyMatch(entry -> entry.contains("GET /pricing"));
        assertThat(entries).as("the failure").anyMatch(entry -> entry.contains("Request failed") && entry.contains("members"));
        assertThat(entries).as("the refusal").anyMatch(entry -> entry.contains("Denied with 401"))
                .anyMatch(entry -> entry.contains("Denied with 403"));
        assertThat(entries).as("addresses of people").noneMatch(entry -> entry.contains("@example.com"));
        for (String secret : List.of(CANARY, twin.token(), twin.unsubscribe(), twin.invitationKey(), "sk_test_simulator",
                "whsec_test",
                clientSecret, databasePassword)) {
            assertThat(entries).as("entries with " + secret).noneMatch(entry -> entry.contains(secret));
        }
    }

    private void useEveryKey(Twin twin) {
        for (Route route : Surface.reading()) {
            given().redirects().follow(false).header("Authorization", "Bearer " + twin.token())
                    .queryParam("token", CANARY).queryParam("code", CANARY).queryParam("access_token", twin.token())
                    .header("Referer", "http://localhost/u/" + CANARY).get(Surface.path(route, twin));
        }
        given().redirects().follow(false).cookie("q_session", CANARY).get("/a/" + twin.handle());
        for (String path : List.of("/u/" + CANARY, "/join/" + CANARY, "/invitations/" + CANARY,
                "/sign-up?invitation=" + CANARY, "/sign-in/callback?state=" + CANARY + "&code=" + CANARY)) {
            given().redirects().follow(false).get(path);
            given().redirects().follow(false).header("Origin", "https://evil.example").post(path);
        }
        given().header("Authorization", "Bearer vxs_" + CANARY).get("/api/v1/signals");
        given().header("Stripe-Signature", "t=1,v1=" + CANARY).body("{\"x\":\"" + CANARY + "\"}").post("/webhooks/stripe");
        given().formParam("password", CANARY).formParam("name", CANARY).formParam("scope", CANARY)
                .post("/a/" + twin.handle() + "/tokens");
        given().formParam("email", CANARY + "@example.com").formParam("role", "viewer")
                .post("/a/" + twin.handle() + "/invitations");
        given().formParam("url", "https://hooks.example.com/" + CANARY)
                .formParam("address", "https://hooks.example.com/" + CANARY)
                .post("/a/" + twin.handle() + "/webhooks");
        given().contentType("application/json").header("Authorization", "Bearer " + twin.token()).body("{\"" + CANARY)
                .patch("/api/v1/profile");
    }

    /** The one way to see a trace is to break something. */
    private void failWith(Twin twin) {
        world.update("alter table members rename to members_away");
        try {
            given().header("Authorization", "Bearer " + twin.token()).get("/api/v1/profile");
            given().get("/u/" + twin.unsubscribe());
            given().get("/join/" + twin.invitationKey());
        } finally {
            world.update("alter table members_away rename to members");
        }
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(entry.getLoggerName()).append(' ')
                    .append(entry instanceof ExtLogRecord known
                            ? known.getFormattedMessage()
                                    + known.getMdcCopy()
                            : entry.getMessage());
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            entries.add(text.toString());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
