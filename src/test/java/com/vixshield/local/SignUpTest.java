package com.vixshield.local;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The way in through the real identity service: our realm, our pages, our mailbox. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SignUpTest {

    private static final String PASSWORD = "four words in row";

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;

    private final Visitor visitor = new Visitor();

    @Test
    void leadsFromTheFormThroughTheMailToAnAccount() {
        visitor.open(home + "/sign-up");
        visitor.submit(Map.of("email", "dora@example.com"));
        // another page in between must not cost the sign-up its state
        visitor.open(home + "/");
        var choice = visitor.open(linkMailedTo("dora@example.com"));
        assertThat(choice.selectFirst("h1").text()).isEqualTo("Choose a new password");
        visitor.submit(Map.of("password-new", PASSWORD, "password-confirm", PASSWORD));
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.address()).asString().startsWith(home + "/a/");
    }

    @Test
    @Proves(33)
    void refusesAPasswordThatIsShortOrCommon() {
        visitor.open(home + "/sign-up");
        visitor.submit(Map.of("email", "emil@example.com"));
        visitor.open(linkMailedTo("emil@example.com"));
        assertThat(choose("elevenchars").text()).contains("at least 12 characters");
        assertThat(choose("password1234").text()).contains("among the first that anyone would try");
        assertThat(choose("emil@example.com").text()).contains("must not be your e-mail address");
    }

    @Test
    @Proves(37)
    void tellsNobodyWhetherAnAddressHasAnAccount() {
        assertThat(askForNewPassword("nobody@example.com")).isEqualTo(askForNewPassword("operator@vixshield.local"));
        assertThat(signIn("nobody@example.com")).isEqualTo(signIn("operator@vixshield.local"));
    }

    @Test
    @Proves(14)
    void signingUpWithAnAddressAgainAndAgainIsOneMail() {
        for (int i = 0; i < 10; i++) {
            Visitor another = new Visitor();
            another.open(home + "/sign-up");
            another.submit(Map.of("email", "emma@example.com"));
            for (int again = 0; again < 3 && i == 0; again++) {
                another.open(another.page().selectFirst("#kc-info a").absUrl("href"));
            }
        }

        List<List<String>> recipients = get("/_local/mail.json").jsonPath().getList("to");
        assertThat(recipients).filteredOn(to -> to.contains("emma@example.com")).hasSize(1);
    }

    private Document choose(String password) {
        return visitor.submit(Map.of("password-new", password, "password-confirm", password));
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

    private static String linkMailedTo(String address) {
        List<Map<String, Object>> letters = get("/_local/mail.json").jsonPath().getList("$");
        String text = letters.stream().filter(letter -> ((List<?>) letter.get("to")).contains(address)).findFirst()
                .orElseThrow().get("text").toString();
        return text.lines().filter(line -> line.startsWith("http")).findFirst().orElseThrow();
    }
}
