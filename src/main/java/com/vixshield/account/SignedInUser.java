package com.vixshield.account;

import java.util.Optional;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.vixshield.platform.mail.EmailAddress;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Carries what the identity provider says about the signed-in person.
 *
 * @param name the name given at registration, or the email address without its domain
 */
public record SignedInUser(String issuer, String subject, String email, boolean emailVerified, String name) {

    public static Optional<SignedInUser> from(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String email = EmailAddress.canonical(token.getClaim("email"));
        String name = token.getClaim("name");
        boolean verified = Boolean.parseBoolean(String.valueOf(token.<Object> getClaim("email_verified")));
        return Optional.of(new SignedInUser(token.getIssuer(), token.getSubject(), email, verified,
                name == null || name.isBlank() ? email.substring(0, email.indexOf('@')) : name.strip()));
    }

    /** As the database knows it: people.identity. */
    public String identity() {
        return issuer + " " + subject;
    }
}
