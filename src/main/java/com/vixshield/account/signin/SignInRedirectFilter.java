package com.vixshield.account.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.vixshield.account.signin.token.DatabaseTokenStateManager;
import com.vixshield.web.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Leads to a page of ours where a redirect to the identity service would fail or mislead. While that service is down, a
 * redirect would end in a browser's error page; readers with a session are not delayed. A sign-in that comes back and
 * cannot be finished gets a page as well, where Quarkus answers a bare 401; and so does a form that was sent without a
 * session, where Quarkus would lead through a sign-in to the form's address and never say that what was sent is lost.
 */
@ApplicationScoped
class SignInRedirectFilter {

    private static final String SIGN_OUT = "/sign-out";
    private static final String SIGN_IN = "/protocol/openid-connect/auth";
    private static final String STATE = "q_auth";
    private static final String CALLBACK = "/sign-in/callback";

    private final IdentityAvailability watch;
    private final String issuer;
    private final List<String> guarded;

    SignInRedirectFilter(IdentityAvailability watch, SignInConfig config,
            @ConfigProperty(name = "quarkus.http.auth.permission.members.paths") List<String> guarded) {
        this.watch = watch;
        this.issuer = config.issuer();
        this.guarded = guarded.stream().map(path -> path.replaceAll("/?\\*$", "")).toList();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.SIGN_IN_DETOUR);
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
            request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, SignInUnavailableResource.FAILED);
            return;
        }
        String location = request.response().headers().get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith(issuer + "/")) {
            String path = request.normalizedPath();
            boolean form = request.request().method() == HttpMethod.POST;
            if (request.get(DatabaseTokenStateManager.UNREAD) != null) {
                // perhaps signed in: the session cannot be read, and a new one could not be kept either
                turnTo(SignInUnavailableResource.unread(form ? formPage(request) : path).toString(), request, true);
            } else if (path.equals(SIGN_OUT)) {
                // signing out does not require signing in
                turnTo("/", request, watch.isDown() || location.startsWith(issuer + SIGN_IN));
            } else if (watch.isDown()) {
                turnTo(SignInUnavailableResource.address(form ? formPage(request) : path).toString(), request, true);
            } else {
                turnTo(SignInUnavailableResource.ended(formPage(request)).toString(), request, form);
            }
        }
    }

    private static void turnTo(String page, RoutingContext request, boolean really) {
        if (really) {
            // what Quarkus remembers of the sign-in that is not begun now
            request.request().cookies().stream().map(ServerCookie.class::cast)
                    .filter(cookie -> cookie.isChanged() && cookie.getName().contains(STATE)).map(ServerCookie::getName)
                    .toList()
                    .forEach(name -> request.response().removeCookies(name, false));
            request.response().putHeader(HttpHeaders.LOCATION, page);
        }
    }

    /** As its browser says; CrossSiteGuard has refused other sites' forms before. */
    private static String formPage(RoutingContext request) {
        String from = request.request().getHeader(HttpHeaders.REFERER);
        try {
            return LocalRedirect.or("/sign-in", from == null ? null : new URI(from).getRawPath());
        } catch (URISyntaxException e) {
            return "/sign-in";
        }
    }
}
