package com.vixshield.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import com.vixshield.account.signin.fresh.SignInAge;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Signing in again, with the real identity service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class AgainTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @Inject
    SecurityIdentity identity;
    @Inject
    CurrentVertxRequest request;

    private final SignInAge freshness = new SignInAge();

    @Test
    @Proves(44)
    void asksForThePasswordBeforeATokenIsMadeAndComesBack() {
        Newcomer carol = new Newcomer(home, "carol@example.com");
        Visitor browser = carol.signUp();
        browser.open(browser.address() + "/tokens");
        later(Duration.ofMinutes(11));

        Document form = browser.submitTo("/tokens", Map.of("name", "Desk", "scope", "read", "days", "30"));
        assertThat(form.select("input[type=password]")).isNotEmpty();
        later(Duration.ZERO);
        carol.enterPassword(browser);

        assertThat(browser.address().getPath()).endsWith("/tokens");
        assertThat(browser.page().text()).contains("You have signed in again", "None yet");
    }

    /** Where browsers say that a request did not begin on our page, it asks for no password and ends no session. */
    @Test
    @Proves(23)
    void aLinkFromElsewhereEndsNoSession() {
        Visitor browser = new Newcomer(home, "dora@example.com").signUp();
        String page = browser.address().toString();
        String key = browser.cookies().stream().filter(cookie -> cookie.startsWith("q_session=")).findFirst().orElseThrow();
        later(Duration.ofMinutes(11));

        for (String from : new String[]{"none", "cross-site", "same-site"}) {
            given().redirects().follow(false).header("Sec-Fetch-Site", from).header("Cookie", key)
                    .get(home + "/sign-in/again?next=/pricing").then().statusCode(303).header("Location", endsWith("/pricing"));
        }

        later(Duration.ZERO);
        assertThat(browser.opened(page)).isEqualTo(200);
    }

    /** Only how long ago the sign-in was changes, not the machine's clock: tokens stay as young as they are. */
    private void later(Duration by) {
        freshness.identity = identity;
        freshness.request = request;
        freshness.clock = Clock.offset(Clock.systemUTC(), by);
        QuarkusMock.installMockForType(freshness, SignInAge.class);
    }
}
