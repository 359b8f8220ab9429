package com.vixshield.account.signin.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;

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
    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder().setSkipAllValidators().setDisableRequireSignature()
            .setSkipSignatureVerification().build();

    /** @param sid null when every session of this person is over */
    public record Logout(String identity, String sid) {
    }

    private static final int LONGEST = 8 * 1024;
    /** So many may wait for keys at once; each is a small object, and none holds a thread. */
    private static final int MOST_WAITING = 200;

    private final LogoutKeys keys;
    private final SignInConfig config;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    LogoutTokens(LogoutKeys keys, SignInConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /**
     * Never waits: what is no token of the identity service's at first sight is refused, and the rest is verified as soon as
     * the key is there, if it comes in time.
     */
    public CompletionStage<Optional<Logout>> read(String token) {
        Optional<String> key = keyName(token);
        if (key.isEmpty() || !places.tryAcquire()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return keys.named(key.get()).thenApply(found -> found.isEmpty() ? Optional.<Logout> empty() : verified(token, found))
                .whenComplete((logout, failure) -> places.release());
    }

    /** From the unverified header, where everything else is as it must be. */
    private Optional<String> keyName(String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JwtContext unverified = UNVERIFIED.process(token);
            JsonWebStructure signature = unverified.getJoseObjects().get(0);
            JwtClaims claims = unverified.getJwtClaims();
            boolean ours = AlgorithmIdentifiers.RSA_USING_SHA256.equals(signature.getAlgorithmHeaderValue())
                    && config.issuer().equals(claims.getIssuer()) && claims.getAudience().contains(config.clientId());
            return ours ? Optional.ofNullable(signature.getKeyIdHeaderValue()) : Optional.empty();
        } catch (InvalidJwtException | MalformedClaimException e) {
            return refused(e);
        }
    }

    private Optional<Logout> verified(String token, List<JsonWebKey> found) {
        try {
            JwtClaims claims = verifier(found).processToClaims(token);
            boolean logout = claims.getClaimValue("events") instanceof Map<?, ?> events && events.containsKey(EVENT);
            if (!logout || claims.hasClaim("nonce") || claims.getSubject() == null) {
                return Optional.empty();
            }
            return Optional.of(new Logout(claims.getIssuer() + " " + claims.getSubject(),
                    claims.getStringClaimValue("sid")));
        } catch (InvalidJwtException | MalformedClaimException e) {
            return refused(e);
        }
    }

    private JwtConsumer verifier(List<JsonWebKey> found) {
        return new JwtConsumerBuilder().setVerificationKeyResolver(new JwksVerificationKeyResolver(found))
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setExpectedIssuer(config.issuer()).setExpectedAudience(config.clientId()).setRequireJwtId()
                .setRequireIssuedAt().setIssuedAtRestrictions(30, OLDEST_SECONDS).setAllowedClockSkewInSeconds(30).build();
    }

    /** Without the message, which quotes what a stranger sent. */
    private static <T> Optional<T> refused(Exception e) {
        LOG.debugf("A logout token was refused: %s", e.getClass().getSimpleName());
        return Optional.empty();
    }
}
