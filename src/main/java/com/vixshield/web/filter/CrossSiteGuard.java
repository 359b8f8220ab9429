package com.vixshield.web.filter;

import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.vixshield.web.HttpStatus;
import com.vixshield.web.error.ErrorMapper;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses changes that another site's page sends with our visitor's cookies. Browsers always send one of the two headers
 * with such a request; servers (payment webhooks) send neither and carry no cookies. The unsubscribe link of a mail is
 * exempt: mail programs post it out of a browser's page (RFC 8058), its credential is the secret in the address, and no cookie
 * is read there.
 */
@ApplicationScoped
class CrossSiteGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** The identity extension takes any method there; a link or picture elsewhere must not end a session. */
    private static final String SIGN_OUT = "/sign-out";
    private static final Pattern UNSUBSCRIBE = Pattern.compile("/u/[A-Za-z0-9_-]{22,64}");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final ErrorMapper errors;

    CrossSiteGuard(ErrorMapper errors) {
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.CROSS_SITE);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (UNSUBSCRIBE.matcher(context.normalizedPath()).matches()) {
            // the platform's own filter would refuse a foreign origin behind this one
            request.headers().remove("Origin");
        }
        if (allows(request.method().name(), context.normalizedPath(), request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.scheme() + "://" + request.authority())) {
            context.next();
        } else {
            errors.send(context, HttpStatus.FORBIDDEN);
        }
    }

    static boolean allows(String method, String path, String fetchSite, String origin, String ownOrigin) {
        if (SAFE_METHODS.contains(method) && !path.equals(SIGN_OUT) || UNSUBSCRIBE.matcher(path).matches()) {
            return true;
        }
        if (fetchSite != null && !OWN_PAGES.contains(fetchSite)) {
            return false;
        }
        return origin == null || origin.equalsIgnoreCase(ownOrigin);
    }
}
