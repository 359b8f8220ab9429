package com.vixshield.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The way in through the real identity service: our realm, our pages, our mailbox. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SignUpTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @ConfigProperty(name = "OIDC_ISSUER")
    String issuer;

    private final Visitor visitor = new Visitor();

    @Test
    void leadsFromTheFormThroughTheMailToAnAccount() {
        Newcomer dora = new Newcomer(home, "delia@example.com");
        visitor.open(home + "/sign-in");
        visitor.open(visitor.page().selectFirst("#kc-info a").absUrl("href"));
        assertThat(visitor.address()).asString().isEqualTo(home + "/sign-up");

        visitor.open(dora.ask(visitor));
        assertThat(visitor.page().select("main").text()).contains("Confirm your email address", "Choose a password");
        visitor.open(visitor.page().selectFirst("main a.button").absUrl("href"));
        assertThat(visitor.page().selectFirst("h1").text()).isEqualTo("Choose a password");
        dora.choosePassword(visitor);
        assertThat(visitor.page().select("input[type=password]")).as("signed in by the link").isNotEmpty();
        dora.enterPassword(visitor);

        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.address()).asString().startsWith(home + "/a/");
        String account = visitor.address().toString();
        visitor.open(home + "/sign-up");
        assertThat(visitor.address()).as("who is signed in already").asString().isEqualTo(account);
    }

    @Test
    void aStaleSessionDoesNotHideTheForm() {
        visitor.plant("q_session", "ended");

        assertThat(visitor.open(home + "/sign-up").select("input[name=email]")).isNotEmpty();
    }

    @Test
    @Proves(33)
    void refusesAPasswordThatIsShortOrCommon() {
        visitor.open(home + "/sign-up");
        Newcomer.follow(new Newcomer(home, "emil@example.com").ask(visitor), visitor);
        assertThat(choose("elevenchars").text()).contains("at least 12 characters");
        assertThat(choose("password1234").text()).contains("among the first that anyone would try");
        assertThat(choose("emil@example.com").text()).contains("must not be your email address");
    }

    @Test
    @Proves(37)
    void tellsNobodyWhetherAnAddressHasAnAccount() {
        assertThat(askForNewPassword("nobody@example.com")).isEqualTo(askForNewPassword("operator@vixshield.local"));
        assertThat(signIn("nobody@example.com")).isEqualTo(signIn("operator@vixshield.local"));
    }

    @Test
    @Proves(37)
    void answersANewAddressAKnownOneAndOneThatHasHadItsShareInTheSameWords() {
        Newcomer known = new Newcomer(home, "erna@example.com");
        known.signUp();
        Newcomer fresh = new Newcomer(home, "egon@example.com");

        String words = words("egon@example.com");
        fresh.awaitLetters(1);
        assertThat(words("erna@example.com")).isEqualTo(words);
        known.awaitLetters(2);
        for (int i = 0; i < 5; i++) {
            ask("erna@example.com");
        }
        assertThat(words("erna@example.com")).isEqualTo(words);

        assertThat(fresh.letters()).isEqualTo(1);
        assertThat(given().get("/_local/mail.json").asString()).contains("Set a password to open", "new password");
    }

    @Test
    @Proves(37)
    void theIdentityServiceHasNoFormOfItsOwn() {
        given().redirects().follow(false).queryParam("client_id", "vixshield-web").queryParam("response_type", "code")
                .queryParam("redirect_uri", home + "/sign-in/callback").get(issuer + "/protocol/openid-connect/registrations")
                .then().statusCode(400);
    }

    @Test
    void whoNeverFinishedCanBeginAgain() {
        Newcomer elsa = new Newcomer(home, "elsa@example.com");
        visitor.open(home + "/sign-up");
        Newcomer.follow(elsa.ask(visitor), visitor);

        assertThat(elsa.signUp().address()).asString().startsWith(home + "/a/");
    }

    @Test
    @Proves(14)
    void signingUpWithAnAddressAgainAndAgainIsThreeMails() {
        Newcomer emma = new Newcomer(home, "emma@example.com");
        for (int i = 0; i < 30; i++) {
            assertThat(ask(i % 2 == 0 ? "emma@example.com" : "Emma@Example.com").statusCode()).isEqualTo(303);
        }
        // one after another: when this one is there, nothing is on its way any more
        ask("elias@example.com");
        new Newcomer(home, "elias@example.com").awaitLetters(1);

        assertThat(emma.letters()).isEqualTo(3);
    }

    @Test
    void noticesASlipAndKeepsWhatWasEntered() {
        var answer = given().formParam("email", "emma@").formParam("invitation", "k".repeat(32)).post("/sign-up");

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".field__error").text()).contains("not a complete email address");
        assertThat(page.select("input[name=email]").val()).isEqualTo("emma@");
        assertThat(page.select("input[name=invitation]").val()).isEqualTo("k".repeat(32));
    }

    private Document choose(String password) {
        return visitor.submit(Map.of("password-new", password, "password-confirm", password));
    }

    private static Response ask(String address) {
        return given().redirects().follow(false).formParam("email", address).post("/sign-up");
    }

    private static String words(String address) {
        Response answer = ask(address);
        String next = answer.header("Location");
        return answer.statusCode() + next + Jsoup.parse(given().get(next).asString()).select("main").text();
    }

    private String askForNewPassword(String address) {
        Visitor visitor = new Visitor();
        String link = visitor.open(home + "/sign-in").selectFirst("a[href$=/new-password]").absUrl("href");
        visitor.open(link);
        return visitor.submit(Map.of("email", address)).selectFirst("main").text();
    }

    private String signIn(String address) {
        Visitor visitor = new Visitor();
        visitor.open(home + "/sign-in");
        return visitor.submit(Map.of("username", address, "password", "not the password", "credentialId", ""))
                .selectFirst(".field__error").text();
    }
}
