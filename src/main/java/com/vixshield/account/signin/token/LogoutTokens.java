package com.vixshield.account.signin.token;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

import com.vixshield.account.signin.SignInConfig;

/**
 * Verifies the tokens in which the identity service reports a sign-out elsewhere (OpenID Connect Back-Channel Logout 1.0,
 * section 2.6). An ID token must not pass for one, hence the rules on the event and the nonce.
 */
@ApplicationScoped
public class LogoutTokens {

    private static final Logger LOG = Logger.getLogger(LogoutTokens.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int OLDEST_SECONDS = 300;

    /** @param sid null when every session of this person is over */
    public record Logout(String identity, String sid) {
    }

    private final JwtConsumer verifier;

    LogoutTokens(SignInConfig config) {
        var keys = new HttpsJwks(config.service() + "/protocol/openid-connect/certs");
        verifier = new JwtConsumerBuilder().setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuer(config.issuer()).setExpectedAudience(config.clientId()).setRequireJwtId()
                .setRequireIssuedAt().setIssuedAtRestrictions(30, OLDEST_SECONDS).setAllowedClockSkewInSeconds(30).build();
    }

    public Optional<Logout> read(String token) {
        try {
            JwtClaims claims = verifier.processToClaims(token);
            boolean logout = claims.getClaimValue("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
            if (!logout || claims.hasClaim("nonce") || claims.getSubject() == null) {
                return Optional.empty();
            }
            return Optional.of(new Logout(claims.getIssuer() + " " + claims.getSubject(),
                    claims.getStringClaimValue("sid")));
        } catch (InvalidJwtException | MalformedClaimException e) {
            // without its message, which quotes what a stranger sent
            LOG.debugf("A logout token was refused: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
