package com.vixshield.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.keycloak.KeycloakAdmin;
import com.vixshield.platform.keycloak.KeycloakException;

/**
 * Updates an embedded realm for this start: import happens only once, but ports and secrets may have changed since. Also
 * creates the operator of the local machine.
 */
final class RealmSetup {

    static final String OPERATOR = "operator@vixshield.local";
    static final String SECOND_FACTOR = "VIXSHIELD_OPERATOR_SECOND_FACTOR";
    static final String ACCOUNTS_CLIENT = "vixshield-accounts";
    private static final String NO_PASSWORD_GRANT = "no-password-grant";
    /** Keycloak brings them along. */
    private static final List<String> UNUSED_CLIENTS = List.of("admin-cli", "security-admin-console");
    /** That operators can use. */
    private static final Set<String> SECOND_FACTORS = Set.of("otp", "webauthn-passwordless");
    private static final int HALF_AN_HOUR = 1800;
    private static final int TWELVE_HOURS = 43_200;

    private final KeycloakAdmin admin;

    RealmSetup(KeycloakAdmin admin) {
        this.admin = admin;
    }

    void apply(Map<String, String> environment, String operatorPassword) throws IOException {
        // events go to the log, which grows old: those kept in its database outlive the users whose addresses they name
        admin.put("",
                Map.of("eventsEnabled", false, "registrationAllowed", false, "smtpServer",
                        Map.of("host", environment.get("SMTP_HOST"), "port",
                                environment.get("SMTP_PORT"), "from", environment.get("MAIL_FROM"), "fromDisplayName",
                                "VixShield")));
        slowGuessingDown();
        refusePasswordGrants();
        endOfflineTokens();
        updateClient(environment);
        ensureAccountsClient(environment.get("VIXSHIELD_URL"), environment.get("OIDC_ADMIN_CLIENT_SECRET"));
        ensureOperator(operatorPassword);
        boolean secondFactor = Boolean.parseBoolean(environment.get(SECOND_FACTOR));
        askOperators(secondFactor);
        if (secondFactor) {
            mailFirstFactor();
        }
    }

    /** Elsewhere the realm asks them for a second factor; on a machine of one's own that would only be in the way. */
    private void askOperators(boolean secondFactor) throws IOException {
        if (!knowsFlow("sign-in")) {
            return;
        }
        new OperatorsFlow(admin).bringUpToDate();
        for (JsonNode step : admin.get("/authentication/flows/sign-in/executions")) {
            if ("sign-in operators".equals(step.path("displayName").textValue())) {
                admin.put("/authentication/flows/sign-in/executions",
                        ((ObjectNode) step).put("requirement", secondFactor ? "CONDITIONAL" : "DISABLED"));
            }
        }
    }

    /** The first operator can ask no other for the link by which a second factor is set up: it is in the local mailbox. */
    private void mailFirstFactor() throws IOException {
        String user = "/users/" + admin.get("/users?exact=true&username=" + OPERATOR).get(0).get("id").textValue();
        for (JsonNode credential : admin.get(user + "/credentials")) {
            if (SECOND_FACTORS.contains(credential.path("type").textValue())) {
                return;
            }
        }
        try {
            admin.put(user + "/execute-actions-email", List.of("CONFIGURE_TOTP"));
        } catch (KeycloakException e) {
            StartProgress.say("No link to set up a second factor could be mailed to " + OPERATOR + ": " + e.getMessage());
        }
    }

    /** Not one that was imported before the flow was in the file. */
    private boolean knowsFlow(String alias) throws IOException {
        for (JsonNode flow : admin.get("/authentication/flows")) {
            if (alias.equals(flow.path("alias").textValue())) {
                return true;
            }
        }
        return false;
    }

    /** As the realm file has it now: no lock for two slips in a second, and none that is long enough to keep somebody out. */
    private void slowGuessingDown() throws IOException {
        admin.put("", Map.of("failureFactor", 20, "waitIncrementSeconds", 60, "maxFailureWaitSeconds", 300,
                "quickLoginCheckMilliSeconds", 0));
    }

