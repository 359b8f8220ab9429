package com.vixshield.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import com.vixshield.local.Realm;
import com.vixshield.testing.AuthenticatorApp;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the realm asks for beyond a password, and what it does against guessing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SecondFactorTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;

    @Inject
    World world;

    private final Realm realm = EmbeddedIdentity.realm();

    @Test
    @Proves(35)
    void operatorsShowASecondFactorEveryTimeAndSetItUpByALinkOnly() {
        Newcomer olga = new Newcomer(home, "olga@example.com");
        olga.signUp();
        realm.makeOperator("olga@example.com");

        Visitor browser = olga.signIn();
        isRefused(browser);
        AuthenticatorApp app = olga.setUpApp(realm);

        Visitor another = olga.signIn();
        assertThat(another.page().select("input[name=otp]")).isNotEmpty();
        assertThat(another.cookies()).noneMatch(cookie -> cookie.startsWith("q_session="));
        another.submit(Map.of("otp", app.nextCode()));
        assertThat(another.opened(home + "/operator")).isEqualTo(200);
        assertThat(another.address().getPath()).isEqualTo("/operator");
    }

    @Test
    @Proves(35)
    void anOperatorWithAPasskeyIsNotReplacedByThePasswordAlone() {
        Newcomer olivia = new Newcomer(home, "olivia@example.com");
        olivia.signUp();
        realm.givePasskey("olivia@example.com");
        realm.makeOperator("olivia@example.com");

        isRefused(olivia.signIn());
    }

    private void isRefused(Visitor browser) {
        assertThat(browser.page().text()).contains("Operators need a second factor");
        assertThat(browser.page().select("input[name=totpSecret], input[name=otp]")).as("no way to set one up").isEmpty();
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.startsWith("q_session="));
        assertThat(browser.open(home + "/sign-in").select("input[type=password]")).as("not signed in").isNotEmpty();
    }

    @Test
    @Proves(35)
    void whoBecomesAnOperatorWhileSignedInShowsASecondFactorBeforeAnyOfTheirPages() {
        Newcomer oona = new Newcomer(home, "oona@example.com");
        Visitor browser = oona.signUp();
        String account = browser.address().toString();
        realm.makeOperator("oona@example.com");
        world.update("update browser_sessions set fresh_until = now() - interval '1 second'");
        assertThat(browser.opened(account)).as("a token with the role").isEqualTo(200);

        Document asked = browser.open(home + "/operator/accounts");
        assertThat(asked.select("input[type=password]")).as(browser.address().toString()).isNotEmpty();
        AuthenticatorApp app = oona.setUpApp(realm);
        oona.enterPassword(browser);
        browser.submit(Map.of("otp", app.nextCode()));
        assertThat(browser.address()).asString().isEqualTo(home + "/operator/accounts");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    @Proves(35)
    void aSessionOfBeforeTheRoleLetsNoOtherEntryPass() {
        Newcomer oleg = new Newcomer(home, "oleg@example.com");
        Visitor browser = oleg.signUp();
        realm.makeOperator("oleg@example.com");
        world.update("delete from browser_sessions");
        browser.open(home + "/sign-in");
        assertThat(browser.address()).as("known to the identity service").asString().startsWith(home + "/a/");

        assertThat(browser.open(home + "/operator").select("input[type=password]")).isNotEmpty();
    }

    @Test
    void othersAreAskedOnlyForWhatTheyHaveSetUp() {
        Visitor browser = new Newcomer(home, "nina@example.com").signUp();

        assertThat(browser.address()).asString().startsWith(home + "/a/");
        assertThat(browser.opened(home + "/operator")).isEqualTo(403);
    }

    @Test
    @Proves(35)
    void offersAPasskeyWhereThePasswordIsAskedFor() {
        Document form = new Visitor().open(home + "/sign-in");

        assertThat(form.selectFirst("input[name=username]").attr("autocomplete")).isEqualTo("username webauthn");
        assertThat(realm.settings().get("webAuthnPolicyPasswordlessResidentKey").textValue()).isEqualTo("required");
    }

    @Test
    void asksAgainBeforeAnythingAboutTheSignInIsChanged() {
        assertThat(realm.requiredActions()).isNotEmpty()
                .filteredOn(action -> action.get("enabled").booleanValue()
                        && !action.get("alias").textValue().equals("VERIFY_EMAIL"))
                .extracting(action -> action.path("config").path("max_auth_age").textValue()).containsOnly("300");
        assertThat(realm.settings().get("editUsernameAllowed").booleanValue()).as("or an address could not be changed")
                .isTrue();
    }

    @Test
    @Proves(34)
    void stopsGuessingOfAPassword() {
        Newcomer peter = new Newcomer(home, "peter@example.com");
        peter.signUp();
        Visitor guesser = new Visitor();
        guesser.open(home + "/sign-in");
        for (int i = 0; i < 21; i++) {
            guesser.submit(Map.of("username", "peter@example.com", "password", "guess number " + i, "credentialId", ""));
        }

        Visitor right = peter.signIn();

        assertThat(right.cookies()).noneMatch(cookie -> cookie.startsWith("q_session="));
        assertThat(right.page().select(".field__error").text())
                .as("the same words as for a wrong password").isEqualTo(guesser.page().select(".field__error").text());
    }
}
