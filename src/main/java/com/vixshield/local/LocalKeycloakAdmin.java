package com.vixshield.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.vixshield.platform.Json;

/** Calls Keycloak's administration interface for the realm vixshield. */
final class LocalKeycloakAdmin {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final String token;

    private LocalKeycloakAdmin(String address, String user, String password) throws IOException, InterruptedException {
        this.address = address;
        String form = "grant_type=password&client_id=admin-cli&username=" + user + "&password=" + password;
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form)).build();
        this.token = send(request).get("access_token").textValue();
    }

    static LocalKeycloakAdmin signedIn(String address, String user, String password) throws IOException, InterruptedException {
        return new LocalKeycloakAdmin(address, user, password);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, BodyPublishers.noBody());
    }

    void put(String path, Object body) throws IOException, InterruptedException {
        call("PUT", path, BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    }

    void post(String path, Object body) throws IOException, InterruptedException {
        call("POST", path, BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    }

    JsonNode call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/vixshield" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30)).method(method, body).build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " answered " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return Json.MAPPER.readTree(response.body());
    }
}
