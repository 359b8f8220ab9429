package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.signin.session.BrowserSessions;
import com.vixshield.account.signin.token.StoredTokens;
import com.vixshield.account.signin.token.TokenCipher;
import com.vixshield.platform.Ids;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The key that a browser holds: nobody chooses it, an old one opens nothing, and every node knows the same ones. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SessionKeyTest {

    private static final String PLANTED = "p".repeat(32);

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @Inject
    World world;
    @Inject
    IdentityAvailability watch;
    @Inject
    MovableClock clock;
    @Inject
    AgroalDataSource database;
    @Inject
    TokenCipher cipher;
    @Inject
    Ids ids;

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
    @Proves(39)
    void aKeyThatWasPlantedBeforeTheSignInIsNotTheSessionAfterwards() {
        Newcomer zita = new Newcomer(home, "zita@example.com");
        zita.signUp();
        Visitor browser = new Visitor();
        browser.plant("q_session", PLANTED);
        browser.open(home + "/sign-in");
        zita.enterPassword(browser);

        assertThat(browser.address()).asString().startsWith(home + "/a/");
        assertThat(key(browser)).isNotEqualTo(PLANTED);
        assertThat(opensNothing(PLANTED, browser.address().toString())).isTrue();
    }

    @Test
    @Proves(39)
    void signingInAgainMakesANewKeyAndTheOldOneWorthless() {
        Newcomer zoe = new Newcomer(home, "zoe@example.com");
        Visitor browser = zoe.signUp();
        String page = browser.address().toString();
        String old = key(browser);
        clock.goAhead(Duration.ofMinutes(11));
        browser.open(home + "/sign-in/again?next=/record");
        clock.back();
        zoe.enterPassword(browser);

        assertThat(browser.address().getPath()).isEqualTo("/record");
        assertThat(key(browser)).isNotEqualTo(old);
        assertThat(opensNothing(old, page)).isTrue();
    }

    @Test
    @Proves(41)
    void anotherNodeKnowsASessionAtOnceAndItsEndToo() {
        BrowserSessions otherNode = new BrowserSessions();
        otherNode.database = database;
        otherNode.cipher = cipher;
        otherNode.ids = ids;
        otherNode.clock = clock;
        Newcomer zora = new Newcomer(home, "zora@example.com");
        Visitor browser = zora.signUp();
        Visitor second = zora.signIn();
        String page = browser.address().toString();

        String first = key(browser);
        StoredTokens held = otherNode.byKey(first).orElseThrow();
        assertThat(held.tokens().sid()).isEqualTo(held.sid());
        otherNode.end(held.identity(), held.session());
        assertThat(opensNothing(first, page)).as("ended there, over here").isTrue();

        String key = key(second);
        second.submitTo("/sign-out", Map.of());
        assertThat(otherNode.byKey(key)).as("ended here, over there").isEmpty();
    }

    private boolean opensNothing(String key, String page) {
        Visitor thief = new Visitor();
        thief.plant("q_session", key);
        return !thief.open(page).select("input[type=password]").isEmpty();
    }

    private static String key(Visitor browser) {
        return browser.cookies().stream().filter(cookie -> cookie.startsWith("q_session=")).findFirst().orElseThrow()
                .split("=")[1];
    }
}
