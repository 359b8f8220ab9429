package com.vixshield.account.signin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.vixshield.web.filter.FilterOrder;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Renames the sign-in cookies with the __Host- prefix on https. A browser takes such a cookie only over https, for this
 * host alone and for all of its paths, so that a neighbouring host or plain http cannot plant a session. Quarkus has fixed
 * names; they are translated on the way in and out, and its own names are not accepted from outside.
 */
@ApplicationScoped
class HostPrefixCookies {

    static final String PREFIX = "__Host-";

    /** Of session, state and sign-out alike. */
    private static final String QUARKUS = "q_";

    private final boolean secure;

    HostPrefixCookies(SignInConfig config) {
        this.secure = config.secureCookies();
    }

    void register(@Observes Filters filters) {
        if (secure) {
            filters.register(HostPrefixCookies::translate, FilterOrder.HOST_COOKIES);
        }
    }

    static void translate(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> sent = request.headers().getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            request.headers().set(HttpHeaders.COOKIE,
                    sent.stream().map(HostPrefixCookies::inward).collect(Collectors.joining("; ")));
        }
        context.addHeadersEndHandler(nothing -> outward(context));
        context.next();
    }

    static String inward(String cookies) {
        return Arrays.stream(cookies.split(";")).map(String::strip).filter(cookie -> !cookie.startsWith(QUARKUS))
                .map(cookie -> cookie.startsWith(PREFIX + QUARKUS) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void outward(RoutingContext context) {
        List<ServerCookie> changed = context.request().cookies().stream().map(ServerCookie.class::cast)
                .filter(cookie -> cookie.isChanged() && cookie.getName().startsWith(QUARKUS)).toList();
        for (ServerCookie cookie : changed) {
            context.response().removeCookies(cookie.getName(), false);
            context.response().addCookie(prefixed(cookie));
        }
    }

    /** Also of one that is being deleted: without these attributes a browser would keep it. */
    private static Cookie prefixed(ServerCookie cookie) {
        return Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue()).setMaxAge(cookie.getMaxAge()).setPath("/")
                .setSecure(true).setHttpOnly(true).setSameSite(CookieSameSite.LAX);
    }
}
