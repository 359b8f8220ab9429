package com.vixshield.web.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends the connection after a body without a length. A request with a length and with chunks arrives here as one with
 * chunks alone, so a proxy that believed the length would take what follows for a part of it: a request hidden in another
 * (RFC 9112, 6.1).
 */
@ApplicationScoped
class UnframedBodyFilter {

    void register(@Observes Filters filters) {
        filters.register(UnframedBodyFilter::endAfterChunks, FilterOrder.FRAMING);
    }

    private static void endAfterChunks(RoutingContext request) {
        HttpServerRequest http = request.request();
        if (http.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.addEndHandler(ended -> LingeringClose.close(http));
        }
        request.next();
    }
}
