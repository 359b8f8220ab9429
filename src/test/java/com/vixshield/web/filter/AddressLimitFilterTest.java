package com.vixshield.web.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Limits are large in tests: buckets are emptied by hand, as many requests would. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AddressLimitFilterTest {

    private static final String KEY = "A".repeat(32);

    @Inject
    World world;

    @BeforeEach
    void start() {
        world.forgetLimits();
    }

    @AfterEach
    void refill() {
        world.forgetLimits();
    }

    @Test
    void whatIsCostlyIsRefusedWhenTheBucketIsEmptyAndSaysWhenToComeBack() {
        for (String path : List.of("/sign-in", "/join/" + KEY, "/invitations/" + KEY,
                "/u/" + KEY, "/record.csv", "/record.json", "/record/chain.jsonl",
                "/record/2026-11-20/sealed.jsonl")) {
            start();
            assertThat(get(path).extract().statusCode()).as(path).isNotEqualTo(429);
            empty();

            get(path).statusCode(429).header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .contentType("text/html").body(containsString("Too many requests"), containsString("Request <code>"))
                    .header("Content-Security-Policy", containsString("default-src"))
                    .header("Cache-Control", equalTo("no-store"));
        }
    }

    @Test
    void programsGetAProblem() {
        get("/record.json");
        empty();

        given().accept("application/json").get("/record.json").then().statusCode(429)
                .contentType("application/problem+json").body("status", equalTo(429), "title", equalTo("Too many requests"));
    }

    @Test
    void anUploadIsCountedBeforeItIsRead() {
        verify().statusCode(200);
        empty();

        verify().statusCode(429);
        get("/verify").statusCode(200);
    }

    @Test
    void whatAStrangerSaysOfTheirAddressCountsForNothing() {
        get("/invitations/" + KEY);
        given().header("X-Forwarded-For", "198.51.100.7").header("Forwarded", "for=198.51.100.8")
                .header("X-Real-IP", "198.51.100.9").get("/invitations/" + KEY).then().statusCode(404);

        assertThat(world.number("select count(*) from token_buckets")).isEqualTo(1);
    }

    @Test
    void pagesAndPaymentWebhooksAreNotCounted() {
        List.of("/", "/record", "/verify", "/pricing", "/rulebook", "/sign-up").forEach(path -> get(path).statusCode(200));
        given().contentType("application/json").body("{}").post("/webhooks/stripe").then().statusCode(not(429));

        assertThat(world.number("select count(*) from token_buckets")).isZero();
    }

    @Test
    void everyKindHasABucketOfItsOwn() {
        assertThat(AddressRule.of("GET", "/sign-in/callback")).contains(AddressRule.SIGN_IN);
        assertThat(AddressRule.of("POST", "/verify/")).contains(AddressRule.VERIFICATION);
        assertThat(AddressRule.of("POST", "/sign-up")).contains(AddressRule.MAILED_LINK);
        assertThat(AddressRule.of("GET", "/sign-up")).isEmpty();
        assertThat(AddressRule.of("GET", "/verify")).isEmpty();
        assertThat(AddressRule.of("GET", "/sign-inside")).isEmpty();
        assertThat(AddressRule.of("GET", "/record/chain.jsonl;a=b/")).contains(AddressRule.DOWNLOAD);
    }

    private void empty() {
        world.update("update token_buckets set tokens = 0.0, filled_at = now() + interval '1 minute'");
    }

    private static ValidatableResponse verify() {
        return given().multiPart("text", "{}").post("/verify").then();
    }

    private static ValidatableResponse get(String path) {
        return given().redirects().follow(false).accept("text/html").get(path).then();
    }
}
