package com.vixshield.account.signin.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;
import com.vixshield.account.signin.SignInConfig;
import com.vixshield.account.signin.token.LogoutTokens.Logout;
import com.vixshield.testing.FakeClock;

/** With an identity service of which nothing is there but its key. */
class LogoutTokensTest {

    private static final String ISSUER = "https://identity.test/realms/vixshield";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static RsaJsonWebKey key;
    private static RsaJsonWebKey another;

    private final FakeClock clock = new FakeClock(Instant.now());
    private final AtomicInteger asked = new AtomicInteger();
    private CountDownLatch silence = new CountDownLatch(0);
    private HttpServer service;
    private LogoutTokens tokens;

    @BeforeAll
    static void makeKeys() throws JoseException {
        key = key("key");
        another = key("key");
    }

    @BeforeEach
    void publishKey() throws IOException {
        byte[] keys = new JsonWebKeySet(key).toJson().getBytes(StandardCharsets.UTF_8);
        service = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        service.createContext("/protocol/openid-connect/certs", exchange -> {
            asked.incrementAndGet();
            await(silence);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        service.start();
        SignInConfig config = new Client("http://localhost:" + service.getAddress().getPort());
        tokens = new LogoutTokens(new LogoutKeys(config, clock), config);
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void saysWhichSessionIsOver() {
        assertThat(read(token(claims -> {
        }))).contains(new Logout(ISSUER + " subject", "sid"));
    }

    @Test
    void withoutASessionEveryOneOfThePersonIsOver() {
        assertThat(read(token(claims -> claims.unsetClaim("sid")))).contains(new Logout(ISSUER + " subject", null));
    }

    @Test
    void anIdTokenEndsNothing() {
        assertThat(read(token(claims -> claims.unsetClaim("events")))).isEmpty();
        assertThat(read(token(claims -> claims.setClaim("nonce", "n")))).isEmpty();
    }

    @Test
    void whatIsForOthersOrFromOthersEndsNothing() {
        assertThat(read(token(claims -> claims.setAudience("another client")))).isEmpty();
        assertThat(read(token(claims -> claims.setIssuer("https://elsewhere.test")))).isEmpty();
        assertThat(read(signed(claims(), another))).as("signed with another key").isEmpty();
    }

    @Test
    void whatIsOldOrNamesNobodyEndsNothing() {
        assertThat(read(token(claims -> claims.setIssuedAt(NumericDate.fromSeconds(1_600_000_000))))).isEmpty();
        assertThat(read(token(claims -> claims.unsetClaim("sub")))).isEmpty();
        assertThat(read(token(claims -> claims.unsetClaim("jti")))).isEmpty();
    }

    @Test
    void whatIsNoTokenEndsNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("a.b.c")).isEmpty();
        assertThat(read("eyJhbGciOiJub25lIn0." + token(claims -> {
        }).split("\\.")[1] + ".")).as("not signed at all").isEmpty();
    }

    /** Nobody waits for a service that hangs, and it is asked once. */
    @Test
    void aServiceThatHangsHoldsNoThreadAndIsAskedOnce() {
        silence = new CountDownLatch(1);
        String token = token(claims -> {
        });

        List<CompletableFuture<Optional<Logout>>> answers = Stream.generate(() -> tokens.read(token).toCompletableFuture())
                .limit(260).toList();

        assertThat(answers.stream().filter(CompletableFuture::isDone)).as("beyond the bound").hasSize(60)
                .allMatch(answer -> answer.join().isEmpty());
        silence.countDown();
        assertThat(answers.stream().limit(200)).allMatch(answer -> answer.join().isPresent());
        assertThat(asked).hasValue(1);
    }

    @Test
    void madeUpKeysAndTokensOfOthersAreNotAskedFor() throws JoseException {
        RsaJsonWebKey unknown = key("made up");
        for (int i = 0; i < 20; i++) {
            assertThat(read(signed(claims(), unknown))).isEmpty();
            assertThat(read(token(claims -> claims.setIssuer("https://elsewhere.test")))).isEmpty();
        }
        assertThat(asked).as("within the pause").hasValue(1);

        clock.advance(Duration.ofSeconds(11));
        assertThat(read(signed(claims(), unknown))).isEmpty();
        assertThat(asked).hasValue(2);
        assertThat(read(token(claims -> {
        }))).isPresent();
        assertThat(asked).as("a known key is there").hasValue(2);
    }

    private Optional<Logout> read(String token) {
        return tokens.read(token).toCompletableFuture().join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String token(Consumer<JwtClaims> change) {
        JwtClaims claims = claims();
        change.accept(claims);
        return signed(claims, key);
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("vixshield-web");
        claims.setSubject("subject");
        claims.setClaim("sid", "sid");
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setClaim("events", Map.of(EVENT, Map.of()));
        return claims;
    }

    private static String signed(JwtClaims claims, RsaJsonWebKey key) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        return key;
    }

    private record Client(String service) implements SignInConfig {

        @Override
        public String issuer() {
            return ISSUER;
        }

        @Override
        public String clientId() {
            return "vixshield-web";
        }

        @Override
        public String clientSecret() {
            return "secret";
        }

        @Override
        public String tokenSecret() {
            return "secret";
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public boolean operatorSecondFactor() {
            return true;
        }

        @Override
        public boolean secureCookies() {
            return false;
        }
    }
}
