package com.vixshield.conditions;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.signal.Specimens;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What a stranger sees of the market: everything of the settled session, and not a day more. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class MarketResourceTest {

    private static final LocalDate SETTLED = LocalDate.of(2026, 11, 18);
    private static final LocalDate SEALED = LocalDate.of(2026, 11, 19);

    @Inject
    World world;
    @Inject
    Specimens specimens;

    @BeforeEach
    void empty() {
        world.clear();
    }

    private void sessions() {
        specimens.publishDemo(SETTLED);
        specimens.publishDemo(SEALED);
        world.pastGuards("update signals set expires_at = now() + case when session = '" + SEALED
                + "' then interval '1 day' else - interval '1 day' end");
    }

    @Test
    void saysSoWhileNoSessionHasSettled() {
        Document page = page("/market");
        assertThat(page.select(".empty").text()).contains("No session has settled yet");
        assertThat(page.select("header nav a[href=/market][aria-current=page]")).hasSize(1);
        given().get("/market/series/vix").then().statusCode(404);
        given().get("/market/events/cpi").then().statusCode(404);
    }

    @Test
    void showsTheSettledSessionWithAllThatTheCoreKnowsOfIt() {
        sessions();
        Document page = page("/market");
        assertThat(page.select("h1").text()).isEqualTo("Market of 18 November 2026");
        assertThat(page.select(".tag").text()).isEqualTo("Settled");
        assertThat(page.text()).doesNotContain("19 November 2026");
        assertThat(page.select("section.band > header h2").eachText()).containsExactly("Regime", "Volatility by horizon",
                "Trend of the VIX", "Expected range", "Smile", "Quotes", "Leg liquidity", "Selective activation",
                "Around the market", "Next 30 days", "History");
        assertThat(page.select("#regime-rules").text()).contains("Big Top Temporal Theta Cash Press");
        assertThat(page.select("#term-indices tbody th").eachText()).containsExactly("VIX1D", "VIX9D", "VIX", "VIX3M", "VIX6M");
        assertThat(page.select("#term-futures tbody tr")).hasSize(8);
        assertThat(page.select("#motion tbody tr")).hasSize(3);
        assertThat(page.select("#bands tbody tr").eachText()).hasSize(3).allMatch(row -> row.contains("%"));
        assertThat(page.select("#edges tbody th").eachText()).containsExactly("Conversion", "Reversal", "Box");
        assertThat(page.select("#smile-tiers tbody tr")).hasSize(6);
        assertThat(page.select("section[aria-labelledby=activation] dd").first().text()).matches("0\\.\\d\\d");
    }

    @Test
    void readsEveryDrawingFromATableOnThePage() {
        sessions();
        Document page = page("/market");
        assertThat(page.select("figure[data-readings]")).hasSizeGreaterThanOrEqualTo(3).allSatisfy(figure -> {
            assertThat(page.select("#" + figure.attr("data-readings") + " tbody tr[data-x]")).hasSizeGreaterThan(1);
            assertThat(figure.select("svg[data-low][data-high]")).hasSize(2);
        });
    }

    @Test
    void namesWhatNothingFeedsAndTheStandInAsWhatItIs() {
        sessions();
        Document page = page("/market");
        assertThat(page.select("#surroundings-values").text()).contains("Advance–decline divergence not available",
                "Stand-in: RSP/SPY relative strength", "CPI surprise not available",
                "Stand-in: move of the index on the last CPI");
        assertThat(page.select("section[aria-labelledby=series] .note").text()).contains("Nothing feeds these here",
                "Advance–decline line");
    }

    @Test
    void listsTheEventsOfThirtyDaysEachWithItsPastSessions() {
        sessions();
        Document page = page("/market");
        List<String> links = page.select("#calendar-events tbody a").eachAttr("href");
        assertThat(links).isNotEmpty();
        for (String link : links) {
            assertThat(page(link).select("#past-sessions tbody tr, .note")).as(link).isNotEmpty();
        }
        Document cpi = page("/market/events/cpi");
        assertThat(cpi.select("dl dt").eachText()).contains("Sessions", "Median", "90 %", "Worst");
        assertThat(cpi.select("#past-sessions tbody th").eachText()).doesNotContain("19 Nov 2026", "20 Nov 2026");
        given().get("/market/events/elections").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spx", "vix", "vix1d", "vx2", "vx-slope", "vix-rsi", "vix-macd", "time-shifting", "vvix",
            "broad-dollar", "rsp-over-spy"})
    void drawsASeriesUpToTheSettledSessionOnly(String series) {
        sessions();
        Document page = page("/market/series/" + series + "?range=3m");
        assertThat(page.select("#series-values tbody th").first().text()).isEqualTo("18 Nov 2026");
        assertThat(page.select("figure svg path")).hasSize(2);
        String file = given().get("/market/series/" + series + "/values.csv").then().statusCode(200).extract().asString();
        assertThat(file.lines().skip(1).map(line -> LocalDate.parse(line.substring(0, 10))).toList()).isNotEmpty().isSorted()
                .allMatch(day -> !day.isAfter(SETTLED));
    }

    @Test
    void showsRangesAndScalesAsAsked() {
        sessions();
        assertThat(page("/market/series/vix?range=all&scale=log").select(".tabs a[aria-current]").eachText())
                .containsExactly("All", "Logarithmic");
        assertThat(page("/market/series/vix").select(".tabs a[aria-current]").eachText()).containsExactly("1 year", "Linear");
        assertThat(page("/market/series/vx-slope").select(".tabs__set")).hasSizeBetween(1, 2);
        given().get("/market/series/vix?range=2w").then().statusCode(400);
        given().get("/market/series/vix?scale=cubic").then().statusCode(400);
        given().get("/market/series/gold").then().statusCode(404);
    }

    @Test
    void downloadsADrawingThatStandsAlone() {
        sessions();
        Response file = given().get("/market/series/vix/chart.svg?range=5y&scale=log");
        file.then().statusCode(200).header("Content-Disposition", "attachment; filename=\"vixshield-vix.svg\"");
        assertThat(file.contentType()).startsWith("image/svg+xml");
        Document drawing = Jsoup.parse(file.asString(), "", Parser.xmlParser());
        assertThat(drawing.select("svg[xmlns] > path")).hasSize(1);
        assertThat(drawing.select("svg > title").text()).startsWith("VIX, volatility points, source ");
        assertThat(drawing.select("[class], style, script")).isEmpty();
    }

    @Test
    void knowsNoHistoryOfASessionBeforeTheStoredOnes() {
        specimens.publish(LocalDate.of(1999, 5, 14));
        Document page = page("/market");
        assertThat(page.select("h1").text()).isEqualTo("Market of 14 May 1999");
        assertThat(page.select("section[aria-labelledby=activation]").text()).contains("not available", "Missing");
        assertThat(page("/market/series/vvix").select(".empty").text()).contains("Nothing feeds this series here");
        given().get("/market/series/vvix/chart.svg").then().statusCode(404);
    }
}
