package com.vixshield.account.identity;

import java.io.IOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.keycloak.KeycloakAdmin;

/**
 * Creates one-time links behind which a person chooses a password. They sign no one in, and following one proves the
 * address.
 */
@ApplicationScoped
public class ActionLinks {

    private static final List<String> NEW_PASSWORD = List.of("UPDATE_PASSWORD");
    /** Where the first is done by having come; the letter tells by it what it is about (executeActions.ftl). */
    private static final List<String> SIGN_UP = List.of("VERIFY_EMAIL", "UPDATE_PASSWORD");

    @Inject
    IdentityAdminClient admin;
    @Inject
    IdentityConfig config;

    /** @param address of a user, if there is one */
    public void mailPasswordLink(String address) throws IOException {
        KeycloakAdmin keycloak = admin.signedIn();
        String query = "client_id=" + KeycloakAdmin.encoded(config.client());
        for (JsonNode user : admin.having(address, keycloak)) {
            if (user.path("enabled").asBoolean()) {
                admin.mailActions(user.path("id").asText(), NEW_PASSWORD, query, keycloak);
            }
        }
    }

    /**
     * Also to a known address: the reader of its mail gets in by a new password.
     *
     * @param address is known from now on
     * @param back address of ours where the way from the mail ends
     */
    public void mailSignUpLink(String address, String back) throws IOException {
        KeycloakAdmin keycloak = admin.signedIn();
        String query = "client_id=" + KeycloakAdmin.encoded(config.adminClient().orElseThrow()) + "&redirect_uri="
                + KeycloakAdmin.encoded(back);
        JsonNode known = admin.having(address, keycloak);
        if (known.isEmpty()) {
            admin.mailActions(admin.create(address, keycloak), SIGN_UP, query, keycloak);
        }
        for (JsonNode user : known) {
            String id = user.path("id").asText();
            if (user.path("enabled").asBoolean()) {
                boolean finished = user.path("emailVerified").asBoolean() && !admin.credentials(id, keycloak).isEmpty();
                admin.mailActions(id, finished ? NEW_PASSWORD : SIGN_UP, query, keycloak);
            }
        }
    }
}
