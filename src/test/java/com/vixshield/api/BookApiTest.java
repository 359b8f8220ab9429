package com.vixshield.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.team.Crew;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A program that keeps the book: fills, cash, cancellations, each once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class BookApiTest {

    private static final String CONDOR = """
            {"fills": [
              {"symbol":"SPXW","expiry":"2024-05-16","right":"PUT","strike":4900,"quantity":1,"price":0.50,"fee":1.30,"at":"%1$s","order":"A"},
              {"symbol":"SPXW","expiry":"2024-05-16","right":"PUT","strike":4925,"quantity":-1,"price":2.00,"fee":1.30,"at":"%1$s","order":"A"},
              {"symbol":"SPXW","expiry":"2024-05-16","right":"CALL","strike":5075,"quantity":-1,"price":2.00,"fee":1.30,"at":"%1$s","order":"A"},
              {"symbol":"SPXW","expiry":"2024-05-16","right":"CALL","strike":5100,"quantity":1,"price":0.50,"fee":1.30,"at":"%1$s","order":"A"}
            ]}"""
            .formatted("2024-05-15T15:58:00-04:00");
    private static final String NAKED = """
            {"fills": [{"symbol":"SPXW","expiry":"2024-05-16","right":"PUT","strike":4925,"quantity":-1,"price":2.00,
              "at":"2024-05-15T15:58:00-04:00","effect":"OPEN"}]}""";

    @Inject
    Crew crew;
    @Inject
    World world;

    private String acme;
    private String token;

    @BeforeEach
    void team() {
        world.clear();
        world.forgetLimits();
        acme = crew.acme();
        token = token("write");
    }

    @Test
    void fillsOfOneOrderAreOneCondorAndAreEnteredOnce() {
        fills("key-0001", CONDOR).statusCode(200).body("placed", equalTo(4), "repeated", equalTo(false));
        fills("key-0001", CONDOR).statusCode(200).body("repeated", equalTo(true));

        call().get("/api/v1/book").then().statusCode(200).body("open", hasSize(1), "open[0].kind", equalTo("CONDOR"),
                "open[0].legs", hasSize(4), "cash", equalTo(294.80f), "lastEntry", equalTo(4));
    }

    @Test
    void aKeyStandsForOneRequest() {
        fills("key-0001", CONDOR).statusCode(200);
        fills("key-0001", NAKED).statusCode(409).contentType("application/problem+json");
        given().header("Authorization", "Bearer " + token).contentType("application/json").body(CONDOR)
                .post("/api/v1/book/fills")
                .then().statusCode(400);
    }

    @Test
    void whatCannotHaveHappenedIsRefusedByName() {
        fills("key-0002", NAKED).statusCode(422).body("refused[0].fault", equalTo("NAKED_SHORT"));
        fills("key-0003", CONDOR.replace("2024-05-16", "2024-05-18")).statusCode(422).body("refused[0].fault",
                equalTo("NEVER_LISTED"));
        fills("key-0004", CONDOR.replace("\"quantity\":1", "\"quantity\":\"one\"")).statusCode(422).body("errors",
                hasKey("fills[0].quantity"));
        call().get("/api/v1/book/entries").then().body("entries", hasSize(0));
    }

    @Test
    void cashIsEnteredAndCancelled() {
        post("/cash", "key-0005", "{\"movement\":\"DEPOSIT\",\"amount\":25000,\"day\":\"2024-05-10\"}").statusCode(200);
        call().contentType("application/json").body("{\"entries\":[1]}").post("/api/v1/book/cancellations").then()
                .statusCode(200);

        call().get("/api/v1/book").then().body("cash", equalTo(0), "lastEntry", equalTo(2));
        call().get("/api/v1/book/entries").then().body("entries.kind", contains("CANCELLED", "DEPOSIT"));
    }

    @Test
    void resultsAndTradesCanBeRead() {
        fills("key-0001", CONDOR).statusCode(200);

        call().get("/api/v1/book/results").then().statusCode(200);
        call().get("/api/v1/book/trades").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void aReadingTokenWritesNothingAndAnotherAccountsBookIsNotFound() {
        fills("key-0001", CONDOR).statusCode(200);
        String read = token("read");
        given().header("Authorization", "Bearer " + read).header("Idempotency-Key", "key-0009").contentType("application/json")
                .body(CONDOR).post("/api/v1/book/fills").then().statusCode(403);
        call().get("/api/v1/book?book=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void itIsDescribed() {
        given().accept("application/json").get("/api/v1/openapi").then().body("paths.keySet()",
                hasItems("/api/v1/book", "/api/v1/book/fills", "/api/v1/book/hedge-orders"));
    }

    private ValidatableResponse fills(String key, String body) {
        return post("/fills", key, body);
    }

    private ValidatableResponse post(String path, String key, String body) {
        return call().header("Idempotency-Key", key).contentType("application/json").body(body).post("/api/v1/book" + path)
                .then();
    }

    private RequestSpecification call() {
        return given().header("Authorization", "Bearer " + token);
    }

    private String token(String scope) {
        String page = given().formParams(Map.of("name", "Desk", "scope", scope, "days", "30")).post("/a/" + acme + "/tokens")
                .then()
                .statusCode(200).extract().asString();
        return Jsoup.parse(page).select(".callout code").text();
    }
}
