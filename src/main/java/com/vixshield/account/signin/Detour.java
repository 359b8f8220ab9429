package com.vixshield.account.signin;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * While the identity service is down, a redirect to it would end in a browser's error page: this leads to a page of ours
 * instead. Whoever has a session waits for nothing. A sign-in that comes back and cannot be finished gets a page as well, where
 * Quarkus answers 401 and nothing else.
 */
@ApplicationScoped
class Detour {

    /** Before authentication makes the redirect, and before local.IdentityWait, whose page says more, so that it wins. */
    private static final int EARLY = 395;
    private static final String SIGN_OUT = "/sign-out";
    private static final String CALLBACK = "/sign-in/callback";

    private final IdentityWatch watch;
    private final String issuer;
    private final List<String> guarded;

    Detour(IdentityWatch watch, SignInConfig config,
            @ConfigProperty(name = "quarkus.http.auth.permission.members.paths") List<String> guarded) {
        this.watch = watch;
        this.issuer = config.issuer();
        this.guarded = guarded.stream().map(path -> path.replaceAll("/?\\*$", "")).toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext request) {
        request.addHeadersEndHandler(nothing -> turn(request));
        if (!guarded(request.normalizedPath()) || request.request().method() != HttpMethod.GET) {
            request.next();
        } else if (request.request().getCookie("q_session") != null) {
            // perhaps it has ended and a redirect follows; that is no reason to let everybody wait
            watch.answers();
            request.next();
        } else {
            Context here = request.vertx().getOrCreateContext();
            watch.answers().thenRun(() -> here.runOnContext(nothing -> request.next()));
        }
    }

    private boolean guarded(String path) {
        return guarded.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    private void turn(RoutingContext request) {
        if (request.response().getStatusCode() == 401 && request.normalizedPath().equals(CALLBACK)) {
            request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, UnavailableResource.FAILED);
            return;
        }
        String location = request.response().headers().get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(issuer + "/") && watch.isDown()) {
            String path = request.normalizedPath();
            request.response().putHeader(HttpHeaders.LOCATION,
                    path.equals(SIGN_OUT) ? "/" : UnavailableResource.address(path).toString());
        }
    }
}
