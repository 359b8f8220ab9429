package com.vixshield.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import com.icegreen.greenmail.util.GreenMail;
import com.vixshield.local.LocalMail;
import com.vixshield.testing.AuthenticatorApp;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Links for new passwords: who gets how many, and what they open; with the real identity service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class NewPasswordTest {

    private static final String NEW = "five words in a row";
    private static final long PATIENCE = 60_000;

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @ConfigProperty(name = "OIDC_ISSUER")
    String issuer;

    private final GreenMail mail = LocalMail.server().orElseThrow();

    @Test
    @Proves(14)
    void thirtyWishesForAnAddressAreThreeMails() {
        new Newcomer(home, "vera@example.com").signUp();
        new Newcomer(home, "wanda@example.com").signUp();
        int before = mail.getReceivedMessages().length;

        for (int i = 0; i < 30; i++) {
            assertThat(ask(i % 2 == 0 ? "vera@example.com" : "Vera@Example.com").statusCode()).isEqualTo(303);
        }
        // one after another: when this one is there, nothing is on its way any more
        ask("wanda@example.com");

        assertThat(mail.waitForIncomingEmail(PATIENCE, before + 4)).isTrue();
        assertThat(mailsTo("wanda@example.com")).isEqualTo(2);
        assertThat(mailsTo("vera@example.com")).as("and the one of the sign-up").isEqualTo(3 + 1);
    }

    @Test
    @Proves({14, 37})
    void saysTheSameOfAnAddressThatNobodyHasAndOfOneThatHasHadItsShare() {
        new Newcomer(home, "xaver@example.com").signUp();
        String unknown = words("nobody-at-all@example.com");

        assertThat(words("xaver@example.com")).isEqualTo(unknown);
        for (int i = 0; i < 5; i++) {
            ask("xaver@example.com");
        }
        assertThat(words("xaver@example.com")).isEqualTo(unknown);
    }

    @Test
    @Proves(14)
    void theIdentityServiceItselfMailsNoneForTheAsking() {
        given().redirects().follow(false).get(issuer + "/login-actions/reset-credentials?client_id=vixshield-web").then()
                .statusCode(400);
    }

    @Test
    @Proves(36)
    void theLinkWorksOnceAndIsNoWayAroundASecondFactor() {
        Newcomer yara = new Newcomer(home, "yara@example.com");
        yara.signUp();
        EmbeddedIdentity.realm().askFor("yara@example.com", "CONFIGURE_TOTP");
        Visitor phone = yara.signIn();
        AuthenticatorApp app = AuthenticatorApp.scanning(phone.page());
        phone.submit(Map.of("totp", app.code(), "totpSecret", app.secret(), "userLabel", "phone"));
        int before = mail.getReceivedMessages().length;
        ask("yara@example.com");
        assertThat(mail.waitForIncomingEmail(PATIENCE, before + 1)).isTrue();
        String link = yara.linkMailed();

        Visitor browser = new Visitor();
        browser.open(link);
        browser.open(browser.page().selectFirst("main a.button").absUrl("href"));
        browser.submit(Map.of("password-new", NEW, "password-confirm", NEW));
        assertThat(browser.page().text()).contains("You can sign in now");
        assertThat(browser.open(home + "/sign-in").select("input[type=password]")).as("signed in by it").isNotEmpty();

        browser.submit(Map.of("username", "yara@example.com", "password", NEW, "credentialId", ""));
        assertThat(browser.page().select("input[name=otp]")).as("asked for the second factor").isNotEmpty();
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.startsWith("q_session="));
        assertThat(new Visitor().open(link).select("main a[href*=action-token]")).as("the link a second time").isEmpty();
    }

    @Test
    void noticesASlipAndAsksNobody() {
        var answer = given().formParam("email", "vera@").post("/new-password");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".field__error").text()).contains("not a complete email address");
    }

    private static Response ask(String address) {
        return given().redirects().follow(false).formParam("email", address).post("/new-password");
    }

    private static String words(String address) {
        Response answer = ask(address);
        return answer.statusCode() + Jsoup.parse(given().get(answer.header("Location")).asString()).select("main").text();
    }

    private long mailsTo(String address) {
        return Arrays.stream(mail.getReceivedMessages()).filter(message -> recipient(message).equals(address)).count();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
