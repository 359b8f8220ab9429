package com.vixshield.web.filter;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.vixshield.web.HttpStatus;
import com.vixshield.web.error.ErrorMapper;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits the size of request bodies. Files go to three addresses only; a body anywhere else is a form, a document of ours or
 * a webhook, and small. What announces more is refused before it is read, what grows without saying so while it is.
 */
@ApplicationScoped
class BodyLimitFilter {

    private static final Set<String> FILES = Set.of("/verify", "/operator/feeds/uploads");
    /** Brokers' files and option chains, of any account. */
    private static final Pattern FILES_OF_ACCOUNTS = Pattern.compile("/a/[^/]+/(book/import|chains)");
    private static final long SMALL = 1024 * 1024;
    /** The platform notes its own limit for files just before (ROUTE_ORDER_UPLOAD_LIMIT, -2). */
    private static final int AFTER_THE_PLATFORM = -1;

    private final ErrorMapper errors;

    BodyLimitFilter(ErrorMapper errors) {
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, FilterOrder.BODY_LIMITS);
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_PLATFORM).handler(BodyLimitFilter::boundTheRest);
    }

    private void refuseAnnounced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !isSmall(request) || !exceeds(length)) {
            request.next();
            return;
        }
        errors.send(request, HttpStatus.TOO_LARGE);
    }

    private static void boundTheRest(RoutingContext request) {
        if (isSmall(request) && request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, SMALL);
        }
        request.next();
    }

    private static boolean isSmall(RoutingContext request) {
        return !FILES.contains(request.normalizedPath())
                && !FILES_OF_ACCOUNTS.matcher(request.normalizedPath()).matches();
    }

    private static boolean exceeds(String length) {
        return length.length() > 18 || !length.matches("\\d+") || Long.parseLong(length) > SMALL;
    }
}
