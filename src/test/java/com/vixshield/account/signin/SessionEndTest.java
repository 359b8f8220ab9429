package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.local.Realm;
import com.vixshield.testing.AuthenticatorApp;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How long a sign-in lasts: our clock goes ahead, that of the real identity service does not. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SessionEndTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @Inject
    World world;
    @Inject
    IdentityAvailability watch;
    @Inject
    MovableClock clock;

    private final Realm realm = EmbeddedIdentity.realm();

    @BeforeEach
    void clear() {
        world.clear();
        watch.forget();
    }

    @AfterEach
    void back() {
        clock.back();
    }

    @Test
    @Proves(40)
    void endsAfterHalfAnHourWithoutUseAndComesBackToThePage() {
        Newcomer ada = new Newcomer(home, "ada@example.com");
        Visitor browser = ada.signUp();
        String page = browser.address() + "/sessions";
        clock.goAhead(Duration.ofMinutes(31));

        assertThat(asked(browser, page)).isTrue();
        assertThat(sessions()).isZero();
        clock.back();
        ada.enterPassword(browser);
        assertThat(browser.address()).asString().isEqualTo(page);
    }

    @Test
    @Proves(40)
    void lastsWhileItIsUsedButNotLongerThanTwelveHours() {
        Visitor browser = new Newcomer(home, "bert@example.com").signUp();
        String page = browser.address().toString();

        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            clock.goAhead(Duration.ofMinutes(minutes));
            assertThat(browser.opened(page)).isEqualTo(200);
            assertThat(browser.address()).as("after %d minutes", minutes).asString().isEqualTo(page);
        }
        clock.goAhead(Duration.ofHours(12).plusSeconds(1));
        assertThat(asked(browser, page)).isTrue();
        assertThat(sessions()).isZero();
    }

    @Test
    @Proves(40)
    void anOperatorsEndsAfterTwoHoursHoweverMuchItIsUsed() {
        Newcomer olaf = new Newcomer(home, "olaf@example.com");
        olaf.signUp();
        realm.makeOperator("olaf@example.com");
        AuthenticatorApp app = olaf.setUpApp(realm);
        Visitor browser = olaf.signIn();
        browser.submit(Map.of("otp", app.nextCode()));
        String page = browser.address().toString();

        for (int minutes = 25; minutes < 120; minutes += 25) {
            clock.goAhead(Duration.ofMinutes(minutes));
            assertThat(browser.opened(home + "/operator")).as("after %d minutes", minutes).isEqualTo(200);
            assertThat(browser.address().getPath()).isEqualTo("/operator");
        }
        clock.goAhead(Duration.ofMinutes(120).plusSeconds(1));
        assertThat(asked(browser, page)).as("also the pages that are not an operator's").isTrue();
    }

    @Test
    @Proves(40)
    void whoeverBecomesAnOperatorHasTwoHoursFromTheSignInOn() {
        Visitor browser = new Newcomer(home, "paula@example.com").signUp();
        String page = browser.address().toString();
        for (int minutes = 25; minutes < 125; minutes += 25) {
            clock.goAhead(Duration.ofMinutes(minutes));
            browser.open(page);
        }
        realm.makeOperator("paula@example.com");
        world.update("update browser_sessions set fresh_until = now() - interval '1 second'");
        clock.goAhead(Duration.ofMinutes(126));
        browser.open(page);

        assertThat(asked(browser, page)).isTrue();
    }

    @Test
    void aFormThatComesTooLateIsNotDoneAndItsSenderIsTold() {
        Newcomer dan = new Newcomer(home, "dan@example.com");
        Visitor browser = dan.signUp();
        String page = browser.address() + "/settings";
        browser.open(page);
        String name = world.single("select name from accounts");
        clock.goAhead(Duration.ofMinutes(31));

        browser.from(page).submitTo("/settings", Map.of("name", "Too late"));

        assertThat(browser.address().getPath()).isEqualTo("/sign-in-ended");
        assertThat(browser.page().selectFirst("h1").text()).isEqualTo("You are not signed in any more");
        assertThat(browser.page().text()).contains("nothing has been saved or changed");
        assertThat(world.single("select name from accounts")).isEqualTo(name);
        assertThat(browser.cookies()).as("no sign-in has begun yet").noneMatch(cookie -> cookie.startsWith("q_auth"));
        clock.back();
        browser.open(browser.page().selectFirst("main a.button").absUrl("href"));
        dan.enterPassword(browser);
        assertThat(browser.address()).asString().isEqualTo(page);
    }

    @Test
    void whoeverIsNotSignedInAnyMoreSignsOutWithoutAQuestion() {
        Visitor browser = new Newcomer(home, "edda@example.com").signUp();
        clock.goAhead(Duration.ofMinutes(31));

        browser.submitTo("/sign-out", Map.of());

        assertThat(browser.address().getPath()).isEqualTo("/");
        assertThat(sessions()).isZero();
    }

    private static boolean asked(Visitor browser, String page) {
        return !browser.open(page).select("input[type=password]").isEmpty();
    }

    private int sessions() {
        return world.number("select count(*) from browser_sessions");
    }
}
