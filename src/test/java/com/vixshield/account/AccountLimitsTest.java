package com.vixshield.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.team.Crew;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Limits are large in tests: buckets are emptied by hand, as many requests would. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class AccountLimitsTest {

    @Inject
    Crew crew;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        world.forgetLimits();
        specimens.publish(LocalDate.of(2026, 11, 20));
        acme = crew.acme();
    }

    @Test
    @Proves(14)
    void lettersAreCountedForTheWholeAccountAndForNoOther() {
        assertThat(invite(acme, "bob@example.com")).isEqualTo(303);
        empty();

        given().redirects().follow(false).formParams(Map.of("email", "eve@example.com", "role", "viewer"))
                .post("/a/" + acme + "/invitations").then().statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*")).body(containsString("Too many requests"));
        assertThat(invite(crew.acme(), "carol@example.com")).isEqualTo(303);
        assertThat(world.number("select count(*) from invitations where email = 'eve@example.com'")).isZero();
        given().get("/a/" + acme + "/members").then().statusCode(200);
    }

    @Test
    @Proves(14)
    void fillsAndExportsHaveLimitsToo() {
        List<String> posts = List.of("/signals/2026-11-20/fills", "/approvals");
        posts.forEach(path -> post("/a/" + acme + path));
        given().get("/a/" + acme + "/audit.csv").then().statusCode(200);
        empty();

        assertThat(post("/a/" + acme + "/signals/2026-11-20/fills")).isEqualTo(429);
        assertThat(post("/a/" + acme + "/approvals")).isEqualTo(429);
        given().get("/a/" + acme + "/audit.csv").then().statusCode(429);
        given().get("/a/" + acme + "/audit.ndjson").then().statusCode(429);
    }

    private void empty() {
        world.update("update token_buckets set tokens = 0.0, filled_at = now() + interval '1 minute'");
    }

    private static int invite(String handle, String address) {
        return given().redirects().follow(false).formParams(Map.of("email", address, "role", "viewer"))
                .post("/a/" + handle + "/invitations").statusCode();
    }

    private static int post(String path) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post(path).statusCode();
    }
}
