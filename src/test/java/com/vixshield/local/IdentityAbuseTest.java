package com.vixshield.local;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What somebody else tries at the real identity service. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class IdentityAbuseTest {

    /** More than failureFactor of the realm. */
    private static final int GUESSES = 21;

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @ConfigProperty(name = "OIDC_ISSUER")
    String issuer;
    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    String clientSecret;

    @Test
    @Proves(34)
    void afterManyGuessesTheRightPasswordIsRefusedToo() {
        register("frida@example.com");
        assertThat(signIn("frida@example.com", Newcomer.PASSWORD)).as("before").isTrue();
        for (int i = 0; i < GUESSES; i++) {
            assertThat(signIn("frida@example.com", "guess number " + i)).isFalse();
        }
        assertThat(signIn("frida@example.com", Newcomer.PASSWORD)).as("after").isFalse();
    }

    /** Nobody is kept out by somebody else's few wrong passwords, however fast they come. */
    @Test
    @Proves(34)
    void aFewQuickSlipsLockNobodyOut() {
        register("gerda@example.com");
        for (int i = 0; i < 6; i++) {
            assertThat(signIn("gerda@example.com", "slip number " + i)).isFalse();
        }
        assertThat(signIn("gerda@example.com", Newcomer.PASSWORD)).isTrue();
    }

    @Test
    @Proves(36)
    void aMailedLinkWorksOnce() {
        String link = register("greta@example.com");
        Visitor thief = new Visitor();
        var page = thief.open(link);
        assertThat(page.select("input[name=password-new], main a[href*=action-token]")).isEmpty();
        assertThat(thief.address().toString()).doesNotStartWith(home + "/a/");
    }

    @Test
    @Proves(53)
    void codesGoToTheOneAddressOnly() {
        for (String elsewhere : List.of("https://evil.example/sign-in/callback", home + "/sign-in/callback/../../verify",
                home + "/sign-in/callback?x=1", home + "/sign-in/callback/", home + "/",
                home + "@evil.example/sign-in/callback",
                home.replace("http:", "https:") + "/sign-in/callback", "/sign-in/callback")) {
            var answer = given().redirects().follow(false).queryParam("client_id", "vixshield-web")
                    .queryParam("response_type", "code").queryParam("scope", "openid").queryParam("redirect_uri", elsewhere)
                    .queryParam("code_challenge", "x".repeat(43)).queryParam("code_challenge_method", "S256")
                    .get(URI.create(issuer + "/protocol/openid-connect/auth"));
            assertThat(answer.statusCode()).as(elsewhere).isEqualTo(400);
            assertThat(answer.header("Location")).as(elsewhere).isNull();
        }
    }

    @Test
    @Proves(53)
    void theClientWhoseLinksLeadBackToUsIsGivenNoCode() {
        var answer = given().redirects().follow(false).queryParam("client_id", "vixshield-accounts")
                .queryParam("response_type", "code").queryParam("scope", "openid")
                .queryParam("redirect_uri", home + "/sign-in").get(URI.create(issuer + "/protocol/openid-connect/auth"));

        assertThat(answer.statusCode()).isBetween(300, 499);
        assertThat(answer.header("Location")).doesNotContain("code=").contains("error=unauthorized_client");
    }

    @Test
    @Proves(53)
    void noTokenIsGivenForAPasswordOrToTheClientItself() {
        for (String grant : List.of("password", "client_credentials", "implicit",
                "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:token-exchange")) {
            var answer = given().formParam("grant_type", grant).formParam("client_id", "vixshield-web")
                    .formParam("client_secret", clientSecret).formParam("username", "operator@vixshield.local")
                    .formParam("password", "x")
                    .post(URI.create(issuer + "/protocol/openid-connect/token"));
            assertThat(answer.statusCode()).as(grant).isIn(400, 401);
            assertThat(answer.asString()).as(grant).doesNotContain("access_token");
        }
    }

    /** With the right password, and whatever Keycloak has brought along itself. */
    @Test
    @Proves(53)
    void noClientOfTheRealmIsGivenATokenForAPassword() {
        register("hilda@example.com");
        List<String> clients = new ArrayList<>();
        for (JsonNode client : EmbeddedIdentity.realm().clients()) {
            clients.add(client.get("clientId").textValue());
            for (String scope : List.of("openid", "openid offline_access")) {
                var answer = given().formParam("grant_type", "password")
                        .formParam("client_id", client.get("clientId").textValue())
                        .formParam("client_secret", client.path("secret").asText("none")).formParam("scope", scope)
                        .formParam("username", "hilda@example.com").formParam("password", Newcomer.PASSWORD)
                        .post(URI.create(issuer + "/protocol/openid-connect/token"));
                assertThat(answer.statusCode()).as(client.get("clientId") + " " + scope).isIn(400, 401);
                assertThat(answer.asString()).doesNotContain("access_token", "refresh_token");
            }
        }
        assertThat(clients).contains("vixshield-web", "vixshield-accounts", "admin-cli", "account", "account-console", "broker",
                "security-admin-console");
    }

    @Test
    @Proves(54)
    void nobodyMayHaveATokenThatOutlivesTheSignIn() {
        JsonNode everyone = EmbeddedIdentity.realm().rolesOfEveryone();
        assertThat(everyone).isNotEmpty().extracting(role -> role.get("name").textValue()).doesNotContain("offline_access");
        assertThat(EmbeddedIdentity.realm().settings().get("offlineSessionMaxLifespanEnabled").booleanValue()).isTrue();
    }

    /** @return the link that was mailed, used by now */
    private String register(String address) {
        Visitor visitor = new Visitor();
        visitor.open(home + "/sign-up");
        Newcomer newcomer = new Newcomer(home, address);
        String link = newcomer.ask(visitor);
        Newcomer.follow(link, visitor);
        newcomer.choosePassword(visitor);
        newcomer.enterPassword(visitor);
        assertThat(visitor.address().toString()).startsWith(home + "/a/");
        return link;
    }

    private boolean signIn(String address, String password) {
        Visitor visitor = new Visitor();
        visitor.open(home + "/sign-in");
        visitor.submit(Map.of("username", address, "password", password, "credentialId", ""));
        return visitor.address().toString().startsWith(home + "/a/");
    }
}
