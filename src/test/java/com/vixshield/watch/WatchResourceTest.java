package com.vixshield.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.account.People;
import com.vixshield.platform.Tenant;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class WatchResourceTest {

    private static final LocalDate SETTLED = LocalDate.of(2024, 5, 15);
    private static final LocalDate RUNNING = LocalDate.of(2099, 1, 5);
    private static final Map<String, String> FILL = Map.of("tier", "delta_steward", "credit", "2.85", "time", "15:58");

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Chain chain;
    @Inject
    Specimens specimens;
    @Inject
    FillGapJob gaps;
    @Inject
    AgroalDataSource database;
    @Inject
    Tenant tenant;

    private String alice;
    private String mallory;

    @BeforeEach
    void twoAccounts() {
        world.clear();
        alice = "/a/" + people.signIn("alice") + "/signals";
        mallory = "/a/" + people.signIn("mallory") + "/signals";
    }

    @Test
    @AsAlice
    void listsWhatWasSealedWithItsState() {
        chain.graded(SETTLED, chain.sealed(SETTLED, "on_time"), "on_time", 5000, Outcome.won());
        chain.missed(LocalDate.of(2024, 5, 16), "no quotes");

        Document page = page(alice);

        assertThat(page.select("section[aria-labelledby=history] tbody tr").eachText()).hasSize(2)
                .anyMatch(row -> row.contains("Missed")).anyMatch(row -> row.contains("Trade") && row.contains("+2.95"));
        assertThat(page.select("time[data-countdown]").attr("datetime")).isNotBlank();
    }

    @Test
    @AsAlice
    void showsTheResultOfASettledSignalOnItsPage() {
        chain.graded(SETTLED, chain.sealed(SETTLED, "on_time"), "on_time", 5000, Outcome.won());

        Document page = page(alice + "/" + SETTLED);

        assertThat(page.select("h1").text()).startsWith("Settled").contains("+2.95");
        assertThat(page.select(".facts dt").first().text()).isEqualTo("Result");
        assertThat(page.select(".facts dd").first().text()).isEqualTo("+2.95");
    }

    @Test
    @AsAlice
    void saysWhatWouldChangeASignalAndFromWhenItIsTooLate() {
        chain.sealed(SETTLED, "on_time");

        Document page = page(alice + "/" + SETTLED);

        assertThat(page.select(".facts").text()).contains("Expected credit");
        assertThat(page.select("section[aria-labelledby=changes] table")).hasSize(3);
        assertThat(page.select("section[aria-labelledby=changes] tbody tr[aria-current]")).hasSize(3)
                .allMatch(row -> !row.text().contains("flips"));
        assertThat(page.select("a[href=/record/" + SETTLED + "]")).isNotEmpty();
    }

    @Test
    @AsAlice
    void offersNothingOfATierThatIsSuspended() {
        specimens.publishTrade(SETTLED);
        assertThat(page(alice + "/" + SETTLED).select(".facts").text()).contains("Trade", "the order was for")
                .as("it is over").doesNotContain("ask for");

        specimens.suspend("delta_steward", SETTLED.minusDays(2));

        Document page = page(alice + "/" + SETTLED);
        assertThat(page.select(".facts").text()).contains("Hold", "not traded at this credit").doesNotContain("ask for");
        assertThat(page.select(".note").text()).contains("suspended since 13 May 2024", "61 trades");
    }

    @Test
    @AsAlice
    void keepsAnUnsettledSignalFromThoseWhoseTrialIsOver() {
        chain.sealed(RUNNING, "on_time");
        assertThat(page(alice + "/" + RUNNING).select("h1").text()).contains("2099");
        world.endTrials();

        given().accept("text/html").get(alice + "/" + RUNNING).then().statusCode(404);
        report(alice, RUNNING, FILL).then().statusCode(404);
    }

    @Test
    @AsAlice
    void keepsOneReportATierAndReplacesIt() {
        chain.sealed(SETTLED, "on_time");

        report(alice, SETTLED, FILL).then().statusCode(303).header("Location", containsString("saved=yes"));
        report(alice, SETTLED, Map.of("tier", "delta_steward", "credit", "2.8", "time", "15:59")).then().statusCode(303);

        assertThat(world.single("select count(*) || ' ' || max(credit) from fill_reports")).isEqualTo("1 2.8000");
        assertThat(page(alice + "/" + SETTLED).select("section[aria-labelledby=fills] tbody tr").text())
                .startsWith("Steward 2.80");
    }

    @ParameterizedTest
    @CsvSource({"tier,luck", "credit,0", "credit,25", "credit,a lot", "credit,2.123456", "time,08:00", "time,noon"})
    @AsAlice
    void refusesAReportThatCannotBe(String field, String value) {
        chain.sealed(SETTLED, "on_time");
        Map<String, String> fields = new HashMap<>(FILL);
        fields.put(field, value);

        String html = report(alice, SETTLED, fields).then().statusCode(422).extract().asString();

        assertThat(Jsoup.parse(html).select(".field__error")).hasSize(1);
        assertThat(world.number("select count(*) from fill_reports")).isZero();
    }

    @Test
    @AsAlice
    void hidesOtherAccountsAndTakesNothingFromOtherSites() {
        chain.sealed(SETTLED, "on_time");
        given().accept("text/html").get(mallory).then().statusCode(404);
        given().accept("text/html").get(mallory + "/" + SETTLED).then().statusCode(404);
        report(mallory, SETTLED, FILL).then().statusCode(404);
        given().header("Origin", "https://evil.example").formParams(FILL).post(alice + "/" + SETTLED + "/fills").then()
                .statusCode(403);
        assertThat(world.number("select count(*) from fill_reports")).isZero();
    }

    @Test
    void asksStrangersToSignIn() {
        given().redirects().follow(false).get(alice).then().statusCode(302);
    }

    @Test
    @ActivateRequestContext
    void theDatabaseShowsAReportToItsAccountOnly() throws Exception {
        UUID signal = chain.sealed(SETTLED, "on_time");
        UUID own = account(alice);
        fill(own, signal, 2.9);
        tenant.signedInAs(null);
        tenant.actFor(account(mallory));
        assertThat(visible()).isZero();
        assertThatThrownBy(() -> change("""
                insert into fill_reports values ('%s', '%s', 'delta_balanced', 1, 1, 1, 1, now(), now())""".formatted(own,
                signal)))
                .hasMessageContaining("row-level security");
        assertThat(change("update fill_reports set credit = 9")).isZero();
        tenant.actFor(own);
        assertThat(visible()).isEqualTo(1);
    }

    @Test
    void publishesAMedianFromTenPeopleOn() {
        UUID signal = chain.sealed(SETTLED, "on_time");
        double[] credits = {2.9, 2.9, 2.9, 2.9, 2.8, 2.8, 2.75, 2.75, 2.75};
        for (int i = 0; i < credits.length; i++) {
            fill(aged("reporter" + i), signal, credits[i]);
        }
        gaps.run();
        assertThat(published()).isNull();

        fill(aged("reporter9"), signal, 2.75);
        gaps.run();

        // expected 3.0, mid 3.1, natural 2.9: obtained 2.8 in the middle
        assertThat(published()).isEqualTo(SETTLED + " 10 0.20 1.50, all 10 0.20 1.50");
        assertThat(Jsoup.parse(given().get("/record").asString()).select("section[aria-labelledby=bases]").text())
                .contains("10 +0.20 150");
        world.update("delete from fill_reports where account_id = ?", aged("reporter9"));
        gaps.run();
        assertThat(published()).isNull();
    }

    /** One person's teams do not write the public record, nor trials that cost nothing, nor fills that nobody can have had. */
    @Test
    void countsAPersonOnceAndOnlyWhatCanBeBelieved() {
        UUID signal = chain.sealed(SETTLED, "on_time");
        UUID mallorys = UUID.fromString(world.single("select id from people where name = 'mallory'"));
        for (int i = 0; i < 9; i++) {
            fill(aged("reporter" + i), signal, 2.9);
        }
        for (int i = 0; i < 10; i++) {
            UUID team = aged("team" + i);
            fill(team, signal, 2.75);
            world.update(
                    "update fill_reports set reported_by = ?, reported_at = now() + ? * interval '1 second' where account_id = ?",
                    mallorys, i, team);
        }
        for (int i = 0; i < 10; i++) {
            fill(account("/a/" + people.signIn("trial" + i) + "/signals"), signal, 2.75);
            fill(aged("joker" + i), signal, i % 2 == 0 ? 1.75 : 4.5);
        }
        gaps.run();

        assertThat(published()).as("nine, and mallory").isEqualTo(SETTLED + " 10 0.10 1.00, all 10 0.10 1.00");
    }

    /** What one more report changes could be read off it. */
    @Test
    void oneReportMoreChangesNoFigure() {
        UUID signal = chain.sealed(SETTLED, "on_time");
        for (int i = 0; i < 10; i++) {
            fill(aged("reporter" + i), signal, i < 5 ? 2.9 : 2.75);
        }
        gaps.run();
        String before = published();
        for (int i = 10; i < 14; i++) {
            fill(aged("reporter" + i), signal, 2.75);
            gaps.run();
            assertThat(published()).isEqualTo(before);
        }
        world.update("update fill_reports set credit = 3.25 where account_id = ?", aged("reporter0"));
        gaps.run();
        assertThat(published()).isEqualTo(before);

        fill(aged("reporter14"), signal, 2.75);
        gaps.run();
        assertThat(published()).isEqualTo(SETTLED + " 15 0.25 1.75, all 15 0.25 1.75");
    }

    private String published() {
        return world.single("""
                select string_agg(coalesce(session::text, 'all') || ' ' || reports || ' ' || round(gap, 2) || ' '
                    || round(share::numeric, 2), ', ' order by session) from fill_gaps""");
    }

    /** An account that is no trial's any more. */
    private UUID aged(String name) {
        UUID account = account("/a/" + people.signIn(name) + "/signals");
        world.update("update accounts set created_at = now() - interval '31 days' where id = ?", account);
        return account;
    }

    private void fill(UUID account, UUID signal, double credit) {
        world.update("insert into fill_reports values (?, ?, 'delta_steward', ?, 3.0, 3.1, 2.9, now(), now())", account, signal,
                BigDecimal.valueOf(credit));
    }

    private UUID account(String path) {
        return UUID.fromString(world.single("select id from accounts where handle = ?", path.split("/")[2]));
    }

    private int visible() throws Exception {
        try (var connection = database.getConnection();
                var rows = connection.prepareStatement("select count(*) from fill_reports").executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int change(String sql) throws Exception {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private static Response report(String path, LocalDate session, Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields).post(path + "/" + session + "/fills");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().accept("text/html").get(path).then().statusCode(200).header("Cache-Control", "no-store")
                .extract().asString());
    }
}