    /** Realms that were imported before the realm file said so give no client a token for a password alone any more. */
    private void refusePasswordGrants() throws IOException {
        String steps = "/authentication/flows/" + NO_PASSWORD_GRANT + "/executions";
        if (!knowsFlow(NO_PASSWORD_GRANT)) {
            admin.post("/authentication/flows",
                    Map.of("alias", NO_PASSWORD_GRANT, "providerId", "basic-flow", "topLevel", true, "builtIn", false));
            admin.post(steps + "/execution", Map.of("provider", "deny-access-authenticator"));
        }
        for (JsonNode step : admin.get(steps)) {
            admin.put(steps, ((ObjectNode) step).put("requirement", "REQUIRED"));
        }
        admin.put("", Map.of("directGrantFlow", NO_PASSWORD_GRANT));
        for (String unused : UNUSED_CLIENTS) {
            ObjectNode client = (ObjectNode) client(unused).get(0);
            admin.put("/clients/" + client.get("id").textValue(),
                    client.put("enabled", false).put("directAccessGrantsEnabled", false));
        }
    }

    /** And none that goes on after its sign-in: the role for it is taken away, and those that are out end. */
    private void endOfflineTokens() throws IOException {
        admin.put("", Map.of("offlineSessionIdleTimeout", HALF_AN_HOUR, "offlineSessionMaxLifespanEnabled", true,
                "offlineSessionMaxLifespan", TWELVE_HOURS));
        String everyone = "/roles/default-roles-vixshield/composites";
        for (JsonNode role : admin.get(everyone)) {
            if ("offline_access".equals(role.path("name").textValue())) {
                admin.delete(everyone, List.of(role));
            }
        }
    }

    private void updateClient(Map<String, String> environment) throws IOException {
        String url = environment.get("VIXSHIELD_URL");
        ObjectNode client = (ObjectNode) client("vixshield-web").get(0);
        client.put("secret", environment.get("OIDC_CLIENT_SECRET"));
        client.put("baseUrl", url + "/");
        client.putArray("redirectUris").add(url + "/sign-in/callback");
        ObjectNode attributes = (ObjectNode) client.get("attributes");
        attributes.put("post.logout.redirect.uris", url + "/");
        attributes.put("backchannel.logout.url", environment.get("VIXSHIELD_BACKCHANNEL_URL") + "/sign-out/backchannel");
        admin.put("/clients/" + client.get("id").textValue(), client);
    }

    /** Realms that were imported before the realm file had it get the client that makes and deletes users now. */
    private void ensureAccountsClient(String url, String secret) throws IOException {
        if (client(ACCOUNTS_CLIENT).isEmpty()) {
            admin.post("/clients", Map.of("clientId", ACCOUNTS_CLIENT, "publicClient", false, "standardFlowEnabled", false,
                    "serviceAccountsEnabled", true, "secret", secret));
            String user = admin.get("/clients/" + id(ACCOUNTS_CLIENT) + "/service-account-user").get("id").textValue();
            String management = id("realm-management");
            admin.post("/users/" + user + "/role-mappings/clients/" + management,
                    List.of(admin.get("/clients/" + management + "/roles/manage-users")));
        }
        ObjectNode client = (ObjectNode) client(ACCOUNTS_CLIENT).get(0);
        client.put("secret", secret).put("baseUrl", url + "/");
        client.putArray("redirectUris").add(url + "/sign-in").add(url + "/join/*");
        admin.put("/clients/" + id(ACCOUNTS_CLIENT), client);
    }

    private JsonNode client(String name) throws IOException {
        return admin.get("/clients?clientId=" + name);
    }

    private String id(String client) throws IOException {
        return client(client).get(0).get("id").textValue();
    }

    private void ensureOperator(String password) throws IOException {
        if (!admin.get("/users?exact=true&username=" + OPERATOR).isEmpty()) {
            return;
        }
        admin.post("/users", Map.of("username", OPERATOR, "email", OPERATOR, "emailVerified", true, "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", password, "temporary", false))));
        String id = admin.get("/users?exact=true&username=" + OPERATOR).get(0).get("id").textValue();
        JsonNode role = admin.get("/roles/operator");
        admin.post("/users/" + id + "/role-mappings/realm", List.of(role));
    }
}
