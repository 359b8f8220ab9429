package com.vixshield.account;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;

/**
 * Sends those who come from "sign up", also behind an invitation, to the registration form instead of the login form (OpenID
 * Connect prompt=create).
 */
@ApplicationScoped
@Unremovable
@Redirect(Location.OIDC_AUTHORIZATION)
class SignUpRedirect implements OidcRedirectFilter {

    @Override
    public void filter(OidcRedirectContext redirect) {
        if (redirect.routingContext().normalizedPath().endsWith("/sign-up")) {
            redirect.additionalQueryParams().add("prompt", "create");
        }
    }
}
