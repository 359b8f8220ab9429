package com.vixshield.local;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.web.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Leads to our waiting page while the embedded identity service starts, where a redirect to it would end in a browser's
 * error page.
 */
@ApplicationScoped
class IdentityWaitFilter {

    private static final String AWAY = "/sign-in-unavailable?";

    private final IdentityProgress progress = new IdentityProgress();
    private final String issuer;

    IdentityWaitFilter(@ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.issuer = issuer;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FilterOrder.IDENTITY_WAIT);
    }

    private void watch(RoutingContext request) {
        if (progress.waitingFor().isPresent()) {
            request.addHeadersEndHandler(nothing -> turn(request));
        }
        request.next();
    }

    private void turn(RoutingContext request) {
        String location = request.response().headers().get(HttpHeaders.LOCATION);
        if (location != null && (location.startsWith(issuer) || location.contains(AWAY))) {
            request.response().putHeader(HttpHeaders.LOCATION, IdentityWaitResource.address(request.normalizedPath()));
        }
    }
}
