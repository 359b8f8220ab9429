package com.vixshield.local;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.web.HttpStatus;
import com.vixshield.web.error.ErrorMapper;
import com.vixshield.web.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;

/**
 * Refuses requests for another name than this machine's: to the local pages always, which show everybody's mail, and to every
 * page of an installation with embedded parts, unless it is the name in VIXSHIELD_URL.
 */
@ApplicationScoped
class LocalHostFilter {

    private static final String LOCAL_PAGES = "/_local";

    private final ErrorMapper errors;
    private final boolean embedded;
    private final String ownHost;

    LocalHostFilter(ErrorMapper errors,
            @ConfigProperty(name = "vixshield.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "vixshield.url") String url) {
        this.errors = errors;
        this.embedded = embedded;
        this.ownHost = LocalNames.hostOf(url).orElse("");
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.LOCAL_HOST);
    }

    private void check(RoutingContext request) {
        String path = request.normalizedPath();
        boolean local = path.equals(LOCAL_PAGES) || path.startsWith(LOCAL_PAGES + "/") || path.startsWith(LOCAL_PAGES + ";");
        if ((local || embedded) && !allows(request.request().authority(), local)) {
            errors.send(request, HttpStatus.MISDIRECTED);
        } else {
            request.next();
        }
    }

    /** @param authority null where the request names no host */
    private boolean allows(HostAndPort authority, boolean local) {
        return authority != null
                && (LocalNames.include(authority.host()) || !local && authority.host().equalsIgnoreCase(ownHost));
    }
}
