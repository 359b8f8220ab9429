package com.vixshield.web;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Verbs that nobody here has a use for: TRACE would say back what was sent. */
@ApplicationScoped
class Verbs {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final ErrorPages errors;

    Verbs(ErrorPages errors) {
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.VERBS);
    }

    private void check(RoutingContext request) {
        if (KNOWN.contains(request.request().method().name())) {
            request.next();
        } else {
            errors.send(request, 405);
        }
    }
}
