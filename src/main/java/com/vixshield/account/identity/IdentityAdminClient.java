package com.vixshield.account.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls Keycloak's administration interface, as far as the application needs it. */
@ApplicationScoped
public class IdentityAdminClient {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GONE = 404;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    IdentityConfig config;
    @Inject
    ObjectMapper json;

    /**
     * All sessions end, then the user goes. One who is gone already is as good.
     *
     * @param identity as in people.identity
     * @throws IOException when the user may still be there
     */
    public void delete(String identity) throws IOException {
        String subject = subject(identity);
        String token = token();
        String user = users() + "/" + encoded(subject);
        expect(send(asAdmin(user + "/logout", token).POST(BodyPublishers.noBody()).build()));
        expect(send(asAdmin(user, token).DELETE().build()));
    }

    /** @return the id of the new user, who has proved nothing yet and has no password */
    String create(String address, String token) throws IOException {
        String user = json.writeValueAsString(
                Map.of("username", address, "email", address, "emailVerified", false, "enabled", true));
        HttpResponse<byte[]> answer = send(asAdmin(users(), token).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(user)).build());
        expect(answer);
        return answer.headers().firstValue("Location").map(location -> location.replaceFirst(".*/", ""))
                .orElseThrow(() -> new IOException("the identity service does not say who the new user is"));
    }

    /** @param address of a user, if there is one */
    JsonNode having(String address, String token) throws IOException {
        return read(users() + "?exact=true&email=" + encoded(address), token);
    }

    /** @param user by id */
    JsonNode credentials(String user, String token) throws IOException {
        return read(users() + "/" + encoded(user) + "/credentials", token);
    }

    /**
     * Mails a link that works once and does not sign in.
     *
     * @param user by id
     * @param actions what is to be done behind it, in Keycloak's names
     * @param query whose pages are behind it, and where they end
     */
    void mailActions(String user, List<String> actions, String query, String token) throws IOException {
        expect(send(asAdmin(users() + "/" + encoded(user) + "/execute-actions-email?" + query, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.writeValueAsString(actions))).build()));
    }

    private JsonNode read(String address, String token) throws IOException {
        HttpResponse<byte[]> answer = send(asAdmin(address, token).build());
        expect(answer);
        return json.readTree(answer.body());
    }

    private String users() {
        return config.address().replaceFirst("/realms/", "/admin/realms/") + "/users";
    }

    private String subject(String identity) throws IOException {
        if (!identity.startsWith(config.issuer() + " ")) {
            throw new IOException("the user belongs to another identity service; delete it there by hand");
        }
        return identity.substring(config.issuer().length() + 1);
    }

    String token() throws IOException {
        if (config.adminClient().isEmpty() || config.adminSecret().isEmpty()) {
            throw new IOException("OIDC_ADMIN_CLIENT_ID and OIDC_ADMIN_CLIENT_SECRET are not configured");
        }
        String form = "grant_type=client_credentials&client_id=" + encoded(config.adminClient().get()) + "&client_secret="
                + encoded(config.adminSecret().get());
        HttpResponse<byte[]> answer = send(
                HttpRequest.newBuilder(URI.create(config.address() + "/protocol/openid-connect/token")).timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
                        .build());
        if (answer.statusCode() != 200) {
            throw new IOException("no token for administration, status " + answer.statusCode());
        }
        return json.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpRequest.Builder asAdmin(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private static void expect(HttpResponse<byte[]> answer) throws IOException {
        // a wrong address is "not found" too, but not in these words
        boolean gone = answer.statusCode() == GONE
                && new String(answer.body(), StandardCharsets.UTF_8).contains("User not found");
        if (answer.statusCode() / 100 != 2 && !gone) {
            throw new IOException("the identity service refused, status " + answer.statusCode());
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
