package com.vixshield.platform.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Probes and metrics stand at a port that the outside does not reach. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ManagementPortTest {

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;
    @Inject
    World world;

    @Test
    void metricsSayHowTheWholeFleetIsDoing() {
        String scrape = scrape();

        assertThat(scrape.lines()).anyMatch(line -> line.startsWith("billing_drift_total"));
        assertThat(scrape).contains("billing_alarms", "stripe_inbox_lag_seconds", "stripe_inbox_parked_seconds",
                "stripe_inbox_events{status=\"dead\"}", "delivery_state{state=\"open\"}", "alert_dwell_seconds",
                "alert_run_age_seconds", "outbox_oldest_seconds", "agroal_", "jvm_memory_used_bytes");
        List<String> ours = scrape.lines().filter(line -> line.matches("(billing|stripe|delivery|alert|outbox)_.*")).toList();
        assertThat(ours).hasSizeGreaterThan(9).noneMatch(line -> line.endsWith("NaN"));
    }

    @Test
    void metricsNameRoutesAndNoAccountAndNoKey() {
        world.clear();
        given().redirects().follow(false).get("/a/canary-account/alerts");
        given().redirects().follow(false).get("/u/canary-key");
        given().get("/canary-page");

        assertThat(scrape()).contains("http_server_requests_seconds_count").doesNotContain("canary");
    }

    @Test
    @Proves(59)
    void theProbesSayNoMoreThanWhetherTheApplicationIsWell() {
        for (String probe : List.of("q/health", "q/health/live", "q/health/ready", "q/health/started")) {
            var answer = read(probe);
            assertThat(answer.statusCode()).as(probe).isIn(200, 503);
            assertThat(answer.asString()).doesNotContain("jdbc:", "vixshield_app", "localhost", "Exception", "password");
        }
    }

    private String scrape() {
        return read("q/metrics").then().statusCode(200).extract().asString();
    }

    private Response read(String path) {
        return given().port(port).get("/" + path);
    }
}
