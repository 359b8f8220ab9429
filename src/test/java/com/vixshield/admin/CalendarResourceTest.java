package com.vixshield.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.session.Announcements;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CalendarResourceTest {

    @Inject
    World world;
    @Inject
    SessionCalendar calendar;
    @Inject
    Announcements announcements;
    @Inject
    Clock clock;

    private LocalDate day;

    @BeforeEach
    @AfterEach
    void clear() {
        world.empty("session_overrides");
        announcements.forget();
        LocalDate today = clock.instant().atZone(SessionCalendar.NEW_YORK).toLocalDate();
        // the Tuesday after next: no rule shortens it, and moves nothing that the page must show
        day = today.plusDays(14).with(java.time.DayOfWeek.TUESDAY);
        day = calendar.isSession(day) && !calendar.isEarlyClose(day) ? day : calendar.next(day);
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void closesADayForEverybodyAtOnceAndKeepsWhoDidIt() {
        assertThat(calendar.isSession(day)).isTrue();

        post(day, "closed", "", "Day of mourning").then().statusCode(303);
        post(day, "closed", "", "Day of mourning").then().statusCode(303);

        assertThat(calendar.isSession(day)).isFalse();
        assertThat(calendar.closedFor(day)).contains("Day of mourning");
        assertThat(world.number("select count(*) from session_overrides")).as("saying it twice").isEqualTo(1);
        assertThat(world.single("select recorded_by from session_overrides")).isEqualTo("operator");
        Document page = page();
        assertThat(page.select("tr:has(.tag--hold)").text()).contains("Day of mourning");
        assertThat(page.select("#entered").parents().select("section td").eachText()).contains("no session", "operator");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void shortensASessionAndMakesItWholeAgain() {
        post(day, "other", "14:30", "Storm").then().statusCode(303);
        assertThat(calendar.closing(day)).isEqualTo(LocalTime.of(14, 30));

        withdraw(day).then().statusCode(303);
        withdraw(day).then().statusCode(303);

        assertThat(calendar.closing(day)).isEqualTo(LocalTime.of(16, 0));
        assertThat(world.number("select count(*) from session_overrides")).as("withdrawing adds a row, once").isEqualTo(2);
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void learnsWhatAnotherNodeWasTold() {
        assertThat(calendar.isSession(day)).isTrue();
        world.update("insert into session_overrides (day, kind, reason, recorded_by, recorded_at) "
                + "values (?, 'closed', 'Storm', 'another node', now())", day);
        announcements.forget();
        assertThat(calendar.isSession(day)).isFalse();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void refusesAPastDayAndKeepsTheEntry() {
        post(LocalDate.of(2020, 1, 2), "other", "14:30", "A typing mistake").then().statusCode(422)
                .body(allOf(containsString("is over"), containsString("value=\"2020-01-02\""),
                        containsString("value=\"A typing mistake\""), containsString("value=\"14:30\"")));
        assertThat(world.number("select count(*) from session_overrides")).isZero();
        given().redirects().follow(false).formParam("day", "tomorrow").post("/operator/calendar/withdrawals").then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void neverWithdrawsWhatHasHappened() {
        world.update("insert into session_overrides (day, kind, reason, recorded_by, recorded_at) "
                + "values ('2026-01-08', 'closed', 'Storm', 'operator', now())");
        withdraw(LocalDate.of(2026, 1, 8)).then().statusCode(303);
        assertThat(world.number("select count(*) from session_overrides")).isEqualTo(1);
        assertThat(page().select("input[name=day][type=hidden]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void showsTheComingSessionsWithExpiriesAndAnnouncements() {
        Document page = page();
        assertThat(page.select("#coming").parents().select("section tbody tr")).hasSizeBetween(30, 34);
        String table = page.select("table.table--stack").text();
        assertThat(table).contains("SPXW", "VIX, VX", "CPI", "FOMC decision", "Demo data");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void leavesTheEventsOfASimulatedMarketAlone() {
        assertThat(page().select("[name=event]")).isEmpty();
        given().redirects().follow(false).formParam("event", "CPI").formParam("event-day", day.toString())
                .post("/operator/calendar/events").then().statusCode(404);
        given().redirects().follow(false).formParam("event", "CPI").formParam("event-day", day.toString())
                .post("/operator/calendar/events/withdrawals").then().statusCode(404);
    }

    @Test
    void keepsItsEntriesAsTheyWereMade() {
        world.update("insert into session_overrides (day, kind, reason, recorded_by, recorded_at) "
                + "values (?, 'closed', 'Storm', 'operator', now())", day);
        assertThatThrownBy(() -> world.update("update session_overrides set reason = 'Sunshine'"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> world.update("delete from session_overrides")).hasStackTraceContaining("append-only");
    }

    @Test
    @AsAlice
    void isClosedToSubscribers() {
        given().get("/operator/calendar").then().statusCode(403);
        post(day, "closed", "", "Day of mourning").then().statusCode(403);
        withdraw(day).then().statusCode(403);
        assertThat(world.number("select count(*) from session_overrides")).isZero();
    }

    private static Response post(LocalDate day, String kind, String time, String reason) {
        return given().redirects().follow(false).formParam("day", day.toString()).formParam("kind", kind)
                .formParam("time", time).formParam("reason", reason).post("/operator/calendar");
    }

    private static Response withdraw(LocalDate day) {
        return given().redirects().follow(false).formParam("day", day.toString()).post("/operator/calendar/withdrawals");
    }

    private static Document page() {
        return Jsoup.parse(given().get("/operator/calendar").then().statusCode(200).extract().asString());
    }
}
