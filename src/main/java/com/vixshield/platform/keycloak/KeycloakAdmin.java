package com.vixshield.platform.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Sends requests to Keycloak's administration interface of one realm, under a token that is asked for once and good for about
 * a minute. Paths begin after the realm's: {@code /users}.
 */
public final class KeycloakAdmin {

    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(15)).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BAD = 300;

    private final String realm;
    private final Duration timeout;
    private final String token;

    /** @param realm address of its administration interface */
    private KeycloakAdmin(String realm, Duration timeout, String token) {
        this.realm = realm;
        this.timeout = timeout;
        this.token = token;
    }

    /**
     * As a client with a service account of the realm.
     *
     * @param realm as its tokens are asked for: https://id.example.com/realms/name
     */
    public static KeycloakAdmin ofClient(String realm, String client, String secret, Duration timeout) throws IOException {
        String token = token(realm, timeout,
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
        return new KeycloakAdmin(realm.replaceFirst("/realms/", "/admin/realms/"), timeout, token);
    }

    /** As a user of the realm master. @param server without a path @param realm its name */
    public static KeycloakAdmin ofUser(String server, String realm, String user, String password, Duration timeout)
            throws IOException {
        String token = token(server + "/realms/master", timeout,
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", user, "password", password));
        return new KeycloakAdmin(server + "/admin/realms/" + realm, timeout, token);
    }

    public JsonNode get(String path) throws IOException {
        return read(call("GET", path, BodyPublishers.noBody()));
    }

    public void put(String path, Object body) throws IOException {
        call("PUT", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    /** @return the id of what was made, or an empty text when the answer names none */
    public String post(String path, Object body) throws IOException {
        return location(call("POST", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** @return as above */
    public String post(String path) throws IOException {
        return location(call("POST", path, BodyPublishers.noBody()));
    }

    public void delete(String path) throws IOException {
        call("DELETE", path, BodyPublishers.noBody());
    }

    public void delete(String path, Object body) throws IOException {
        call("DELETE", path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    /** A value as a part of a path, a query or a form. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String token(String realm, Duration timeout, Map<String, String> values) throws IOException {
        String form = values.entrySet().stream().map(value -> value.getKey() + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&"));
        return read(send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token")).timeout(timeout)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build()))
                .path("access_token").asText();
    }

    private static String location(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Location").map(address -> address.replaceFirst(".*/", "")).orElse("");
    }

    private HttpResponse<byte[]> call(String method, String path, BodyPublisher body) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(realm + path)).timeout(timeout).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json").method(method, body).build());
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response;
        try {
            response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (response.statusCode() >= BAD) {
            throw new KeycloakException(request, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }
}
