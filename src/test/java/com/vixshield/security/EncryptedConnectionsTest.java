package com.vixshield.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.platform.mail.MailRelay;
import com.vixshield.testing.Certificate;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What the application tells its mail relay and its identity service, it tells only those that prove who they are. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(value = TlsServers.class, restrictToAnnotatedClass = true)
class EncryptedConnectionsTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;
    @Inject
    MailRelay relay;
    @Inject
    Clock clock;
    @Inject
    World world;

    @BeforeEach
    void nothingSaid() {
        world.clear();
        TlsServers.PLAIN.clear();
        TlsServers.SECRET.clear();
        FalseIdentity.redeemed = Map.of();
        FalseIdentity.mint = this::token;
    }

    /** The wrong ones first: a line that was good once may be kept open. */
    @Test
    @Proves(57)
    void mailGoesToARelayOfTheRightNameOnly() {
        for (Certificate wrong : List.of(TlsServers.unknown, TlsServers.misnamed)) {
            TlsServers.shown = wrong;
            assertThatThrownBy(this::send).as(wrong.toString()).hasStackTraceContaining("SSLHandshakeException");
            assertThat(TlsServers.SECRET).as(wrong.toString()).isEmpty();
        }
        TlsServers.shown = TlsServers.right;
        send();

        assertThat(TlsServers.SECRET).anyMatch(line -> line.contains("bob@example.com")).contains("the text");
        assertThat(TlsServers.PLAIN).contains("STARTTLS").noneMatch(line -> line.matches("(?i)(mail|rcpt|data|auth).*"));
    }

    @Test
    @Proves(57)
    void noMailGoesToARelayThatDoesNotEncrypt() {
        TlsServers.shown = null;

        assertThatThrownBy(this::send).hasStackTraceContaining("STARTTLS");
        assertThat(TlsServers.PLAIN).isNotEmpty().noneMatch(line -> line.matches("(?i)(mail|rcpt|data|auth).*"));
    }

    @Test
    @Proves(57)
    void codesAreRedeemedAtAnIdentityServiceOfTheRightNameOnly() {
        for (Certificate wrong : List.of(TlsServers.unknown, TlsServers.misnamed)) {
            assertThat(signsInWhileTheServiceShows(wrong)).as(wrong.toString()).isFalse();
            assertThat(FalseIdentity.redeemed).as(wrong.toString()).isEmpty();
        }
        assertThat(signsInWhileTheServiceShows(TlsServers.right)).isTrue();
        assertThat(FalseIdentity.redeemed).containsEntry("code", "once");
    }

    @AfterEach
    void honest() {
        FalseIdentity.state = UnaryOperator.identity();
    }

    private void send() {
        relay.send("bob@example.com", "Hello", "the text", "<p>the text</p>", Map.of());
    }

    /** Only after the browser has been sent there: nobody is sent to a service that does not answer at all. */
    private boolean signsInWhileTheServiceShows(Certificate certificate) {
        TlsServers.shown = TlsServers.right;
        FalseIdentity.state = given -> {
            TlsServers.shown = certificate;
            return given;
        };
        Visitor visitor = new Visitor();
        visitor.open(home + "/sign-in");
        return visitor.status() == 200 && visitor.address().getPath().startsWith("/a/");
    }

    private String token(String issuer, String nonce) {
        long now = clock.instant().getEpochSecond();
        return Jwt.signed(Map.of("alg", "RS256", "typ", "JWT", "kid", FalseIdentity.KEY_ID),
                Map.of("iss", issuer, "sub", "subject-eve", "aud", "vixshield-web", "exp", now + 300, "iat", now, "nonce",
                        nonce,
                        "email", "eve@example.com", "email_verified", true, "name", "eve"),
                FalseIdentity.KEY);
    }
}
