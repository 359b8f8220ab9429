package com.vixshield.account.identity;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vixshield.platform.keycloak.KeycloakAdmin;
import com.vixshield.platform.keycloak.KeycloakException;

/** Calls Keycloak's administration interface, as far as the application needs it. */
@ApplicationScoped
public class IdentityAdminClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /** For calls within a request, whose client waits for the answer. */
    private static final Duration BRIEFLY = Duration.ofSeconds(4);
    private static final int UNAUTHORIZED = 401;

    /** For questions that come often; its token is good for about a minute. */
    private volatile KeycloakAdmin kept;

    @Inject
    IdentityConfig config;

    /** What is asked, and may be refused. */
    private interface Call<T> {
        T run() throws IOException;
    }

    /**
     * All sessions end, then the user goes. One who is gone already is as good.
     *
     * @param identity as in people.identity
     * @throws IOException when the user may still be there
     */
    public void delete(String identity) throws IOException {
        String user = user(subject(identity));
        KeycloakAdmin keycloak = signedIn();
        expect(() -> keycloak.post(user + "/logout"), "");
        expect(() -> {
            keycloak.delete(user);
            return "";
        }, "");
    }

    /**
     * @param subject of a user, if there still is one
     * @return false when there is none, or it is locked
     * @throws IOException when the answer does not come
     */
    boolean mayStillSignIn(String subject) throws IOException {
        KeycloakAdmin before = kept;
        try {
            return enabled(subject, before == null ? signInBriefly() : before);
        } catch (KeycloakException e) {
            if (before == null || e.status() != UNAUTHORIZED) {
                throw new IOException("the identity service refused, status " + e.status());
            }
        }
        try {
            return enabled(subject, signInBriefly());
        } catch (KeycloakException e) {
            throw new IOException("the identity service refused, status " + e.status());
        }
    }

    private KeycloakAdmin signInBriefly() throws IOException {
        kept = signedIn(BRIEFLY);
        return kept;
    }

    private static boolean enabled(String subject, KeycloakAdmin keycloak) throws IOException {
        try {
            JsonNode user = keycloak.get(user(subject));
            if (!user.path("enabled").isBoolean()) {
                throw new IOException("the identity service does not say whether a user is locked");
            }
            return user.path("enabled").booleanValue();
        } catch (KeycloakException e) {
            if (e.isUnknownUser()) {
                return false;
            }
            throw e;
        }
    }

    /** @return the id of the new user, who has proved nothing yet and has no password */
    String create(String address, KeycloakAdmin keycloak) throws IOException {
        String id = expect(() -> keycloak.post("/users",
                Map.of("username", address, "email", address, "emailVerified", false, "enabled", true)), "");
        if (id.isEmpty()) {
            throw new IOException("the identity service does not say who the new user is");
        }
        return id;
    }

    /** @param address of a user, if there is one */
    JsonNode having(String address, KeycloakAdmin keycloak) throws IOException {
        return read("/users?exact=true&email=" + KeycloakAdmin.encoded(address), keycloak);
    }

    /** @param user by id */
    JsonNode credentials(String user, KeycloakAdmin keycloak) throws IOException {
        return read(user(user) + "/credentials", keycloak);
    }

    /**
     * Mails a link that works once and does not sign in.
     *
     * @param user by id
     * @param actions what is to be done behind it, in Keycloak's names
     * @param query whose pages are behind it, and where they end
     */
    void mailActions(String user, List<String> actions, String query, KeycloakAdmin keycloak) throws IOException {
        expect(() -> {
            keycloak.put(user(user) + "/execute-actions-email?" + query, actions);
            return "";
        }, "");
    }

    /** @return for as long as one piece of work takes */
    KeycloakAdmin signedIn() throws IOException {
        return signedIn(PATIENCE);
    }

    private KeycloakAdmin signedIn(Duration patience) throws IOException {
        if (config.adminClient().isEmpty() || config.adminSecret().isEmpty()) {
            throw new IOException("OIDC_ADMIN_CLIENT_ID and OIDC_ADMIN_CLIENT_SECRET are not configured");
        }
        try {
            return KeycloakAdmin.ofClient(config.address(), config.adminClient().get(), config.adminSecret().get(), patience);
        } catch (KeycloakException e) {
            throw new IOException("no token for administration, status " + e.status());
        }
    }

    private String subject(String identity) throws IOException {
        if (!identity.startsWith(config.issuer() + " ")) {
            throw new IOException("the user belongs to another identity service; delete it there by hand");
        }
        return identity.substring(config.issuer().length() + 1);
    }

    private static String user(String id) {
        return "/users/" + KeycloakAdmin.encoded(id);
    }

    private static JsonNode read(String path, KeycloakAdmin keycloak) throws IOException {
        return expect(() -> keycloak.get(path), MissingNode.getInstance());
    }

    /** The refusal itself may name the user, and ends in logs and notes. @param gone what a user who is gone amounts to */
    private static <T> T expect(Call<T> call, T gone) throws IOException {
        try {
            return call.run();
        } catch (KeycloakException e) {
            if (e.isUnknownUser()) {
                return gone;
            }
            throw new IOException("the identity service refused, status " + e.status());
        }
    }
}
