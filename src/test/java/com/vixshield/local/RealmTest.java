package com.vixshield.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.testing.Proves;

/** What the identity service is told of us, in the one file that every installation imports. */
class RealmTest {

    private JsonNode realm;
    private JsonNode client;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper().readTree(Path.of("docker", "keycloak", "vixshield-realm.json").toFile());
        client = realm.at("/clients/0");
        assertThat(realm.at("/clients/1/clientId").asText()).isEqualTo("vixshield-accounts");
    }

    @Test
    void wearsOurThemeOnEveryPageAndInEveryMail() {
        for (String kind : new String[]{"login", "account", "email"}) {
            assertThat(realm.get(kind + "Theme").asText()).isEqualTo("vixshield");
            assertThat(Path.of("docker", "keycloak", "themes", "vixshield", kind, "theme.properties")).isReadable();
        }
    }

    @Test
    @Proves(37)
    void signsNobodyUpByAFormOfItsOwn() {
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
        assertThat(realm.get("resetPasswordAllowed").asBoolean()).isFalse();
        assertThat(realm.at("/clients/1/standardFlowEnabled").asBoolean()).as("what our mails lead through").isFalse();
    }

    @Test
    @Proves(33)
    void asksForLengthAndRefusesCommonPasswordsButWantsNoCertainCharacters() {
        String policy = realm.get("passwordPolicy").asText();
        assertThat(number(policy, "length")).isGreaterThanOrEqualTo(12);
        assertThat(number(policy, "maxLength")).isGreaterThanOrEqualTo(64);
        assertThat(policy).contains("passwordBlacklist(").doesNotContain("upperCase", "lowerCase", "digits", "specialChars",
                "forceExpiredPasswordChange", "passwordHistory");
    }

    /** A lock is a person's, so it is short and takes many guesses: two in a second would tell whose address is known. */
    @Test
    @Proves(34)
    void guessingIsSlowedDownAndNobodyIsKeptOutForLong() {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("permanentLockout").asBoolean()).isFalse();
        assertThat(realm.get("quickLoginCheckMilliSeconds").asInt()).isZero();
        assertThat(realm.get("failureFactor").asInt()).isBetween(15, 30);
        assertThat(realm.get("maxFailureWaitSeconds").asInt()).isBetween(60, 300);
    }

    @Test
    @Proves(36)
    void linksInMailsWorkForAQuarterOfAnHour() {
        assertThat(realm.get("actionTokenGeneratedByUserLifespan").asInt()).isBetween(60, 900);
        assertThat(realm.get("actionTokenGeneratedByAdminLifespan").asInt()).isBetween(60, 900);
        assertThat(realm.get("otpPolicyCodeReusable").asBoolean()).isFalse();
    }

    @Test
    @Proves(53)
    void sendsCodesToOneAddressOnlyAndGrantsNothingElse() {
        assertThat(client.get("redirectUris")).hasSize(1);
        assertThat(client.at("/redirectUris/0").asText()).isEqualTo("${VIXSHIELD_URL}/sign-in/callback");
        assertThat(client.at("/attributes/post.logout.redirect.uris").asText()).doesNotContain("*");
        assertThat(client.get("webOrigins")).isEmpty();
        assertThat(client.get("publicClient").asBoolean()).isFalse();
        assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.get("serviceAccountsEnabled").asBoolean()).isFalse();
        assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
        assertThat(realm.get("accessCodeLifespan").asInt()).isLessThanOrEqualTo(60);
    }

    /** Nobody signs in through it: it manages users, can do nothing else, and its mails lead back to two places of ours. */
    @Test
    void theClientThatManagesUsersIsNoWayIn() {
        var managing = realm.at("/clients/1");
        assertThat(managing.get("redirectUris")).extracting(JsonNode::asText).containsExactly("${VIXSHIELD_URL}/sign-in",
                "${VIXSHIELD_URL}/join/*");
        assertThat(managing.get("publicClient").asBoolean()).isFalse();
        assertThat(managing.get("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(managing.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(managing.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(realm.at("/users/0/clientRoles")).hasSize(1);
        assertThat(realm.at("/users/0/clientRoles/realm-management")).hasSize(1);
        assertThat(realm.at("/users/0/clientRoles/realm-management/0").asText()).isEqualTo("manage-users");
    }

    /** The built-in clients, which the file does not list, too: the realm has one flow for the grant. */
    @Test
    @Proves(53)
    void noClientIsGivenATokenForAPassword() {
        assertThat(steps(realm.get("directGrantFlow").asText())).singleElement().satisfies(step -> {
            assertThat(step.get("authenticator").asText()).isEqualTo("deny-access-authenticator");
            assertThat(step.get("requirement").asText()).isEqualTo("REQUIRED");
        });
        assertThat(realm.get("clients")).allSatisfy(each -> {
            assertThat(each.get("directAccessGrantsEnabled").asBoolean(true)).as(each.get("clientId").asText()).isFalse();
            assertThat(each.get("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(each.has("authenticationFlowBindingOverrides")).as("a flow of its own").isFalse();
            assertThat(each.at("/attributes/oauth2.device.authorization.grant.enabled").asBoolean()).isFalse();
            assertThat(each.at("/attributes/oidc.ciba.grant.enabled").asBoolean()).isFalse();
            assertThat(each.at("/attributes/standard.token.exchange.enabled").asBoolean()).isFalse();
        });
    }

    @Test
    @Proves(53)
    void hasTwoClientsThatCanBeUsedAndTheConsoleOfAccounts() {
        assertThat(realm.get("clients")).filteredOn(each -> each.get("enabled").asBoolean())
                .extracting(each -> each.get("clientId").asText()).containsExactly("vixshield-web", "vixshield-accounts");
        assertThat(realm.get("clients")).filteredOn(each -> !each.get("enabled").asBoolean())
                .extracting(each -> each.get("clientId").asText()).containsExactly("admin-cli", "security-admin-console");
        assertThat(realm.get("authenticationFlows")).filteredOn(flow -> flow.get("topLevel").asBoolean())
                .extracting(flow -> flow.get("alias").asText()).containsExactlyInAnyOrder(realm.get("browserFlow").asText(),
                        realm.get("directGrantFlow").asText());
    }

    /** Nor a way to set up what is missing: that would be the password alone. */
    @Test
    @Proves(35)
    void letsNoOperatorPassWithAPasswordAlone() {
        assertThat(steps("sign-in operators")).extracting(RealmTest::step).containsExactly(
                "conditional-user-role REQUIRED", "conditional-credential REQUIRED", "operators with an app CONDITIONAL",
                "operators without an app CONDITIONAL");
        assertThat(steps("operators with an app")).extracting(RealmTest::step)
                .containsExactly("conditional-user-configured REQUIRED", "auth-otp-form REQUIRED");
        assertThat(steps("operators without an app")).extracting(RealmTest::step)
                .containsExactly("conditional-sub-flow-executed REQUIRED", "deny-access-authenticator REQUIRED");
        assertThat(realm.get("authenticatorConfig")).anySatisfy(config -> assertThat(config.get("config"))
                .hasToString("{\"flow_to_check\":\"operators with an app\",\"check_result\":\"not-executed\"}"));
    }

    private static String step(JsonNode step) {
        return step.path(step.has("flowAlias") ? "flowAlias" : "authenticator").asText() + " "
                + step.get("requirement").asText();
    }

    @Test
    @Proves(54)
    void noTokenOutlivesItsSignIn() {
        assertThat(realm.get("clients")).allMatch(each -> each.has("optionalClientScopes"), "or Keycloak gives it all of them")
                .noneMatch(each -> each.get("optionalClientScopes").toString().contains("offline"));
        assertThat(realm.get("offlineSessionMaxLifespanEnabled").asBoolean()).isTrue();
        assertThat(realm.get("offlineSessionMaxLifespan").asInt()).isLessThanOrEqualTo(43_200);
        assertThat(realm.get("offlineSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
    }

    @Test
    @Proves(54)
    void aRefreshTokenWorksOnceAndNotForever() {
        assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.get("refreshTokenMaxReuse").asInt()).isZero();
        assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
        assertThat(realm.get("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(43_200);
    }

    private JsonNode steps(String flow) {
        for (JsonNode each : realm.get("authenticationFlows")) {
            if (each.get("alias").asText().equals(flow)) {
                return each.get("authenticationExecutions");
            }
        }
        throw new AssertionError("no flow " + flow);
    }

    private static int number(String policy, String rule) {
        return Integer.parseInt(policy.replaceAll(".*\\b" + rule + "\\((\\d+)\\).*", "$1"));
    }
}
