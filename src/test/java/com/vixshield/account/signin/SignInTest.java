package com.vixshield.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.team.Crew;
import com.vixshield.local.Realm;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;

/** What happens between a browser, this application and the real identity service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SignInTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;

    @Inject
    World world;
    @Inject
    IdentityAvailability watch;

    private final Realm realm = EmbeddedIdentity.realm();

    @BeforeEach
    void clear() {
        world.clear();
        watch.forget();
    }

    @Test
    void givesTheBrowserAKeyAndKeepsTheTokens() {
        Visitor browser = new Newcomer(home, "dave@example.com").signUp();

        assertThat(browser.cookiesSet(home)).filteredOn(cookie -> cookie.startsWith("q_session")).isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).matches("q_session=[\\w-]{32};.*"));
        assertThat(world.number("select count(*) from browser_sessions where id_token::text like ?", "%eyJ%")).isZero();
    }

    @Test
    void manyPagesOpenedWithoutSigningInFillNoHeader() {
        CookieFilter cookies = new CookieFilter();

        for (int page = 0; page < 60; page++) {
            given().filter(cookies).redirects().follow(false).get("/a/aaaaaaaaaa").then().statusCode(302);
        }
    }

    @Test
    void renewsTokensOnceForAllRequestsOfABrowser() throws Exception {
        Visitor browser = new Newcomer(home, "erin@example.com").signUp();
        String page = browser.address().toString();
        age();

        List<Integer> answers = Crew.together(
                Collections.nCopies(6, () -> browser.copy().opened(page)));

        assertThat(answers).containsOnly(200);
        assertThat(world.number("select count(*) from browser_sessions where fresh_until > now()")).isEqualTo(1);
        age();
        assertThat(browser.opened(page)).as("with the token that the first renewal brought").isEqualTo(200);
    }

    @Test
    @Proves({42, 43})
    void aSignOutElsewhereEndsTheSessionHereAtOnce() {
        Newcomer frank = new Newcomer(home, "frank@example.com");
        Visitor browser = frank.signUp();
        Visitor other = frank.signIn();
        String page = other.address().toString();
        String sid = world.single("select sid from browser_sessions order by started_at limit 1");

        realm.endSession(sid);

        assertThat(world.number("select count(*) from browser_sessions")).isEqualTo(1);
        assertThat(browser.open(page).select("input[type=password]")).as("asked to sign in").isNotEmpty();
        assertThat(other.opened(page)).isEqualTo(200);
        assertThat(other.address()).asString().isEqualTo(page);
    }

    @Test
    @Proves({41, 62})
    void signingOutLeavesNothingToComeBackTo() {
        Visitor browser = new Newcomer(home, "grace@example.com").signUp();
        Visitor thief = browser.copy();
        String page = browser.address().toString();

        browser.submitTo("/sign-out", Map.of());

        assertThat(browser.address().getPath()).as(browser.status() + " " + browser.page().text()).isEqualTo("/");
        assertThat(browser.told("Clear-Site-Data")).singleElement().asString().contains("\"cache\"", "\"cookies\"",
                "\"storage\"");
        assertThat(world.number("select count(*) from browser_sessions")).isZero();
        assertThat(thief.open(page).select("input[type=password]")).isNotEmpty();
    }

    @Test
    void goesOnWhileTheIdentityServiceDoesNotAnswer() throws Exception {
        Visitor browser = new Newcomer(home, "heidi@example.com").signUp();
        String page = browser.address().toString();
        age();

        int answer = EmbeddedIdentity.whileHanging(() -> browser.opened(page));

        assertThat(answer).isEqualTo(200);
        assertThat(browser.address()).asString().isEqualTo(page);
    }

    @Test
    @Proves(66)
    void withoutAnIdentityServicePagesStandAndSessionsGoOnAndNobodyIsLedNowhere() throws Exception {
        Newcomer hugo = new Newcomer(home, "hugo@example.com");
        Visitor browser = hugo.signUp();
        String page = browser.address().toString();
        Visitor stranger = new Visitor();
        age();

        EmbeddedIdentity.whileStopped(() -> {
            watch.forget();
            assertThat(browser.opened(page)).as("a token that cannot be renewed").isEqualTo(200);
            assertThat(browser.address()).asString().isEqualTo(page);
            browser.open(page + "/settings");
            assertThat(browser.submitTo("/settings", Map.of("name", "Goes on", "zone", "Europe/Berlin")).text()).isNotEmpty();
            assertThat(browser.address()).as("a form").asString().startsWith(page + "/settings");
            assertThat(stranger.opened(home + "/record")).isEqualTo(200);
            assertThat(stranger.opened(home + "/sign-in")).isEqualTo(503);
            assertThat(stranger.page().text()).contains("Sign-in is not available right now");
            return null;
        });
        watch.forget();
        age();
        // nobody asks again right after a question without an answer, and the service may be back before that
        world.update("update browser_sessions set refreshing_until = '-infinity'");

        assertThat(browser.opened(page)).as("renewed after all").isEqualTo(200);
        assertThat(world.number("select count(*) from browser_sessions where fresh_until > now()")).isEqualTo(1);
        assertThat(hugo.signIn().address()).asString().startsWith(home + "/a/");
    }

    @Test
    @Proves(42)
    void endsWhenAnAdministratorLocksThePerson() {
        Visitor browser = new Newcomer(home, "ivan@example.com").signUp();
        String page = browser.address().toString();
        realm.lock("ivan@example.com");
        age();

        assertThat(browser.open(page).select("input[type=password]")).isNotEmpty();
        assertThat(world.number("select count(*) from browser_sessions")).isZero();
    }

    /** A minute has passed for the tokens: the next request asks for new ones. */
    private void age() {
        world.update("update browser_sessions set fresh_until = now() - interval '1 second'");
    }
}
