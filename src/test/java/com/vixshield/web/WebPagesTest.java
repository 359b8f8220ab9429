package com.vixshield.web;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class WebPagesTest {

    @Inject
    World world;

    @BeforeEach
    void nothingPublishedYet() {
        world.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/css/base.css", "/no-such-page"})
    void guardsEveryResponse(String path) {
        given().accept("text/html").get(path).then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("https://checkout.stripe.com"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Strict-Transport-Security", containsString("max-age="));
    }

    @Test
    void hasNothingInlineOnThePage() {
        Document page = page("/");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("a.skip[href=#main]")).isNotEmpty();
    }

    @Test
    void letsBrowsersKeepAssetsUnderTheirHash() {
        String link = page("/").select("link[rel=stylesheet][href*=base.css]").attr("href");
        assertThat(link).matches("/assets/css/base\\.css\\?v=[0-9a-f]{10}");
        given().get(link).then().statusCode(200).header("Cache-Control", containsString("immutable"))
                .header("Cache-Control", containsString("max-age=31536000"));
    }

    @Test
    void sendsPagesCompressed() {
        given().header("Accept-Encoding", "gzip").get("/").then().header("Content-Encoding", "gzip");
    }

    @Test
    void doesNotLetPagesBeKept() {
        given().get("/").then().statusCode(200).header("Cache-Control", containsString("no-"));
    }

    @Test
    void explainsAMissingPageWithAnIdAndNoTrace() {
        Response missing = given().accept("text/html").get("/no-such-page");
        missing.then().statusCode(404).contentType("text/html").body(not(containsString("Exception")));
        assertThat(Jsoup.parse(missing.asString()).select("code").text()).isEqualTo(missing.header("X-Request-Id"))
                .isNotBlank();
    }

    /** The cookie is of a person who has been on an account's page; it is a link and nothing more. */
    @ParameterizedTest
    @ValueSource(strings = {"/record", "/rulebook", "/verify", "/pricing", "/no-such-page"})
    void leadsASignedInReaderBackFromEveryPublicPage(String path) {
        Document page = Jsoup
                .parse(given().accept("text/html").cookie("q_session", "x").cookie("account", "abcdefghij").get(path)
                        .asString());
        assertThat(page.select("nav[aria-label=Main] a").eachAttr("href")).contains("/a/abcdefghij", "/a/abcdefghij/signals",
                "/a/abcdefghij/billing");
        assertThat(page.select("nav[aria-label=Main] a").eachText()).contains("Today");

        Document stranger = Jsoup.parse(given().accept("text/html").cookie("account", "abcdefghij").get(path).asString());
        assertThat(stranger.select("nav[aria-label=Main] a").eachAttr("href")).contains("/pricing")
                .noneMatch(href -> href.startsWith("/a/"));
        Document planted = Jsoup.parse(given().accept("text/html").cookie("q_session", "x").cookie("account", "//evil.example")
                .get(path).asString());
        assertThat(planted.select("nav[aria-label=Main] a").eachAttr("href")).noneMatch(href -> href.contains("evil"));
    }

    /** The identity service sends a browser back with a state. */
    @Test
    void aSignOutIsSaid() {
        Response out = given().redirects().follow(false).get("/?state=0123");
        out.then().statusCode(303);
        Document home = Jsoup.parse(given().cookie("said", out.cookie("said")).get("/").asString());
        assertThat(home.select("[data-said]")).hasSize(1);

        given().redirects().follow(false).cookie("q_session", "x").get("/?state=0123").then().statusCode(200);
    }

    @Test
    void aMissingPageHasTheFooterAndAWayOut() {
        Document page = Jsoup.parse(given().accept("text/html").get("/no-such-page").asString());
        assertThat(page.select("footer a")).isNotEmpty();
        assertThat(page.select("main a[href=/]")).hasSize(1);
    }

    @Test
    void answersClientsWithProblemDetails() {
        given().accept("application/json").get("/no-such-page").then().statusCode(404).contentType("application/problem+json")
                .body("status", equalTo(404)).body("title", equalTo("Nothing here")).body("instance", equalTo("/no-such-page"));
    }

    @Test
    void refusesAMethodThatAPageDoesNotHave() {
        given().accept("text/html").post("/").then().statusCode(405).body(containsString("Not that way"));
    }

    @Test
    void refusesWhatAnotherSiteSends() {
        given().header("Origin", "https://evil.example").post("/").then().statusCode(403).body(containsString("Not allowed"));
        given().header("Sec-Fetch-Site", "cross-site").post("/").then().statusCode(403);
        given().header("Origin", "https://evil.example").header("Accept", "application/json").delete("/").then().statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void keepsTheIdThatAProxyGaveUnlessItIsOdd() {
        given().header("X-Request-Id", "edge-0123456789").get("/").then().header("X-Request-Id", "edge-0123456789");
        given().header("X-Request-Id", "<script>").get("/").then().header("X-Request-Id", not(containsString("<")));
    }
}
