package com.vixshield.account.signin.fresh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** Tells how long ago the person last proved their identity ({@code cdi:signIn} in templates). */
@Named("signIn")
@RequestScoped
public class SignInAge {

    /** Time enough to read a page and fill in its form. */
    static final Duration LASTS = Duration.ofMinutes(10);
    /** In the address of a page that is shown again after a new sign-in. */
    static final String DONE = "signed-in-again";

    @Inject
    public SecurityIdentity identity;
    @Inject
    public CurrentVertxRequest request;
    @Inject
    public Clock clock;

    /** A provider that does not say when it asked counts as one that asked too long ago. */
    public boolean isFresh() {
        return signedInAt().filter(at -> at.plus(LASTS).isAfter(clock.instant())).isPresent();
    }

    /** The person comes from there: whatever they had sent before was not done. */
    public boolean isJustDone() {
        return isFresh() && request.getCurrent().queryParams().contains(DONE);
    }

    /** Where to sign in again for this page. */
    public String getAgain() {
        return ReauthenticationResource.address(request.getCurrent().normalizedPath()).toString();
    }

    private Optional<Instant> signedInAt() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Optional.ofNullable(token.<Object> getClaim("auth_time"))
                        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds.toString())))
                : Optional.empty();
    }
}
