package com.vixshield.web.filter;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.MDC;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/** Names each request, so that the id quoted from an error page leads to the log lines. */
@ApplicationScoped
public class RequestIdFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";

    void register(@Observes Filters filters) {
        filters.register(RequestIdFilter::assign, FilterOrder.REQUEST_ID);
    }

    public static String of(RoutingContext request) {
        return request.get(KEY, "");
    }

    private static void assign(RoutingContext request) {
        String given = request.request().getHeader(HEADER);
        // a proxy's own id is kept, anything odd is not: it would end in logs and pages
        String id = given != null && given.matches("[A-Za-z0-9-]{8,64}")
                ? given
                : UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put(KEY, id);
        request.next();
    }
}
