package com.vixshield.web.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import com.vixshield.platform.limits.Addresses;
import com.vixshield.platform.limits.RateLimitResult;
import com.vixshield.platform.limits.RateLimits;
import com.vixshield.web.HttpStatus;
import com.vixshield.web.error.ErrorMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits costly requests by address before anything is done for them. The address is the connection's, or, behind a proxy
 * that is trusted by configuration, the one it forwards; a stranger's header counts for nothing.
 */
@ApplicationScoped
class AddressLimitFilter {

    private static final Logger LOG = Logger.getLogger(AddressLimitFilter.class);

    private final RateLimits limits;
    private final ErrorMapper errors;

    AddressLimitFilter(RateLimits limits, ErrorMapper errors) {
        this.limits = limits;
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.LIMITS);
    }

    private void check(RoutingContext context) {
        AddressRule rule = AddressRule.of(context.request().method().name(), context.normalizedPath()).orElse(null);
        String address = address(context.request());
        if (rule == null || address == null) {
            context.next();
            return;
        }
        String network = Addresses.network(address);
        // the bucket is in the database; the platform has paused the request, and over HTTP/2 one that is resumed here ends unread
        context.vertx()
                .executeBlocking(() -> limits.take("address " + rule + " " + network, limits.scaled(rule.limit())), false)
                .onComplete(taken -> answer(context, taken));
    }

    private static String address(HttpServerRequest request) {
        SocketAddress peer = request.remoteAddress();
        return peer == null ? null : peer.hostAddress();
    }

    /** A limit that cannot be read refuses no request: public pages stand while the database is away. */
    private void answer(RoutingContext context, AsyncResult<RateLimitResult> taken) {
        if (taken.failed()) {
            LOG.warn("A limit could not be read", taken.cause());
        }
        if (taken.failed() || taken.result().granted()) {
            context.next();
        } else {
            context.response().putHeader("Retry-After", Long.toString(taken.result().seconds()));
            errors.send(context, HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
