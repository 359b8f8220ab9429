package com.vixshield.local.stripe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** Serves the simulator's pages to a browser. */
final class HostedPageServer implements HttpHandler {

    private final ObjectStore store;
    private final HostedPages pages;
    private final EventDelivery wire;

    HostedPageServer(ObjectStore store, HostedPages pages, EventDelivery wire) {
        this.store = store;
        this.pages = pages;
        this.wire = wire;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean post = exchange.getRequestMethod().equals("POST");
        try {
            synchronized (store) {
                if (path.length < 3) {
                    throw ApiError.missing(exchange.getRequestURI().getPath());
                }
                if (post) {
                    String next = act(path[1], path[2], FormParameters.parse(body));
                    store.save();
                    redirect(exchange, next);
                } else {
                    send(exchange, 200, page(path[1], path[2], null));
                }
            }
            wire.flush();
        } catch (ApiError refusal) {
            refuse(exchange, path, refusal);
        }
    }

    private void refuse(HttpExchange exchange, String[] path, ApiError refusal) throws IOException {
        boolean retry = path.length > 2 && path[1].equals("checkout") && exchange.getRequestMethod().equals("POST");
        synchronized (store) {
            try {
                send(exchange, refusal.status(), retry
                        ? page(path[1], path[2], refusal.getMessage())
                        : "<!doctype html><title>Simulator</title><p>" + HostedPages.escape(refusal.getMessage()));
            } catch (ApiError closed) {
                send(exchange, 410, "<!doctype html><title>Simulator</title><p>" + HostedPages.escape(closed.getMessage()));
            }
        }
    }

    private String page(String kind, String id, String problem) {
        return switch (kind) {
            case "checkout" -> pages.checkout(id, problem);
            case "portal" -> pages.portal(id);
            case "invoices" -> pages.invoice(id);
            default -> throw ApiError.missing(id);
        };
    }

    private String act(String kind, String id, FormParameters form) {
        return switch (kind) {
            case "checkout" -> pages.submit(id, form);
            case "portal" -> pages.act(id, form);
            case "invoices" -> {
                pages.payInvoice(id, form);
                yield "/invoices/" + id;
            }
            default -> throw ApiError.missing(id);
        };
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(303, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
