package com.vixshield.account.signin;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits the state cookies that unfinished sign-ins leave for twenty minutes. Some forty pages opened without ever signing
 * in would fill the headers of a request, and every page would be refused. Before that the earliest are dropped; a sign-in
 * that comes back from one begins again (SignInCallback).
 */
@ApplicationScoped
@Unremovable
@Redirect(Location.OIDC_AUTHORIZATION)
class StateCookies implements OidcRedirectFilter {

    static final int MOST = 10;
    private static final String STATE = "q_auth_";

    @Override
    public void filter(OidcRedirectContext redirect) {
        RoutingContext context = redirect.routingContext();
        List<String> earlier = context.request().cookies().stream().map(ServerCookie.class::cast)
                .filter(cookie -> cookie.isFromUserAgent() && cookie.getName().startsWith(STATE)).map(Cookie::getName).toList();
        if (earlier.size() >= MOST) {
            earlier.forEach(name -> context.response().addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0)));
        }
    }
}
