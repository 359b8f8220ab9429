package com.vixshield.account.signin.fresh;

import jakarta.enterprise.context.ApplicationScoped;

import com.vixshield.account.signin.SecondFactorPolicy;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;

/** Asks the identity service to prompt again instead of reusing its own session (OpenID Connect prompt=login). */
@ApplicationScoped
@Unremovable
@Redirect(Location.OIDC_AUTHORIZATION)
class ReauthenticationRedirect implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().equals(ReauthenticationResource.PATH)
                || SecondFactorPolicy.asks(redirect.routingContext())) {
            redirect.additionalQueryParams().add("prompt", "login");
        }
    }
}
