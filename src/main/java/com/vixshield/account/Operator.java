package com.vixshield.account;

import java.util.Optional;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Identifies one of our own staff, as the identity provider confirms for this request.
 *
 * @param session the provider's name of the sign-in; another one is another session
 */
public record Operator(SignedInUser who, String session) {

    public static final String ROLE = "operator";

    public static Optional<Operator> from(SecurityIdentity identity) {
        if (!identity.hasRole(ROLE)) {
            return Optional.empty();
        }
        return SignedInUser.from(identity).map(who -> new Operator(who, session(identity)));
    }

    private static String session(SecurityIdentity identity) {
        String session = ((JsonWebToken) identity.getPrincipal()).getClaim("sid");
        return session == null ? "" : session;
    }
}
