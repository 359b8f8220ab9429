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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Keycloak's interface for administrators, as far as it is needed here. */
@ApplicationScoped
public class IdentityAdmin {

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

    /**
     * Mails a link that works once, behind which the password can be chosen anew; it signs nobody in.
     *
     * @param address whoever has it, if anybody
     */
    public void mailPasswordLink(String address) throws IOException {
        String token = token();
        HttpResponse<byte[]> found = send(asAdmin(users() + "?exact=true&email=" + encoded(address), token).build());
        expect(found);
        for (JsonNode user : json.readTree(found.body())) {
            if (user.path("enabled").asBoolean()) {
                String mail = users() + "/" + encoded(user.path("id").asText()) + "/execute-actions-email?client_id="
                        + encoded(config.client());
                expect(send(asAdmin(mail, token).header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("[\"UPDATE_PASSWORD\"]")).build()));
            }
        }
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

    private String token() throws IOException {
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

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
