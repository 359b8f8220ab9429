package com.vixshield.web.error;

import io.vertx.core.http.HttpServerRequest;

/** Decides whether a client reads pages or JSON: by its Accept header, else by the address. */
public final class ClientPreference {

    private ClientPreference() {
    }

    public static boolean prefersJson(HttpServerRequest request) {
        return prefersJson(request.getHeader("Accept"), request.path());
    }

    static boolean prefersJson(String accept, String path) {
        if (accept != null && accept.contains("text/html")) {
            return false;
        }
        return accept != null && accept.contains("json") || path != null && path.startsWith("/api/");
    }
}
