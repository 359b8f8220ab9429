package com.vixshield.account.signin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.vixshield.account.Operator;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Removes the operator role from a session that has shown a password only. The identity service asks operators for more
 * when they sign in, but not a person who becomes one while signed in, nor a browser that it remembers: so the token must
 * say that more was shown in this very session (amr, RFC 8176). The role is removed here, before anything reads it.
 */
@ApplicationScoped
class SecondFactor implements SecurityIdentityAugmentor {

    private static final String MISSING = "vixshield.second-factor-missing";
    /** As the realm's file names them: a code of an app, and a passkey or security key. */
    private static final Set<String> ENOUGH = Set.of("otp", "hwk");

    @Inject
    SignInConfig config;

    static boolean isMissing(SecurityIdentity identity) {
        return identity.getAttribute(MISSING) != null;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean missing = config.operatorSecondFactor() && identity.hasRole(Operator.ROLE) && !shown(identity);
        return Uni.createFrom().item(missing ? withoutRole(identity) : identity);
    }

    private static boolean shown(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && methods(token.getClaim("amr")).stream()
                .anyMatch(ENOUGH::contains);
    }

    private static List<String> methods(Object amr) {
        return amr instanceof Collection<?> all
                ? all.stream().map(one -> one instanceof JsonString text ? text.getString() : String.valueOf(one)).toList()
                : List.of();
    }

    private static SecurityIdentity withoutRole(SecurityIdentity identity) {
        Set<String> others = identity.getRoles().stream().filter(role -> !role.equals(Operator.ROLE))
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder().setPrincipal(identity.getPrincipal()).addRoles(others)
                .addCredentials(identity.getCredentials()).addAttributes(identity.getAttributes()).addAttribute(MISSING, true)
                .build();
    }
}
