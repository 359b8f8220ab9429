package com.vixshield.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.alert.FanOut;
import com.vixshield.market.SessionCalendar;
import com.vixshield.rulebook.Rulebooks;
import com.vixshield.rulebook.SecondVersion;
import com.vixshield.signal.day.PublicationJob;
import com.vixshield.signal.view.SignalQueries;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulebookScheduleResourceTest {

    private static final String REASON = "It has been shadowed for \"long\" enough.";

    @Inject
    World world;
    @Inject
    SessionCalendar calendar;
    @Inject
    Clock clock;
    @Inject
    AgroalDataSource database;
    @Inject
    PublicationJob publication;
    @Inject
    SignalQueries desk;
    @Inject
    FanOut fanOut;

    private LocalDate earliest;

    @BeforeEach
    @AfterEach
    void clear() {
        world.clear();
        world.empty("rulebook_schedule");
        QuarkusMock.installMockForType(SecondVersion.published(), Rulebooks.class);
        earliest = RulebookForm.earliest(calendar, clock.instant());
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void decidesOnceAndKeepsWhoDecidedWhatAndWhy() {
        post("1.1", "shadow", earliest, "").then().statusCode(303);
        post("1.1", "shadow", earliest, "").then().statusCode(303);
        post("1.1", "in_force", calendar.next(earliest), "").then().statusCode(303);
        post("1.0", "shadow", calendar.next(earliest), calendar.next(earliest).plusDays(90).toString()).then().statusCode(303);

        assertThat(world.single("select string_agg(concat_ws(' ', version, role, until_session is not null, decided_by), ', ' "
                + "order by id) from rulebook_schedule"))
                .isEqualTo("1.1 shadow f operator, 1.1 in_force f operator, 1.0 shadow t operator");
        Document page = Jsoup.parse(given().get("/operator/rulebook").then().statusCode(200).extract().asString());
        assertThat(page.select("section[aria-labelledby=decided] tbody tr")).hasSize(3);
        assertThat(page.select("section[aria-labelledby=decided]").text()).contains(REASON);
        assertThat(page.select("section[aria-labelledby=versions] tbody th a").eachAttr("href")).containsExactly(
                "/rulebook/1.0", "/rulebook/1.0..1.1");
        assertThat(page.select("input[name=version]").eachAttr("value")).containsExactly("1.0", "1.1");
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void refusesWhatCannotBeDecidedAndKeepsTheEntry() {
        post("2.0", "shadow", earliest, "").then().statusCode(422).body(containsString("Choose a published version"));
        post("1.1", "king", earliest, "").then().statusCode(422).body(containsString("Choose what the version does"));
        post("1.1", "in_force", LocalDate.of(2020, 1, 2), "").then().statusCode(422)
                .body(allOf(containsString("is over"), containsString("value=\"2020-01-02\""),
                        containsString("for &quot;long&quot; enough"), containsString("value=\"in_force\" checked")));
        post("1.1", "in_force", calendar.previous(earliest), "").then().statusCode(422)
                .body(containsString("at least one whole session ahead"));
        post("1.1", "shadow", saturday(), "").then().statusCode(422).body(containsString("has no session"));
        post("1.1", "shadow", earliest.plusYears(3), "").then().statusCode(422).body(containsString("two years"));
        post("1.1", "shadow", earliest, "soon").then().statusCode(422).body(containsString("or leave it empty"));
        post("1.1", "shadow", earliest, earliest.minusDays(1).toString()).then().statusCode(422)
                .body(containsString("before its first session"));
        post("1.1", "in_force", earliest, earliest.toString()).then().statusCode(422)
                .body(containsString("Only a shadow ends by itself"));
        post("1.0", "ended", earliest, "").then().statusCode(422).body(containsString("is in force then"));
        post("1.1", "ended", earliest, "").then().statusCode(422).body(containsString("is not in shadow then"));
        given().redirects().follow(false).formParam("version", "1.1").post("/operator/rulebook").then().statusCode(422)
                .body(containsString("year-month-day"), containsString("Say why"));
        assertThat(world.number("select count(*) from rulebook_schedule")).isZero();
    }

    @Test
    void mailsNothingOfAVersionInShadow() {
        world.update("insert into rulebook_schedule (version, role, from_session, reason, decided_by, decided_at) "
                + "values ('1.1', 'shadow', '2020-01-02', 'Decided in a test.', 'operator', '2019-01-01')");

        publication.run();
        desk.latest().ifPresent(fanOut::prepare);

        assertThat(world.number("select count(*) from shadow_signals where rulebook = '1.1'")).isPositive()
                .isEqualTo(world.number("select count(*) from signals where rulebook = '1.0'"));
        assertThat(world.number("select count(*) from signals where rulebook <> '1.0'")).isZero();
        assertThat(world.number("select count(*) from alert_runs r left join signals s on s.id = r.signal_id "
                + "where s.rulebook is distinct from '1.0'")).isZero();
        assertThat(world.number("select count(*) from webhook_events e where e::text like '%\"1.1\"%'")).isZero();
    }

    @Test
    void theApplicationCannotReadWhatAVersionInShadowComputes() {
        assertThatThrownBy(() -> run("select document from shadow_signals")).isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("insert into shadow_grades select * from shadow_grades")).isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void keepsItsDecisionsAsTheyWereTaken() {
        assertThatThrownBy(() -> world.update("delete from rulebook_schedule")).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> world.update("insert into rulebook_schedule (version, role, from_session, reason, decided_by, "
                + "decided_at) values ('1.1', 'in_force', '2026-11-20', 'about the past', 'operator', '2026-11-20T12:00:00Z')"))
                .hasStackTraceContaining("rulebook_schedule_check");
    }

    @Test
    @AsAlice
    void isClosedToSubscribers() {
        given().get("/operator/rulebook").then().statusCode(403);
        post("1.1", "in_force", earliest, "").then().statusCode(403);
        assertThat(world.number("select count(*) from rulebook_schedule")).isZero();
    }

    private LocalDate saturday() {
        return earliest.plusDays(14).with(java.time.DayOfWeek.SATURDAY);
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Response post(String version, String role, LocalDate from, String until) {
        return given().redirects().follow(false).formParam("version", version).formParam("role", role)
                .formParam("from", from.toString()).formParam("until", until).formParam("reason", REASON)
                .post("/operator/rulebook");
    }
}
