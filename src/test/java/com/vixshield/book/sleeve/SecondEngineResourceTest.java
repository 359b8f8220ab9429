package com.vixshield.book.sleeve;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A sleeve beside the condors of seventy settled sessions. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class SecondEngineResourceTest {

    private static final int SESSIONS = 70;

    @Inject
    People people;
    @Inject
    World world;
    @Inject
    Chain chain;
    @Inject
    Specimens specimens;

    private final SessionCalendar calendar = new SessionCalendar();
    private final List<LocalDate> settled = new ArrayList<>();
    private String path;

    @BeforeEach
    void seventySessions() {
        world.clear();
        world.forgetLimits();
        path = "/a/" + people.signIn("alice") + "/book/second-engine";
        LocalDate session = LocalDate.of(2024, 1, 2);
        for (int i = 0; i < SESSIONS; i++) {
            chain.graded(session, chain.sealed(session, "demo", "on_time"), "on_time", 5000,
                    i % 2 == 0 ? Outcome.won() : Outcome.lost());
            session = calendar.next(session);
            settled.add(session);
        }
        specimens.publish(session);
    }

    @Test
    void asksForResultsAndSaysWhatTheyAreComparedWith() {
        Document page = page(path);
        assertThat(page.select("h1").text()).isEqualTo("Second engine");
        assertThat(page.select("form[enctype] textarea, form input[type=file]")).hasSize(2);
        assertThat(page.select(".callout")).isEmpty();
    }

    @Test
    void countsASleeveThatDoesNotMoveWithTheCondor() {
        Document page = compare(results(new int[]{10, 10, 20, 20}), "50,000", 200);
        assertThat(page.select("#verdict").text()).isEqualTo("It counts");
        assertThat(facts(page)).contains("70 of the latest 126 condors", "95 % interval", "$3,744 a year, at the mean");
        assertThat(page.select("textarea").text()).contains(settled.get(0).toString());
    }

    @Test
    void refusesToCountASleeveThatMovesWithIt() {
        Document page = compare(results(new int[]{30, -10}), "", 200);
        assertThat(page.select("#verdict").text()).isEqualTo("It does not count");
        assertThat(facts(page)).contains("+1.00", "not below the limit", "it does not count");
    }

    @Test
    void concludesNothingFromTooFewDays() {
        Document page = compare(settled.get(0) + ", 5\n" + settled.get(1) + ", 6", "", 200);
        assertThat(page.select("#verdict").text()).isEqualTo("It does not count");
        assertThat(facts(page)).contains("2 common days, at least 60 are needed", "not available");
    }

    @Test
    void keepsWhatWasTypedWhenALineIsRefused() {
        Document page = compare("yesterday, 5", "a lot", 422);
        assertThat(page.select("textarea").text()).isEqualTo("yesterday, 5");
        assertThat(page.select(".field__error").eachText()).containsExactly("Line 1: the day must be written like 2026-11-20.",
                "Enter dollars, such as 50,000, or nothing.");
        assertThat(compare("", "", 422).select(".field__error").text()).contains("Enter the results");
    }

    @Test
    void readsAFileBeforeWhatIsTyped() {
        Response answer = form("nonsense", "").multiPart("file", "sleeve.csv",
                ("date,result\n" + results(new int[]{10, 10, 20, 20})).getBytes(StandardCharsets.UTF_8), "text/csv").post(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.asString()).select("#verdict").text()).isEqualTo("It counts");
    }

    /** A pattern of dollars over the settled days, repeated. */
    private String results(int[] pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < settled.size(); i++) {
            text.append(settled.get(i)).append(", ").append(pattern[i % pattern.length]).append('\n');
        }
        return text.toString();
    }

    private Document compare(String results, String cash, int status) {
        return Jsoup.parse(form(results, cash).post(path).then().statusCode(status).extract().asString());
    }

    private static RequestSpecification form(String results, String cash) {
        return given().multiPart("results", results).multiPart("cash", cash);
    }

    private static String facts(Document page) {
        return page.select("section[aria-labelledby=verdict] dl").text().replace('\u202F', ' ');
    }
}
