package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What scanners ask every server for. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PlatformPagesTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/q/dev", "/q/dev-ui", "/q/dev-v1", "/q/arc", "/q/arc/beans", "/q/swagger-ui", "/q/openapi",
            "/q/metrics", "/q/health", "/q/health/live", "/q/health/ready", "/q/health/started",
            "/q/graphql-ui", "/q/health-ui", "/q/info", "/q/scheduler", "/q/", "/swagger-ui", "/openapi", "/metrics", "/h2",
            "/h2-console", "/actuator", "/actuator/env", "/console", "/admin", "/manage", "/server-status", "/.env",
            "/.git/config",
            "/.git/HEAD", "/.svn/entries", "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF",
            "/META-INF/resources/assets/css/base.css",
            "/application.properties", "/assets/", "/assets", "/assets/css/", "/assets/../application.properties",
            "/assets/%2e%2e/%2e%2e/application.properties", "/assets/..%2f..%2fapplication.properties", "/db/migration/",
            "/templates/web/home.html", "/backup.zip", "/dump.sql", "/phpinfo.php", "/wp-login.php"})
    @Proves(59)
    void nothingElseAnswers(String path) {
        var answer = given().urlEncodingEnabled(false).redirects().follow(false).accept("text/html").get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        Internals.assertNone(answer.asString());
    }

    /** A page of another site can give its own name our address, and would read everybody's mail. */
    @ParameterizedTest
    @ValueSource(strings = {"rebound.test", "localhost.rebound.test", "127.0.0.1.rebound.test", "192.168.0.1", ""})
    @Proves(59)
    void localPagesAnswerToThisMachinesNamesOnly(String host) throws IOException {
        for (String path : new String[]{"/_local/mail.json", "/_local;x/mail.json", "/%5flocal/mail.json",
                "/x/../_local/mail.json"}) {
            assertThat(Wire.status(local(path, host))).as(path).isIn(400, 404, 421);
        }
        assertThat(Wire.status(local("/_local/mail.json", "localhost:" + port))).isEqualTo(200);
        assertThat(Wire.status(local("/pricing", "rebound.test"))).as("not a local page").isEqualTo(200);
    }

    @Test
    @Proves(59)
    void thePaymentSimulatorDoesToo() throws IOException {
        int simulator = URI.create(EmbeddedServices.stripe().base()).getPort();
        for (String path : new String[]{"/v1/customers", "/checkout/x"}) {
            assertThat(Wire.status(Wire.send(simulator, request(path, "rebound.test")))).isEqualTo(421);
            assertThat(Wire.status(Wire.send(simulator, request(path, "localhost")))).isIn(401, 404);
        }
    }

    private String local(String path, String host) throws IOException {
        return Wire.send(port, request(path, host));
    }

    private static String request(String path, String host) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }

    @Test
    @Proves(60)
    void noTokenIsTakenFromAnAddress() {
        for (String name : new String[]{"token", "access_token", "api_key", "key", "authorization", "bearer"}) {
            given().queryParam(name, "vxs_" + "0".repeat(32)).get("/api/v1/signals").then().statusCode(401);
        }
    }
}
