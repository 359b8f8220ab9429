package com.vixshield.rulebook;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.Specimens;
import com.vixshield.signal.day.PublicationJob;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulebookResourceTest {

    @Inject
    World world;
    @Inject
    Specimens specimens;
    @Inject
    Rulebooks rulebooks;
    @Inject
    Clock clock;

    @Inject
    PublicationJob publication;

    @BeforeEach
    @AfterEach
    void empty() {
        world.clear();
        world.empty("rulebook_schedule");
    }

    @Test
    void showsEveryNumberOfTheCurrentVersionToAnybody() {
        Document page = page("/rulebook");
        assertThat(page.select("h1").text()).isEqualTo("Rulebook 1.0");
        assertThat(page.select("tbody tr")).hasSize(rulebooks.all().get(0).values().size() - 1);
        assertThat(page.getElementById("condor.slippage").select("td.num").text()).isEqualTo("50\u202f%");
        assertThat(page.select(".facts").text()).contains("none yet");
        assertThat(page("/rulebook/1.0").select("main").html()).isEqualTo(page.select("main").html());
    }

    @Test
    void saysWhichSignalsNameIt() {
        specimens.publish(LocalDate.of(2026, 11, 19));
        specimens.publish(LocalDate.of(2026, 11, 20));
        assertThat(page("/rulebook").select(".facts").text()).contains("2 19 Nov 2026 to 20 Nov 2026");
    }

    @Test
    void offersTheTextThatItsHashIsOf() throws Exception {
        byte[] text = given().get("/rulebook/1.0/parameters.txt").then().statusCode(200).extract().asByteArray();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        assertThat(page("/rulebook").select("code.hash").text()).isEqualTo(hash);
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("\ncondor.slippage=0.5\n");
    }

    @Test
    void comparesVersions() {
        assertThat(page("/rulebook/1.0..1.0").select("main").text()).contains("Nothing changed");
    }

    @Test
    void showsAVersionInShadowAndBothSideBySide() {
        QuarkusMock.installMockForType(SecondVersion.published(), Rulebooks.class);
        decide("1.1", "shadow", "2020-01-02");
        publication.run();
        int graded = world.number("select count(distinct session) from shadow_grades where rulebook = '1.1'");
        assertThat(graded).isPositive();
        assertThat(world.single("select string_agg(distinct rulebook, ',') from signals")).isEqualTo("1.0");

        assertThat(page("/rulebook").select("h1").text()).isEqualTo("Rulebook 1.0");
        assertThat(page("/rulebook").select("main").text()).contains(
                "Rulebook 1.1", "Wider wings at a dearer fill", "in shadow", graded + " session");
        assertThat(page("/rulebook/1.1").select(".facts").text()).contains("no, in shadow");
        Document both = page("/rulebook/1.0..1.1");
        assertThat(both.select("main").text()).contains("3 of ", "Side by side", graded + " session");
        assertThat(both.select("section[aria-labelledby=changed] tbody tr")).hasSize(3);
        assertThat(both.select("section[aria-labelledby=results] table").get(0).select("tbody tr")).hasSize(6);
        assertThat(both.select("section[aria-labelledby=results] table").get(1).select("tbody tr")).isNotEmpty();
        assertThat(page("/rulebook/1.1..1.0").select("section[aria-labelledby=results] table").get(0).select("tbody td.num")
                .first().text()).isEqualTo(both.select("section[aria-labelledby=results] tbody td.num").first().text());
    }

    @Test
    void saysWhichVersionComesAndThenThatItIsInForce() {
        QuarkusMock.installMockForType(SecondVersion.published(), Rulebooks.class);
        LocalDate session = clock.instant().atZone(SessionCalendar.NEW_YORK).toLocalDate().plusDays(30);
        decide("1.1", "in_force", session.toString());
        assertThat(page("/rulebook").select("main").text()).contains("Rulebook 1.1 makes the signals", "Decided in a test");
        assertThat(page("/rulebook").select("h1").text()).isEqualTo("Rulebook 1.0");

        decide("1.1", "in_force", "2020-01-02");
        assertThat(page("/rulebook").select("h1").text()).isEqualTo("Rulebook 1.1");
        assertThat(page("/rulebook").select(".facts").text()).contains("now since the session of 2 Jan 2020");
        assertThat(page("/rulebook/1.0").select(".facts").text()).contains("In force no");
    }

    @Test
    void saysWhenACandidateMayDecideAndHowFarItHasCome() {
        Document before = page("/rulebook/1.1");
        assertThat(before.select("section[aria-labelledby=promotion] tbody td").eachText()).startsWith("0", "0");
        assertThat(before.select("section[aria-labelledby=promotion]").text()).contains("250", "60", "too early");
        assertThat(before.select(".facts").text()).contains("In force no");
        assertThat(page("/rulebook/1.0").getElementById("promotion")).isNull();

        decide("1.1", "shadow", "2020-01-02");
        publication.run();
        int graded = world.number("select count(*) from shadow_grades where rulebook = '1.1' and tier = 'delta_steward' "
                + "and basis = 'natural' and pnl is not null");
        assertThat(graded).isPositive();
        assertThat(page("/rulebook/1.1").select("section[aria-labelledby=promotion] tbody td").first().text())
                .isEqualTo(String.valueOf(graded));
        assertThat(page("/rulebook").select("h1").text()).isEqualTo("Rulebook 1.0");
    }

    private void decide(String version, String role, String from) {
        world.update("insert into rulebook_schedule (version, role, from_session, reason, decided_by, decided_at) "
                + "values (?, ?, ?::date, 'Decided in a test.', 'operator', '2019-01-01')", version, role, from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rulebook/0.9", "/rulebook/1.0..1.9", "/rulebook/1.0..", "/rulebook/2.0"})
    void knowsNoOtherVersion(String path) {
        given().accept("text/html").get(path).then().statusCode(404);
    }

    @Test
    void registersWhatPublishedTextsContradictEachOtherIn() {
        Document page = page("/rulebook/conflicts");
        assertThat(page.select("section[aria-labelledby=four-four-two] tbody tr")).hasSize(19);
        assertThat(page.select(".callout a").eachAttr("href")).allSatisfy(href -> {
            String path = href.substring(href.indexOf('#') + 1);
            assertThat(page("/rulebook").getElementById(path)).as(path).isNotNull();
        });
    }
}
