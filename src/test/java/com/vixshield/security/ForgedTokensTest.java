package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.security.FalseIdentity.Mint;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The whole way through a sign-in, at the end of which stands a token that is wrong in one thing. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(value = FalseIdentity.class, restrictToAnnotatedClass = true)
class ForgedTokensTest {

    private static final Map<String, String> HEADER = Map.of("alg", "RS256", "typ", "JWT", "kid", FalseIdentity.KEY_ID);
    private static final KeyPair STRANGE = Jwt.key();

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    String clientSecret;
    @Inject
    Clock clock;
    @Inject
    World world;

    @BeforeEach
    void honest() {
        world.clear();
        FalseIdentity.state = UnaryOperator.identity();
        FalseIdentity.redeemed = Map.of();
    }

    @Test
    @Proves(52)
    void aGoodTokenSignsIn() throws NoSuchAlgorithmException {
        assertThat(signedIn((issuer, nonce) -> Jwt.signed(HEADER, claims(issuer, nonce), FalseIdentity.KEY))).isTrue();

        byte[] proof = MessageDigest.getInstance("SHA-256").digest(FalseIdentity.redeemed.get("code_verifier").getBytes());
        assertThat(FalseIdentity.asked).containsEntry("code_challenge_method", "S256")
                .containsEntry("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(proof))
                .containsEntry("response_type", "code").containsEntry("redirect_uri", home + "/sign-in/callback");
        assertThat(FalseIdentity.asked.get("nonce")).hasSizeGreaterThanOrEqualTo(20);
        assertThat(FalseIdentity.asked.get("state")).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    @Proves(50)
    void aSignatureThatIsNotTheIdentityServicesDoesNot() {
        byte[] publicKey = FalseIdentity.KEY.getPublic().getEncoded();
        Map<String, Mint> forged = new LinkedHashMap<>();
        forged.put("none", (issuer, nonce) -> Jwt.unsigned(Map.of("alg", "none", "typ", "JWT"), claims(issuer, nonce)));
        forged.put("none with a key's name",
                (issuer, nonce) -> Jwt.unsigned(Map.of("alg", "none", "kid", FalseIdentity.KEY_ID), claims(issuer, nonce)));
        forged.put("another key under a known name", (issuer, nonce) -> Jwt.signed(HEADER, claims(issuer, nonce), STRANGE));
        forged.put("another key under its own name", (issuer, nonce) -> Jwt.signed(Map.of("alg", "RS256", "kid", "strange"),
                claims(issuer, nonce), STRANGE));
        forged.put("the key that it brings along",
                (issuer, nonce) -> Jwt.signed(
                        Map.of("alg", "RS256", "kid", "strange", "jwk", Jwt.published(STRANGE, "strange")),
                        claims(issuer, nonce), STRANGE));
        forged.put("the public key as a password",
                (issuer, nonce) -> Jwt.authenticated(Map.of("alg", "HS256", "kid", FalseIdentity.KEY_ID), claims(issuer, nonce),
                        publicKey));
        forged.put("the client's secret", (issuer, nonce) -> Jwt.authenticated(Map.of("alg", "HS256", "typ", "JWT"),
                claims(issuer, nonce), clientSecret.getBytes()));
        forged.put("changed afterwards", (issuer, nonce) -> {
            String[] good = Jwt.signed(HEADER, claims(issuer, nonce), FalseIdentity.KEY).split("\\.");
            Map<String, Object> other = claims(issuer, nonce);
            other.put("sub", "somebody-else");
            return good[0] + "." + Jwt.unsigned(HEADER, other).split("\\.")[1] + "." + good[2];
        });
        refused(forged);
    }

    @Test
    @Proves({51, 52})
    void aTokenThatIsNotForThisSignInDoesNot() {
        long now = clock.instant().getEpochSecond();
        Map<String, Mint> forged = new LinkedHashMap<>();
        forged.put("another issuer", with("iss", "https://evil.example/realms/vixshield"));
        forged.put("another audience", with("aud", "another-client"));
        forged.put("no audience", with("aud", null));
        forged.put("over", with("exp", now - 3600));
        forged.put("without an end", with("exp", null));
        forged.put("not yet", with("nbf", now + 3600));
        forged.put("another nonce", with("nonce", "another"));
        forged.put("no nonce", with("nonce", null));
        refused(forged);
    }

    @Test
    @Proves(52)
    void aStateThatIsNotTheVisitorsIsNotRedeemed() {
        List<UnaryOperator<String>> states = List.of(given -> "", given -> "another", given -> given + "x",
                given -> given.substring(1));
        for (UnaryOperator<String> wrong : states) {
            FalseIdentity.state = wrong;
            assertThat(signedIn((issuer, nonce) -> Jwt.signed(HEADER, claims(issuer, nonce), FalseIdentity.KEY))).isFalse();
            assertThat(FalseIdentity.redeemed).isEmpty();
        }
    }

    private void refused(Map<String, Mint> forged) {
        forged.forEach((what, mint) -> assertThat(signedIn(mint)).as(what).isFalse());
        assertThat(world.number("select count(*) from people")).isZero();
    }

    private boolean signedIn(Mint mint) {
        FalseIdentity.mint = mint;
        Visitor visitor = new Visitor();
        visitor.open(home + "/sign-in");
        return visitor.status() == 200 && visitor.address().getPath().startsWith("/a/");
    }

    private Mint with(String claim, Object value) {
        return (issuer, nonce) -> {
            Map<String, Object> claims = claims(issuer, nonce);
            claims.put(claim, value);
            claims.values().removeAll(Arrays.asList((Object) null));
            return Jwt.signed(HEADER, claims, FalseIdentity.KEY);
        };
    }

    private Map<String, Object> claims(String issuer, String nonce) {
        long now = clock.instant().getEpochSecond();
        return new HashMap<>(Map.of("iss", issuer, "sub", "subject-eve", "aud", "vixshield-web", "azp", "vixshield-web", "exp",
                now + 300, "iat", now, "nonce", nonce, "email", "eve@example.com", "email_verified", true, "name", "eve"));
    }
}
