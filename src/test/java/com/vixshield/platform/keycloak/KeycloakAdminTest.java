package com.vixshield.platform.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

class KeycloakAdminTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void administersARealmAsItsClient() throws IOException {
        KeycloakAdmin admin = KeycloakAdmin.ofClient(address + "/realms/vixshield", "accounts", "a&b", TIMEOUT);

        assertThat(admin.get("/users").get("users").asInt()).isEqualTo(1);
        assertThat(admin.post("/users", Map.of("username", "bob"))).isEqualTo("new-id");
        admin.delete("/users/1");

        assertThat(asked.get(0)).startsWith("POST /realms/vixshield/protocol/openid-connect/token").contains(
                "client_secret=a%26b",
                "grant_type=client_credentials");
        assertThat(asked.subList(1, 4)).containsExactly("GET /admin/realms/vixshield/users Bearer key ",
                "POST /admin/realms/vixshield/users Bearer key {\"username\":\"bob\"}",
                "DELETE /admin/realms/vixshield/users/1 Bearer key ");
    }

    @Test
    void administersARealmAsAUserOfMaster() throws IOException {
        KeycloakAdmin admin = KeycloakAdmin.ofUser(address, "vixshield", "admin", "secret", TIMEOUT);

        admin.put("", Map.of("registrationAllowed", false));

        assertThat(asked.get(0)).startsWith("POST /realms/master/protocol/openid-connect/token").contains("username=admin");
        assertThat(asked.get(1)).startsWith("PUT /admin/realms/vixshield Bearer key");
    }

    @Test
    void tellsAUserWhoIsGoneFromAWrongAddress() throws IOException {
        KeycloakAdmin admin = KeycloakAdmin.ofUser(address, "vixshield", "admin", "secret", TIMEOUT);

        assertThatThrownBy(() -> admin.delete("/users/gone")).isInstanceOfSatisfying(KeycloakException.class,
                refusal -> assertThat(refusal.isUnknownUser()).isTrue());
        assertThatThrownBy(() -> admin.get("/nothing")).isInstanceOfSatisfying(KeycloakException.class, refusal -> {
            assertThat(refusal.isUnknownUser()).isFalse();
            assertThat(refusal.status()).isEqualTo(404);
        }).hasMessageContaining("GET /admin/realms/vixshield/nothing answered 404");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(exchange.getRequestMethod() + " " + path + " " + token + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean unknown = path.endsWith("/gone") || path.endsWith("/nothing");
        exchange.getResponseHeaders().set("Location", address + "/admin/realms/vixshield/users/new-id");
        byte[] body = (path.endsWith("/gone") ? "{\"error\":\"User not found\"}" : "{\"access_token\":\"key\",\"users\":1}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(unknown ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
