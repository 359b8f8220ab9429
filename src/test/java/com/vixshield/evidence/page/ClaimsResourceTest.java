package com.vixshield.evidence.page;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.vixshield.evidence.meter.ClaimMeterJob;
import com.vixshield.evidence.verdict.Basis;
import com.vixshield.evidence.verdict.StoredComputation;
import com.vixshield.evidence.verdict.VerdictEntry;
import com.vixshield.evidence.verdict.VerdictLedger;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Json;
import com.vixshield.quant.claim.Verdict;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class ClaimsResourceTest {

    private static final String ANSWER = "/answers/does-4-4-2-cut-drawdowns";
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TestHTTPResource("/")
    URL site;
    @Inject
    World world;
    @Inject
    PublishedEvidence evidence;
    @Inject
    ClaimMeterJob job;
    @Inject
    @io.quarkus.agroal.DataSource("worker")
    DataSource worker;

    @BeforeEach
    void empty() {
        world.clear();
        world.empty("claim_computations", "claim_verdicts");
    }

    @AfterEach
    void showThePublishedAgain() {
        world.empty("claim_computations", "claim_verdicts");
    }

    /** As the job of that night would, from the published table, with this verdict for the first claim. */
    private void computed(LocalDate day, Verdict verdict) {
        Instant at = day.atTime(21, 0).atZone(SessionCalendar.NEW_YORK).toInstant();
        String table = resource("claims.csv");
        new VerdictLedger(worker).add(new StoredComputation(UUID.randomUUID(), Basis.MODEL, at, day, "1.0", "imported history",
                "ab".repeat(32), day, day, table, resource("controls.csv")),
                List.of(new VerdictEntry(Basis.MODEL, "C01", day, at, "a variant", verdict, 4939, 0.1, -0.2, 0.3, day, "")));
    }

    private static String resource(String name) {
        try (InputStream in = ClaimsResourceTest.class.getResourceAsStream("/evidence/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void saysWhichResultsItShows() {
        assertThat(page("/claims").select(".specimen").text()).contains("Published with the code, data to 9 Oct 2026");
        String tag = given().get("/claims").header("ETag");

        computed(LocalDate.of(2026, 11, 30), Verdict.NOT_SUPPORTED);

        Document page = page("/claims");
        assertThat(page.select(".specimen").text()).contains("Computed on this site", "data to 30 Nov 2026", "abababababab");
        assertThat(page.select("main").text()).contains("computed here", "ab".repeat(32)).doesNotContain("--publish");
        assertThat(given().header("If-None-Match", tag).get("/claims").statusCode()).isEqualTo(200);
        assertThat(page(ANSWER).select(".specimen").text()).contains("Published");
    }

    @Test
    void remembersTheVerdictOfEachDayAndListsItsChanges() throws Exception {
        computed(LocalDate.of(2026, 11, 25), Verdict.NOT_SUPPORTED);
        computed(LocalDate.of(2026, 11, 27), Verdict.NOT_SUPPORTED);
        computed(LocalDate.of(2026, 11, 30), Verdict.SUPPORTED);

        Document page = page("/claims/C01");
        assertThat(page.select("section[aria-labelledby=history] tbody tr").eachText()).hasSize(2)
                .element(1).asString().endsWith("not supported, now supported");
        assertThat(page.select("section[aria-labelledby=history] header").text()).contains("on 3 days");
        assertThat(given().get("/claims/C01/verdicts.csv").then().statusCode(200).extract().asString().lines()).hasSize(4);
        JsonNode json = Json.MAPPER.readTree(given().get("/claims/C01.json").then().statusCode(200).extract().asString());
        assertThat(json.get("verdicts")).hasSize(3);
        assertThat(json.at("/results").asText()).isEqualTo("computed here");
        assertThat(json.at("/headline/estimate").isNumber()).isTrue();
        assertThat(given().get("/claims/C01.csv").then().statusCode(200).extract().asString().lines().skip(1))
                .isNotEmpty().allMatch(line -> line.startsWith("C01,"));
        for (String path : List.of("/claims/C00.json", "/claims/C00.csv", "/claims/C00/verdicts.csv")) {
            given().accept("*/*").get(path).then().statusCode(404);
        }
    }

    @Test
    void putsOurOwnClaimsToOurOwnRecord() throws Exception {
        job.run();

        Document page = page("/claims");
        assertThat(page.select("section[aria-labelledby=own] tbody tr").eachText()).hasSizeGreaterThan(10)
                .allMatch(row -> row.endsWith("too early"));
        JsonNode json = Json.MAPPER.readTree(given().get("/claims.json").then().statusCode(200).extract().asString());
        assertThat(json.at("/sealed_record/claims")).hasSizeGreaterThan(10);
        assertThat(json.at("/scores_against_same_drawdown/hedged.score/lo95").isNumber()).isTrue();
    }

    @Test
    void showsEveryClaimToAnybody() {
        Document page = page("/claims");
        assertThat(page.select("h1").eachText()).containsExactly("Claim meter");
        assertThat(page.select("article.claim")).hasSameSizeAs(evidence.cards());
        assertThat(page.select("article.claim .tag").eachText()).doesNotContain("");
        assertThat(page.select(".masthead__nav a[aria-current=page]").text()).isEqualTo("Claims");
        assertThat(page.select("#controls").first().closest("section").select("tbody tr")).hasSameSizeAs(evidence.controls());
        assertThat(page.select("main").text()).contains("Hypothetical results", "Too early: 0 of 250 sessions",
                "claims --data DIR --publish", "data to 9 Oct 2026");
        assertThat(page.select("main [style], main script")).isEmpty();
    }

    @Test
    void showsHowRobustItIsAndTheCandidate() {
        Document page = page("/claims");
        Element robust = page.select("section[aria-labelledby=robust]").first();
        assertThat(robust.select("table.heat")).hasSize(5);
        assertThat(robust.select("table.heat td").eachText()).doesNotContain("", "NaN");
        assertThat(robust.text()).contains("Published results", "hypothetical").doesNotContain("NaN", "Infinity");
        assertThat(page.select("section[aria-labelledby=candidate] tbody tr")).hasSize(32);
        assertThat(page.select("section[aria-labelledby=candidate] a[href=/rulebook/1.1]")).isNotEmpty();
    }

    @Test
    void noVerdictStandsWithoutItsNumber() {
        for (Element claim : page("/claims").select("article.claim")) {
            assertThat(claim.select("p, li").eachText().stream().filter(text -> text.matches("(?i).*(supported|not enough).*"))
                    .filter(text -> text.length() > "True, and not enough".length())).as(claim.id())
                    .isNotEmpty().allMatch(text -> text.matches(".*\\d.*"));
        }
        assertThat(page(ANSWER).select(".prose p:not(.note, .row)").eachText()).allMatch(text -> text.matches("(?s).*\\d.*"));
    }

    @Test
    void everyClaimHasItsAddress() {
        for (ClaimCard card : evidence.cards()) {
            Document page = page(card.href());
            assertThat(page.select("h1").text()).isEqualTo(card.about().said());
            assertThat(page.select("details")).hasSameSizeAs(card.variants());
            assertThat(page.select("main").text()).contains("Hypothetical results", "What would change it.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/C00", "/claims/c01", "/claims/C01/x", "/answers/none"})
    void knowsNoOther(String path) {
        given().accept("text/html").get(path).then().statusCode(404);
    }

    @Test
    void offersTheWholeToPrograms() throws Exception {
        String csv = given().get("/claims.csv").then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8")
                .extract().asString();
        assertThat(csv.lines()).hasSize(1 + evidence.claims().size());
        assertThat(csv).startsWith("id,claim,estimator,source").contains("'-mean daily hedge return");
        JsonNode json = Json.MAPPER.readTree(given().get("/claims.json").then().statusCode(200).extract().asString());
        assertThat(json.at("/claims")).hasSize(evidence.claims().size());
        assertThat(json.at("/claims/0/estimate").isNumber()).isTrue();
        assertThat(json.at("/inputs").isObject()).isTrue();
        assertThat(json.at("/legend").asText()).contains("Hypothetical");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/claims/C01", "/claims.csv", "/claims.json", ANSWER})
    void aCurrentCopyIsNotSentAgain(String path) {
        String tag = given().accept("*/*").get(path).then().statusCode(200).extract().header("ETag");
        given().accept("*/*").header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void answersTheFoundingQuestion() {
        Document answer = page(ANSWER);
        assertThat(answer.select("h1")).hasSize(1);
        assertThat(answer.select("figure.chart")).hasSize(2);
        assertThat(answer.select("main").text()).contains("0 of 208 measurements support it", "Hypothetical results")
                .doesNotContain("not available", "NaN");
        for (String from : List.of("/", "/claims")) {
            assertThat(page(from).select("main a[href=" + ANSWER + "]")).as(from).isNotEmpty();
        }
    }

    @Test
    void isAccessibleInBothSchemesAndNeverScrollsSideways() {
        try (Page page = CHROMIUM.page()) {
            for (String path : List.of("claims", "claims/C01", "claims/C03", ANSWER.substring(1))) {
                Look.at(page, site + path, path);
            }
        }
    }
}
