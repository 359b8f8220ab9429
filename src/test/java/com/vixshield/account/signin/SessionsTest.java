package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.signin.session.SessionExpiryJob;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The page on which somebody sees and ends their sessions, with the real identity service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SessionsTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @Inject
    World world;
    @Inject
    IdentityAvailability watch;
    @Inject
    SessionExpiryJob sweep;

    @BeforeEach
    void clear() {
        world.clear();
        watch.forget();
    }

    @Test
    @Proves({39, 43})
    void listsEveryBrowserAndMarksThisOne() {
        Newcomer mona = new Newcomer(home, "mona@example.com");
        Visitor first = mona.signUp();
        mona.signIn();

        var rows = first.open(first.address() + "/sessions").select("tbody tr");

        assertThat(rows.eachText()).hasSize(2).allSatisfy(row -> assertThat(row).contains("127.0.0.1"));
        assertThat(rows.select(".tag").eachText()).containsExactly("This browser");
    }

    @Test
    @Proves(43)
    void signsOutAnotherBrowserHereAndAtTheIdentityService() {
        Newcomer nora = new Newcomer(home, "nora@example.com");
        Visitor here = nora.signUp();
        Visitor lost = nora.signIn();
        String page = here.address().toString();
        here.open(page + "/sessions");

        here.submitTo("/sessions/ending", Map.of("browser", here.page().select("input[name=browser]").val()));

        assertThat(here.page().text()).contains("Signed out.");
        assertThat(lost.open(page).select("input[type=password]")).as("asked to sign in").isNotEmpty();
        assertThat(here.opened(page)).isEqualTo(200);
        assertThat(here.address()).asString().isEqualTo(page);
    }

    @Test
    void signsOutAllOthers() {
        Newcomer otto = new Newcomer(home, "otto@example.com");
        Visitor here = otto.signUp();
        otto.signIn();
        otto.signIn();
        String page = here.address().toString();
        here.open(page + "/sessions");
        here.open(page + "/sessions/others/ending");

        here.submitTo("/sessions/others/ending", Map.of());

        assertThat(here.page().select("tbody tr").eachText()).singleElement().asString().contains("This browser");
        assertThat(here.page().select("form[action$=/others/ending]")).isEmpty();
    }

    @Test
    void endsASessionHereAlsoWhileTheIdentityServiceDoesNotAnswer() throws Exception {
        Newcomer paul = new Newcomer(home, "paul@example.com");
        Visitor here = paul.signUp();
        paul.signIn();
        here.open(here.address() + "/sessions/others/ending");

        EmbeddedIdentity.whileHanging(() -> here.submitTo("/sessions/others/ending", Map.of()));

        assertThat(here.page().text()).contains("does not answer");
        assertThat(world.number("select count(*) from browser_sessions")).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayForAMomentSignsNobodyOut() {
        Visitor here = new Newcomer(home, "vera@example.com").signUp();
        String page = here.address().toString();
        String key = key(here);

        world.update("alter table browser_sessions rename to browser_sessions_away");
        try {
            here.open(page);
            assertThat(here.page().select("h1").text()).as("not led to a sign-in").contains("not available right now");
            assertThat(here.address().toString()).startsWith(home + "/");
        } finally {
            world.update("alter table browser_sessions_away rename to browser_sessions");
        }

        assertThat(key(here)).isEqualTo(key);
        assertThat(here.opened(page)).isEqualTo(200);
        assertThat(key(here)).isEqualTo(key);
    }

    private static String key(Visitor browser) {
        return browser.cookies().stream().filter(cookie -> cookie.startsWith("q_session=")).findFirst().orElse("none");
    }

    @Test
    void forgetsASessionThatHasReachedItsEnd() {
        Newcomer tina = new Newcomer(home, "tina@example.com");
        tina.signUp();
        world.update("update browser_sessions set ends_at = now() - interval '1 second'");
        tina.signIn();

        sweep.run();

        assertThat(world.single("select string_agg((ends_at > now())::text, ',') from browser_sessions")).isEqualTo("true");
    }

    @Test
    void forgetsASessionThatNobodyUses() {
        new Newcomer(home, "ulla@example.com").signUp();
        world.update("update browser_sessions set used_at = now() - interval '30 minutes'");

        sweep.run();

        assertThat(world.number("select count(*) from browser_sessions")).isZero();
    }

    @Test
    @Proves(43)
    void nobodyEndsAnotherPersonsSession() {
        Visitor victim = new Newcomer(home, "rita@example.com").signUp();
        String others = world.single("select id from browser_sessions");
        Newcomer sam = new Newcomer(home, "sam@example.com");
        Visitor sams = sam.signUp();
        sam.signIn();
        sams.open(sams.address() + "/sessions");

        sams.submitTo("/sessions/ending", Map.of("browser", others));

        assertThat(world.number("select count(*) from browser_sessions where id = ?", UUID.fromString(others))).isEqualTo(1);
        assertThat(victim.opened(victim.address().toString())).isEqualTo(200);
    }
}
