package com.vixshield.admin;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.vixshield.market.store.feed.FeedRequestJob;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.Chromium;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Look;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FeedsResourceTest {

    private static final Path FOLDER = Path.of("target/import-folder");
    private static final String HISTORY = """
            DATE,OPEN,HIGH,LOW,CLOSE
            05/30/2023,17.800000,18.200000,17.200000,17.500000
            05/31/2023,17.600000,18.500000,17.400000,-17.900000
            """;
    private static final String CORRECTED = """
            DATE,OPEN,HIGH,LOW,CLOSE
            05/30/2023,17.800000,18.200000,17.200000,17.460000
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Inject
    FeedRequestJob sweep;
    @Inject
    World world;
    @TestHTTPResource("/operator/feeds")
    URL feeds;

    @BeforeEach
    void clear() throws IOException {
        world.clearMarket();
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("VIX_History.csv"), CORRECTED);
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void namesEveryFeedAndSaysThatTheMarketIsSimulated() {
        Document page = page("/operator/feeds");

        assertThat(page.text()).contains("simulated", "None asked yet.", "None yet. Upload a file");
        assertThat(page.select("button").eachText()).containsOnlyOnce("Fetch now: cboe.index.VIX");
        assertThat(page.select("h2").eachText()).contains("Option chains", "Indices", "Rates and figures", "VIX futures");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void reportsWhatWasReadRefusedAndChanged() {
        upload("VIX_History.csv", HISTORY).then().statusCode(303);
        Document report = page(upload("VIX_History (1).csv", CORRECTED).then().statusCode(303).extract().header("Location"));
        Document first = page("/operator/feeds/imports/" + world.single("select id from imports where refused = 1"));

        assertThat(first.text()).contains("Imported in part", "Cboe index history");
        assertThat(first.select("section[aria-labelledby=refused] tbody tr").eachText())
                .containsExactly("3 not a price: -17.900000");
        assertThat(report.select("section[aria-labelledby=changes] tbody tr").eachText())
                .containsExactly("VIX 2023-05-30 17.8 18.2 17.2 17.5 17.8 18.2 17.2 17.46");
        assertThat(page("/operator/feeds").select("section[aria-labelledby=imports] tbody tr")).hasSize(2);
        assertThat(world.single("select distinct origin || ' ' || requested_by from imports")).isEqualTo("upload operator");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void saysWhyAWholeFileIsRefused() {
        Document report = page(upload("VIX_History.csv", "<html>Access denied</html>\n").then().statusCode(303).extract()
                .header("Location"));

        assertThat(report.text()).contains("Refused", "HTML or XML where data was expected", "Nothing of the file was taken.");
        assertThat(world.number("select count(*) from index_bars")).isZero();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void asksForAFileWhereNoneWasChosen() {
        Response answer = given().redirects().follow(false).multiPart("other", "x").post("/operator/feeds/uploads");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("Choose a file first.");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void readsOneFileAtATime() {
        FeedsResource.READING.acquireUninterruptibly();
        try {
            upload("VIX_History.csv", HISTORY).then().statusCode(503).header("Retry-After", "10")
                    .body(containsString("Another file is being read"));
        } finally {
            FeedsResource.READING.release();
        }
        upload("VIX_History.csv", HISTORY).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void importsTheFolderInTheBackgroundAndShowsItsProgress() {
        String place = ask("folder", "");
        assertThat(ask("folder", "")).as("asked twice before it begins").isEqualTo(place);
        given().get(place).then().statusCode(200).header("Refresh", "2").body(containsString("Waiting for a job"));

        sweep.run();
        sweep.run();

        Response after = given().get(place);
        assertThat(after.header("Refresh")).isNull();
        assertThat(after.asString()).contains("Finished", "1 of 1 done");
        assertThat(world.single("select string_agg(name || ' ' || stored, ',') from imports")).isEqualTo("VIX_History.csv 1");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void putsAFetchDownForTheJob() {
        String place = ask("fetch", "cboe.index.VIX");

        given().get(place).then().statusCode(200).body(containsString("Fetch of cboe.index.VIX"));
        assertThat(world.single("select kind || ' ' || feed || ' ' || requested_by from feed_requests"))
                .isEqualTo("fetch cboe.index.VIX operator");
    }

    /** Nobody listens where the tests' providers are. */
    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void tellsWhyAFetchFailed() {
        String place = ask("fetch", "cboe.index.VIX");

        sweep.run();

        Document request = page(place);
        assertThat(request.select("[role=status]").text()).isEqualTo("1 of 1 done, 1 of them not good.");
        assertThat(request.select("[aria-labelledby=errors] li").text())
                .startsWith("cboe.index.VIX: http://127.0.0.1:9/api/global/us_indices/daily_prices/VIX_History.csv: ");
        assertThat(page(feeds.toString()).select("[aria-labelledby=more] li").text()).contains("1 not good",
                "cboe.index.VIX: http://127.0.0.1:9/");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void asksForNothingUnknown() {
        for (List<String> unknown : List.of(List.of("fetch", "cboe.index.DAX"), List.of("everything", ""), List.of("", ""))) {
            given().redirects().follow(false).formParam("kind", unknown.get(0)).formParam("feed", unknown.get(1))
                    .post("/operator/feeds/requests").then().statusCode(400);
        }
        given().get("/operator/feeds/requests/0191d5f0-0000-7000-8000-000000000000").then().statusCode(404);
        given().get("/operator/feeds/imports/0191d5f0-0000-7000-8000-000000000000").then().statusCode(404);
        assertThat(world.number("select count(*) from feed_requests")).isZero();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void takesNoUploadFromAnotherSite() {
        given().redirects().follow(false).header("Origin", "https://elsewhere.example")
                .multiPart("file", "VIX_History.csv", HISTORY.getBytes(StandardCharsets.UTF_8))
                .post("/operator/feeds/uploads").then().statusCode(403);
        assertThat(world.number("select count(*) from imports")).isZero();
    }

    @Test
    @AsAlice
    void isClosedToSubscribers() {
        given().get("/operator/feeds").then().statusCode(403);
        upload("VIX_History.csv", HISTORY).then().statusCode(403);
        given().redirects().follow(false).formParam("kind", "backfill").post("/operator/feeds/requests").then().statusCode(403);
        assertThat(world.number("select count(*) from imports")).isZero();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void isAccessibleAndFitsAPhone() {
        upload("VIX_History.csv", HISTORY).then().statusCode(303);
        upload("VIX_History.csv", CORRECTED).then().statusCode(303);
        ask("folder", "");
        String report = feeds + "/imports/" + world.single("select id from imports where refused = 1");
        String progress = feeds + "/requests/" + world.single("select id from feed_requests");
        try (Page page = CHROMIUM.page()) {
            Look.at(page, feeds.toString(), "feeds");
            Look.at(page, report, "feeds-report");
            page.navigate(progress);
            // or it would be asked for again every two seconds
            page.evaluate("window.stop()");
            Look.here(page, "feeds-progress");
        }
    }

    private static Response upload(String name, String content) {
        return given().redirects().follow(false).multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                .post("/operator/feeds/uploads");
    }

    private static String ask(String kind, String feed) {
        return given().redirects().follow(false).formParam("kind", kind).formParam("feed", feed)
                .post("/operator/feeds/requests").then().statusCode(303).extract().header("Location");
    }
}
