package com.vixshield.signal.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.signal.day.PublicationJob;
import com.vixshield.signal.seal.ChainCheck;
import com.vixshield.signal.seal.ChainReport;
import com.vixshield.signal.seal.PublicSealKey;
import com.vixshield.signal.seal.VerifyCommand;
import com.vixshield.testing.Console;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LedgerResourceTest {

    @Inject
    PublicationJob publication;
    @Inject
    World world;
    @TestHTTPResource("/record/chain.jsonl")
    String address;

    @BeforeEach
    void publish() {
        world.clear();
        publication.run();
    }

    @Test
    void theDownloadHoldsForThePublishedKey() throws IOException {
        byte[] file = given().get("/record/chain.jsonl").then().statusCode(200).extract().asByteArray();
        String key = given().get("/record/key").then().statusCode(200).extract().path("keys[0].public_key");

        ChainReport report = ChainCheck.of(new ByteArrayInputStream(file), List.of(new PublicSealKey(key)));
        assertThat(report.text()).startsWith("OK: " + records() + " records").contains("as published");
        assertThat(Console.run(new VerifyCommand(), List.of("--record", address), System.out, System.err)).isZero();
    }

    @Test
    void anUnchangedRecordIsNotSentAgain() {
        String tag = given().get("/record/chain.jsonl").then().extract().header("ETag");

        given().header("If-None-Match", tag).get("/record/chain.jsonl").then().statusCode(304);
    }

    @Test
    void thePageReportsWithoutScripts() {
        String file = given().get("/record/chain.jsonl").then().extract().asString();

        assertThat(verdict(given().multiPart("file", "record.jsonl", file.getBytes(StandardCharsets.UTF_8))
                .post("/verify").asString())).startsWith(records() + " records hold");
        assertThat(verdict(given().multiPart("file", "record.jsonl", file.replaceFirst("demo", "dema").getBytes())
                .post("/verify").asString())).startsWith("Broken at line 1: body");
        assertThat(verdict(given().multiPart("text", file).post("/verify").asString())).startsWith(records() + " records hold");
        assertThat(verdict(given().multiPart("text", "nothing").post("/verify").asString()))
                .startsWith("Broken at line 1, byte 1: line");
        assertThat(given().get("/verify").asString()).contains("js/verify.js").doesNotContain("records hold");
    }

    /** Two sessions, and their results as far as the hour of the test allows. */
    private int records() {
        return world.number("select count(*) from sealed_records");
    }

    private static String verdict(String page) {
        return Jsoup.parse(page).select("#verdict").text();
    }
}
