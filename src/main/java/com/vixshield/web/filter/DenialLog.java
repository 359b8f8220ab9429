package com.vixshield.web.filter;

import java.util.Set;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

import com.vixshield.web.HttpStatus;

import io.vertx.ext.web.RoutingContext;

/** Logs refused requests; the line carries the request's id, and the account where one was entered. */
public final class DenialLog {

    private static final Logger LOG = Logger.getLogger(DenialLog.class);
    private static final Set<Integer> DENIED = Set.of(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN,
            HttpStatus.TOO_MANY_REQUESTS);
    /** Keys of links stand in their paths. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,}");

    private DenialLog() {
    }

    public static void note(RoutingContext request, int status) {
        if (DENIED.contains(status)) {
            LOG.infof("Denied with %d: %s %s from %s", status, request.request().method().name(),
                    withoutKeys(request.normalizedPath()), request.request().remoteAddress().hostAddress());
        }
    }

    static String withoutKeys(String path) {
        return KEY.matcher(path).replaceAll("...");
    }
}
