package com.vixshield.evidence.page;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.vixshield.platform.Json;
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

    @BeforeEach
    void empty() {
        world.clear();
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
        assertThat(answer.select("main").text()).contains("0 of 160 measurements support it", "Hypothetical results")
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
