package com.vixshield.web;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.platform.Secrets;
import com.vixshield.testing.BehindAProxy;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** Behind a proxy, as .env.example says: 127.0.0.1 is the proxy here, and another address of this machine is anybody else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
@TestProfile(BehindAProxy.class)
class ForwardedHeadersTest {

    private static final String KEY = "A".repeat(32);

    @Inject
    World world;
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    @AfterEach
    void noBuckets() {
        world.forgetLimits();
    }

    @Test
    @Proves(27)
    void areBelievedFromAConfiguredProxyOnly() {
        forwarded("127.0.0.1").get("/invitations/" + KEY).then().statusCode(404);
        assertThat(countedFor("198.51.100.7")).isTrue();

        // a form on our page as the browser saw it: https, under the public name
        assertThat(changeFrom("127.0.0.1", "https://vixshield.example")).isNotEqualTo(403);
        assertThat(changeFrom("127.0.0.1", "http://127.0.0.1:" + port)).isEqualTo(403);
    }

    @Test
    @Proves(27)
    void meanNothingFromAnybodyElse() {
        assumeTrue(canComeFrom("127.0.0.2"), "this machine has one loopback address only");
        forwarded("127.0.0.2").get("/invitations/" + KEY).then().statusCode(404);
        assertThat(countedFor("198.51.100.7")).isFalse();
        assertThat(world.number("select count(*) from token_buckets")).isEqualTo(1);

        assertThat(changeFrom("127.0.0.2", "https://vixshield.example")).isEqualTo(403);
        assertThat(changeFrom("127.0.0.2", "http://127.0.0.1:" + port)).isNotEqualTo(403);
    }

    /** The list grows to the right: what a client writes itself stands to the left of what the proxy adds. */
    @Test
    @Proves(27)
    void areReadFromTheRight() {
        assertThat(counted("203.0.113.66, 198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(counted("203.0.113.66, 198.51.100.7, 127.0.0.1")).as("through two proxies of ours")
                .isEqualTo("198.51.100.7");
        assertThat(counted("127.0.0.1, 198.51.100.7")).as("a client that calls itself a proxy").isEqualTo("198.51.100.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ", 127.0.0.1", "unknown", "_hidden", "198.51.100.7, unknown", "198.51.100.7,",
            "999.1.1.1",
            "example.org",
            "[::1", "::ffff:"})
    @Proves(27)
    void thatNameNobodyLeaveTheProxysAddressAndAnAnswer(String unreadable) {
        assertThat(counted(unreadable)).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({"X-Forwarded-Proto, ''", "X-Forwarded-Proto, gopher", "X-Forwarded-Host, ''", "X-Forwarded-Host, 'a b'",
            "X-Forwarded-Host, 'x:y'", "X-Forwarded-Port, ''", "X-Forwarded-Port, 99999", "X-Forwarded-Port, -1"})
    @Proves(27)
    void thatCannotBeReadAreAnsweredAsIfTheyWereNotThere(String header, String value) {
        given().baseUri("http://127.0.0.1").port(port).redirects().follow(false).header(header, value)
                .get("/invitations/" + KEY).then().statusCode(404);
    }

    private String counted(String forwardedFor) {
        world.forgetLimits();
        given().baseUri("http://127.0.0.1").port(port).redirects().follow(false).header("X-Forwarded-For", forwardedFor)
                .get("/invitations/" + KEY).then().statusCode(404);
        return List.of("198.51.100.7", "127.0.0.1", "203.0.113.66").stream().filter(this::countedFor).findFirst()
                .orElse("another");
    }

    /** @param from where the request comes from; any address of 127.0.0.0/8 is this machine's own on Linux */
    private RequestSpecification forwarded(String from) {
        return given().config(config().httpClient(httpClientConfig().setParam("http.route.local-address", address(from))))
                .baseUri("http://127.0.0.1").port(port).redirects().follow(false).header("X-Forwarded-For", "198.51.100.7")
                .header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "vixshield.example");
    }

    private static boolean canComeFrom(String literal) {
        try (ServerSocket socket = new ServerSocket(0, 1, address(literal))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private int changeFrom(String address, String origin) {
        return forwarded(address).header("Origin", origin).formParam("x", "y").post("/verify").statusCode();
    }

    private boolean countedFor(String address) {
        return world.number("select count(*) from token_buckets where key = ?",
                (Object) Secrets.hash("address INVITATION " + address)) == 1;
    }
}
