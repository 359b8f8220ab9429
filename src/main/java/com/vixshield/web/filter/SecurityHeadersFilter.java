package com.vixshield.web.filter;

import java.util.ArrayList;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.vixshield.web.WebConfig;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Adds the security headers to every response, files and errors included. */
@ApplicationScoped
class SecurityHeadersFilter {

    private final Map<String, String> headers;

    SecurityHeadersFilter(WebConfig config) {
        var formAddresses = new ArrayList<String>();
        config.signInUrl().ifPresent(formAddresses::add);
        config.formOrigins().ifPresent(formAddresses::addAll);
        headers = Map.of("Content-Security-Policy", ContentSecurityPolicy.allowing(formAddresses),
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "strict-origin-when-cross-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                // ignored by browsers on plain http, so it is harmless on a developer's machine
                "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FilterOrder.HEADERS);
    }

    private void add(RoutingContext request) {
        headers.forEach(request.response()::putHeader);
        request.addHeadersEndHandler(written -> nameCharacters(request.response()));
        request.next();
    }

    /** A page that is negotiated with a browser's wildcard comes out as text/html and no more, and would be guessed at. */
    private static void nameCharacters(HttpServerResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith("text/") && !type.contains("charset")) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8");
        }
    }
}
