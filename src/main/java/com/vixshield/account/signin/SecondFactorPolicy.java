package com.vixshield.account.signin;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Sends an operator who has shown only a password to sign in again with a second factor, and back to the page. */
@ApplicationScoped
public class SecondFactorPolicy implements HttpSecurityPolicy {

    private static final String ASKS = "vixshield.asks-for-second-factor";

    public static boolean asks(RoutingContext request) {
        return request.get(ASKS) != null;
    }

    @Override
    public String name() {
        return "second-factor";
    }

    @Override
    public Uni<CheckResult> checkPermission(RoutingContext request, Uni<SecurityIdentity> who,
            AuthorizationRequestContext context) {
        return who.map(identity -> {
            if (SecondFactor.isMissing(identity)) {
                request.put(ASKS, true);
                throw new UnauthorizedException("signed in with a password only");
            }
            return CheckResult.PERMIT;
        });
    }
}
