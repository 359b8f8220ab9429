package com.vixshield.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What is kept of a page is never older than the database: whatever another node writes there shows on the next request. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class KeptPagesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 10, 2);

    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    Chain chain;

    private String alice;

    @BeforeEach
    void anAccount() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
    }

    @Test
    @AsAlice
    void theDashboardFollowsPreviewSealAndSuspension() {
        specimens.publish(FIRST);
        assertThat(page(alice).title()).contains("1 October 2026");

        specimens.preview(SECOND);
        assertThat(page(alice).select("#status").text()).contains("preview");
        assertThat(page(alice).title()).contains("2 October 2026");

        specimens.publish(SECOND);
        assertThat(page(alice).select("#status").text()).contains("sealed");
        assertThat(page(alice).title()).contains("2 October 2026");

        assertThat(page(alice).text()).doesNotContain("suspended since");
        specimens.suspend("delta_steward", FIRST);
        assertThat(page(alice).select("#verdict").text()).contains("suspended since 1 Oct 2026");
    }

    @Test
    @AsAlice
    void theDashboardFollowsTheSettings() {
        specimens.publishTrade(FIRST);
        String before = page(alice).select("#stress-table, #payoff").text();
        assertThat(before).contains("$").doesNotContain("USD");

        world.update("update accounts set currency = 'code'");
        assertThat(page(alice).select("#stress-table, #payoff").text()).contains("USD").doesNotContain("$");
        world.update("update accounts set currency = 'symbol'");
        assertThat(page(alice).select("#stress-table, #payoff").text()).isEqualTo(before);

        world.update("update access_grants set starts_at = now() - interval '20 days', ends_at = now() - interval '6 days'");
        assertThat(page(alice).select("#stress-table").text()).doesNotContain("5 Feb 2018");
    }

    @Test
    void theRecordFollowsTheChain() {
        chain.sealed(FIRST, "on_time");
        Response before = given().get("/record");
        given().header("If-None-Match", before.header("ETag")).get("/record").then().statusCode(304);

        chain.corrected(FIRST, "the close was misread");

        Response after = given().header("If-None-Match", before.header("ETag")).get("/record");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body().asString()).isNotEqualTo(before.body().asString());
    }

    @Test
    void theHomePageFollowsTheNewestSettledSignal() {
        specimens.publish(FIRST);
        Response before = given().get("/");
        given().header("If-None-Match", before.header("ETag")).get("/").then().statusCode(304);

        specimens.publish(SECOND);

        Response after = given().header("If-None-Match", before.header("ETag")).get("/");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body().asString()).isNotEqualTo(before.body().asString());
    }

    /** A page that bears a name is made for its reader, and is no stranger's copy. */
    @Test
    void aReaderWithASessionGetsNoKeptPage() {
        Response own = given().cookie("q_session", "some key").get("/");
        assertThat(own.header("ETag")).isNull();
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.body().asString()).contains("Your page").isNotEqualTo(given().get("/").body().asString());
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().body().asString());
    }
}
