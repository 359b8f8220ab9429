package com.vixshield.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.team.Crew;
import com.vixshield.market.SessionCalendar;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** Four sessions: won, refused, missed, and one that has not settled. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class RecordApiTest {

    private static final LocalDate WON = LocalDate.of(2024, 1, 2);

    @Inject
    Crew crew;
    @Inject
    Chain chain;
    @Inject
    World world;

    private final SessionCalendar calendar = new SessionCalendar();
    private final LocalDate refused = calendar.next(WON);
    private final LocalDate missed = calendar.next(refused);
    private final LocalDate open = calendar.next(missed);
    private String token;

    @BeforeEach
    void fourSessions() {
        world.clear();
        world.forgetLimits();
        chain.graded(WON, chain.sealed(WON, "demo", "on_time"), "on_time", 5000, Outcome.won());
        chain.graded(refused, chain.sealed(refused, "demo", "on_time"), "on_time", 5000, Outcome.refused(12));
        chain.missed(missed, "the quotes never came");
        chain.sealed(open, "demo", "on_time");
        String acme = crew.acme();
        String page = given().formParams("name", "n", "scope", "read", "days", "30").post("/a/" + acme + "/tokens").asString();
        token = Jsoup.parse(page).select(".callout code").text();
    }

    @Test
    void listsWhatHasSettledWithEveryTiersGrades() {
        get("/api/v1/record").statusCode(200)
                .body("sessions.session", contains(missed.toString(), refused.toString(), WON.toString()))
                .body("before", nullValue()).body("sessions[0].missed", equalTo(true))
                .body("sessions[1].tiers.delta_steward.decision", equalTo("hold"))
                .body("sessions[1].tiers.delta_steward.decidedBy", contains("value"))
                .body("sessions[2].tiers.keySet()", hasSize(6))
                .body("sessions[2].tiers.credit_aggressive.result.expected", equalTo(2.948f))
                .body("sessions[2].tiers.credit_aggressive.credit.natural", equalTo(2.9f))
                .body("sessions[2].settledAt", equalTo(5000f)).body("headHash", equalTo(world.single(
                        "select hash from sealed_records order by sequence desc limit 1")));
    }

    @Test
    void pagesByTheLastSession() {
        get("/api/v1/record?limit=2").body("sessions.session", contains(missed.toString(), refused.toString()))
                .body("before", equalTo(refused.toString()));
        get("/api/v1/record?limit=2&before=" + refused).body("sessions.session", contains(WON.toString())).body("before",
                nullValue());
    }

    @Test
    void filtersAsThePageDoes() {
        get("/api/v1/record?verdict=trade").body("sessions.session", contains(WON.toString()));
        get("/api/v1/record?verdict=hold&gate=value&tier=credit_aggressive").body("sessions.session",
                contains(refused.toString()));
        get("/api/v1/record?verdict=missed").body("sessions.session", contains(missed.toString()));
        get("/api/v1/record?segment=live").body("sessions", hasSize(0));
        get("/api/v1/record?to=" + WON).body("sessions.session", contains(WON.toString()));
    }

    @Test
    void refusesAFilterThatDoesNotExist() {
        List.of("tier=huge", "verdict=maybe", "gate=front", "from=yesterday", "basis=free").forEach(query -> get(
                "/api/v1/record?" + query).statusCode(400).contentType("application/problem+json").body("status",
                        equalTo(400)));
    }

    @Test
    void showsOneSessionOnceItHasSettled() {
        get("/api/v1/record/" + WON).statusCode(200).body("session", equalTo(WON.toString()))
                .body("tiers.delta_steward.winRateNeeded", equalTo(0.88208f)).body("corrections", equalTo(0));
        get("/api/v1/record/" + open).statusCode(404).contentType("application/problem+json");
        get("/api/v1/record/2020-01-02").statusCode(404);
        get("/api/v1/record/x").statusCode(404);
    }

    @Test
    void asksForATokenAndSaysWhenNothingHasChanged() {
        given().get("/api/v1/record").then().statusCode(401);
        String tag = get("/api/v1/record").extract().header("ETag");

        given().header("Authorization", "Bearer " + token).header("If-None-Match", tag).get("/api/v1/record").then()
                .statusCode(304);
    }

    @Test
    void isDescribed() {
        var document = given().accept("application/json").get("/api/v1/openapi").then().statusCode(200).extract().jsonPath();

        assertThat(document.getList("paths.'/api/v1/record'.get.parameters.name", String.class)).contains("tier", "segment",
                "verdict", "gate", "regime", "from", "to", "before", "limit");
        assertThat(document.getMap("components.schemas")).containsKey("RecordedSession");
        given().accept("application/json").get("/api/v1/openapi").then().body("paths.keySet()", hasItems("/api/v1/signals",
                "/api/v1/record", "/api/v1/record/{session}", "/api/v1/hedge-plan", "/api/v1/sizing", "/api/v1/profile"))
                .body(containsString("Settled sessions, newest first"));
    }

    private ValidatableResponse get(String path) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }
}
