package com.vixshield.local.stripe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.vixshield.platform.Json;

/**
 * Serves the simulated API over HTTP: keys, idempotency, errors in Stripe's form, faults on demand. One request at a time.
 */
final class ApiServer implements HttpHandler {

    /** Stripe prunes keys after a day; from then on the same key is a new request. */
    private static final long KEY_LIFE_SECONDS = 86_400;

    private record Answer(int status, ObjectNode body, String request, long at) {

        static Answer of(ObjectNode kept) {
            return new Answer(200, (ObjectNode) kept.get("body"), kept.get("request").asText(), kept.get("at").asLong());
        }

        ObjectNode kept() {
            ObjectNode kept = Json.MAPPER.createObjectNode().put("request", request).put("at", at);
            kept.set("body", body);
            return kept;
        }
    }

    private final ObjectStore store;
    private final ApiRoutes routes;
    private final EventDelivery wire;
    private final FaultInjection faults;
    private final SimulatedTime time;
    private final StripeSimulator.Witness witness;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    ApiServer(ObjectStore store, ApiRoutes routes, EventDelivery wire, FaultInjection faults, SimulatedTime time,
            StripeSimulator.Witness witness) {
        this.store = store;
        this.routes = routes;
        this.wire = wire;
        this.faults = faults;
        this.time = time;
        this.witness = witness;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer = answer(exchange, body);
        wire.flush();
        if (faults.losesAnswer()) {
            exchange.close();
            return;
        }
        byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Request-Id", "req_sim");
        exchange.getResponseHeaders().set("Stripe-Version", ObjectRenderer.VERSION);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String query = exchange.getRequestURI().getRawQuery();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + "?"
                + (query == null ? body : query + body);
        if (key != null && (faults.isBusyNow() || !inFlight.add(key))) {
            return refused(ApiError.keyInUse(), request);
        }
        try {
            synchronized (store) {
                return answer(exchange, key, query == null ? body : query, request);
            }
        } catch (ApiError refusal) {
            return refused(refusal, request);
        } finally {
            if (key != null) {
                inFlight.remove(key);
            }
        }
    }

    private Answer answer(HttpExchange exchange, String key, String parameters, String request) {
        if (faults.failsNow()) {
            throw ApiError.down(500);
        }
        String authorisation = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorisation == null || !authorisation.startsWith("Bearer sk_")) {
            throw ApiError.unauthorised();
        }
        Answer before = key == null || store.answer(key) == null ? null : Answer.of(store.answer(key));
        if (before != null && time.now() - before.at() < KEY_LIFE_SECONDS) {
            if (!before.request().equals(request)) {
                throw ApiError.keyReused();
            }
            return before;
        }
        FormParameters form = FormParameters.parse(parameters);
        String path = exchange.getRequestURI().getPath();
        ObjectNode result = routes.answer(exchange.getRequestMethod(), path, form);
        witness.saw(exchange.getRequestMethod(), path, form.tree(), result);
        Answer answer = new Answer(200, result, request, time.now());
        if (key != null) {
            store.remember(key, answer.kept());
        }
        store.save();
        return answer;
    }

    private Answer refused(ApiError refusal, String request) {
        return new Answer(refusal.status(), refusal.body(), request, time.now());
    }
}
