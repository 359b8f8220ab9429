package com.vixshield.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.alert.AlertJob;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class OperatorResourceTest {

    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    AlertJob mails;
    @Inject
    World world;
    @Inject
    Chain chain;
    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;

    @BeforeEach
    void clear() {
        world.clear();
        ScriptedRelay.clear();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void publishesAndMailsByHandAndDoesNothingTheSecondTime() {
        people.signIn("alice");

        press();
        press();
        mails.run();

        assertThat(world.number("select count(*) from signals")).isEqualTo(2);
        assertThat(ScriptedRelay.byRecipient()).isEqualTo(Map.of("alice@example.com", 1L));
        given().get("/operator").then().statusCode(200).body(containsString("Mail runs"));
    }

    @Test
    @AsAlice
    void isClosedToSubscribers() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        given().get("/operator").then().statusCode(403);
        given().redirects().follow(false).post("/operator/publications").then().statusCode(403);
        assertThat(world.number("select count(*) from alert_runs")).isZero();
    }

    @Test
    void asksStrangersToSignIn() {
        given().redirects().follow(false).get("/operator").then().statusCode(302);
        given().redirects().follow(false).post("/operator/publications").then().statusCode(302);
        assertThat(world.number("select count(*) from signals")).isZero();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void looksWithoutActing() {
        given().get("/operator").then().statusCode(200);
        given().get("/operator/publications").then().statusCode(405);
        assertThat(world.number("select count(*) from signals")).isZero();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void showsWhichSessionsWereNotSealedInTimeAndWhy() {
        LocalDate unsealed = calendar.lastClosed(clock.instant());
        LocalDate missed = calendar.previous(unsealed);
        LocalDate late = calendar.previous(missed);
        chain.sealed(calendar.previous(late), "demo", "on_time");
        chain.sealed(late, "demo", "late");
        chain.missed(missed, "the quotes never came");

        List<String> rows = Jsoup.parse(given().get("/operator").then().statusCode(200).extract().asString())
                .select("section[aria-labelledby=sessions] tbody tr").eachText().stream()
                .filter(row -> !row.contains("Previewed")).toList();

        assertThat(rows).satisfiesExactly(
                row -> assertThat(row).contains("Not sealed", "not yet", "nothing is recorded"),
                row -> assertThat(row).contains("Missed", "the quotes never came"),
                row -> assertThat(row).contains("Late", "it counts as late"),
                row -> assertThat(row).contains("Sealed").doesNotContain("late"));
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void leadsToItsOtherPages() {
        List<String> links = Jsoup.parse(given().get("/operator").asString()).select(".pagehead li a").eachAttr("href");

        assertThat(links).containsExactly("/operator/feeds", "/operator/calendar", "/operator/corrections",
                "/operator/rulebook", "/operator/accounts", "/operator/billing", "/operator/incidents",
                "/operator/deletions")
                .allSatisfy(link -> given().get(link).then().statusCode(200));
    }

    private static void press() {
        given().redirects().follow(false).post("/operator/publications").then().statusCode(303);
    }
}
