package com.vixshield.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** As much of an identity service as deleting a user needs: it knows everybody until they are deleted. */
public class IdentityStub implements QuarkusTestResourceLifecycleManager {

    private static final List<String> DELETED = new CopyOnWriteArrayList<>();
    private static final List<String> LOCKED = new CopyOnWriteArrayList<>();
    private static volatile boolean down;
    private HttpServer server;

    /** The subjects of those who are gone, each as often as it went. */
    public static List<String> deleted() {
        return List.copyOf(DELETED);
    }

    public static void clear() {
        DELETED.clear();
        LOCKED.clear();
        down = false;
    }

    /** As an administrator would, or as if one had deleted the user without telling us. */
    public static void lock(String subject) {
        LOCKED.add(subject);
    }

    public static void forget(String subject) {
        DELETED.add(subject);
    }

    public static void down(boolean is) {
        down = is;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realms/vixshield/protocol/openid-connect/token",
                exchange -> answer(exchange, 200, "{\"access_token\":\"token\"}"));
        server.createContext("/admin/realms/vixshield/users/", IdentityStub::user);
        server.start();
        return Map.of("vixshield.identity.issuer", World.ISSUER, "vixshield.identity.address",
                "http://localhost:" + server.getAddress().getPort() + "/realms/vixshield");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void user(HttpExchange exchange) throws IOException {
        String subject = exchange.getRequestURI().getPath().split("/")[5];
        boolean admin = "Bearer token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!admin || DELETED.contains(subject)) {
            answer(exchange, admin ? 404 : 401, "{\"error\":\"User not found\"}");
            return;
        }
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"enabled\":" + !LOCKED.contains(subject) + "}");
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE") && !down) {
            DELETED.add(subject);
        }
        answer(exchange, down ? 503 : 204, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = (down ? "" : body).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(down ? 503 : status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
