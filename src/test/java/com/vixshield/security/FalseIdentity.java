package com.vixshield.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An identity service that signs everybody in at once as eve, with whatever token the test has made up. */
public class FalseIdentity implements QuarkusTestResourceLifecycleManager {

    /** @param nonce of the sign-in that is going on */
    interface Mint {
        String token(String issuer, String nonce);
    }

    static final KeyPair KEY = Jwt.key();
    static final String KEY_ID = "published";
    private static final String BASE = "/realms/vixshield/protocol/openid-connect/";

    static volatile Mint mint;
    /** What it changes in the state that goes back to the application. */
    static volatile UnaryOperator<String> state = UnaryOperator.identity();
    static volatile Map<String, String> asked = Map.of();
    static volatile Map<String, String> redeemed = Map.of();

    private HttpServer server;

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(BASE + "certs", exchange -> answer(exchange,
                new JsonObject().put("keys", new JsonArray(List.of(Jwt.published(KEY, KEY_ID))))));
        server.createContext(BASE + "auth", this::authorise);
        server.createContext(BASE + "token", this::redeem);
        server.start();
        return Map.of("OIDC_ISSUER", issuer());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/vixshield";
    }

    private void authorise(HttpExchange exchange) throws IOException {
        asked = form(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=once&state="
                + URLEncoder.encode(state.apply(asked.get("state")), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void redeem(HttpExchange exchange) throws IOException {
        redeemed = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String token = mint.token(issuer(), asked.get("nonce"));
        answer(exchange, new JsonObject().put("token_type", "Bearer").put("expires_in", 300).put("access_token", token)
                .put("refresh_token", "refresh").put("id_token", token));
    }

    private static void answer(HttpExchange exchange, JsonObject json) throws IOException {
        byte[] body = json.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> fields = new HashMap<>();
        for (String field : encoded.split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }
}
