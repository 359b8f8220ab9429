package com.vixshield.web.filter;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.vixshield.web.HttpStatus;
import com.vixshield.web.error.ErrorMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Refuses TRACE and unused methods: TRACE would echo what was sent. */
@ApplicationScoped
class MethodFilter {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final ErrorMapper errors;

    MethodFilter(ErrorMapper errors) {
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.VERBS);
    }

    private void check(RoutingContext request) {
        if (KNOWN.contains(request.request().method().name())) {
            request.next();
        } else {
            errors.send(request, HttpStatus.METHOD_NOT_ALLOWED);
        }
    }
}
