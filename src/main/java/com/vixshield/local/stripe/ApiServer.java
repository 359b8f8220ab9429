package com.vixshield.local.stripe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** The HTTP side: keys, idempotency, errors in Stripe's form, faults on demand. One request at a time. */
final class ApiServer implements HttpHandler {

    private static final int REMEMBERED = 10_000;

    private record Answer(int status, ObjectNode body, String request) {
    }

    private final Store store;
    private final Routes routes;
    private final Wire wire;
    private final Faults faults;
    private final StripeSimulator.Witness witness;
    private final Map<String, Answer> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Answer> eldest) {
            return size() > REMEMBERED;
        }
    };

    ApiServer(Store store, Routes routes, Wire wire, Faults faults, StripeSimulator.Witness witness) {
        this.store = store;
        this.routes = routes;
        this.wire = wire;
        this.faults = faults;
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
        exchange.getResponseHeaders().set("Stripe-Version", Outgoing.VERSION);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getRawQuery();
        String request = exchange.getRequestMethod() + " " + path + "?" + (query == null ? body : query + body);
        synchronized (store) {
            try {
                if (faults.failsNow()) {
                    throw ApiError.down(500);
                }
                String authorisation = exchange.getRequestHeaders().getFirst("Authorization");
                if (authorisation == null || !authorisation.startsWith("Bearer sk_")) {
                    throw ApiError.unauthorised();
                }
                Answer before = key == null ? null : known.get(key);
                if (before != null) {
                    if (!before.request().equals(request)) {
                        throw ApiError.keyReused();
                    }
                    return before;
                }
                Form form = Form.parse(query == null ? body : query);
                ObjectNode result = routes.answer(exchange.getRequestMethod(), path, form);
                witness.saw(exchange.getRequestMethod(), path, form.tree(), result);
                Answer answer = new Answer(200, result, request);
                if (key != null) {
                    known.put(key, answer);
                }
                store.save();
                return answer;
            } catch (ApiError refusal) {
                return new Answer(refusal.status(), refusal.body(), request);
            }
        }
    }
}
