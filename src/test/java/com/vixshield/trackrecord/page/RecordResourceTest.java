package com.vixshield.trackrecord.page;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.market.SessionCalendar;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Formulas;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Stated;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RecordResourceTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 2);

    @Inject
    World world;
    @Inject
    Chain chain;

    private final SessionCalendar calendar = new SessionCalendar();

    @BeforeEach
    void empty() {
        world.clear();
    }

    @Test
    void saysSoWhileNothingIsSealed() {
        Document page = page("/record");
        assertThat(page.select(".empty").text()).contains("No session has been sealed yet");
        assertThat(page.select("form, table")).isEmpty();
    }

    @Test
    void showsEverySessionHoldsAndMissesIncluded() {
        LocalDate trade = START;
        LocalDate hold = calendar.next(trade);
        LocalDate missed = calendar.next(hold);
        graded(trade, Outcome.won());
        graded(hold, Outcome.refused(12));
        chain.missed(missed, "the quotes never came");

        Document page = page("/record");

        assertThat(page.select("#sessions").text()).isEqualTo("Every session");
        List<String> rows = rows(page).eachText();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).contains("Missed");
        assertThat(rows.get(1)).contains("Hold", "Value", "\u22129.05");
        assertThat(rows.get(2)).contains("Trade", "2.95", "2.85", "5000.00", "+2.95");
        assertThat(facts(page)).contains("1 trades, 1 holds", "1 of 1", "no rate below 30 trades");
    }

    @Test
    void givesAWinRateFromThirtyTradesOnWithTheOneThatItNeeds() {
        LocalDate session = START;
        for (int i = 0; i < 30; i++) {
            graded(session, i % 6 == 5 ? Outcome.lost() : Outcome.won());
            session = calendar.next(session);
        }
        Document page = page("/record");
        // 25 wins of 2.948, 5 losses of 12.052: needed 12.052/15, and 22.052/25 if all were full
        assertThat(facts(page)).contains("25 of 30", "83.3\u202f%", "needed 80.3\u202f% to 88.2\u202f%");
        assertThat(page.select("section[aria-labelledby=wins] tbody tr")).hasSize(6);
        assertThat(page.select("section[aria-labelledby=regimes] tbody tr").eachText()).hasSize(2)
                .anyMatch(row -> row.startsWith("Stress")).anyMatch(row -> row.startsWith("Carry"));
        assertThat(page.select("section[aria-labelledby=odds] tbody tr")).hasSize(1);
    }

    @Test
    void saysWhichTiersWereGivenUp() {
        graded(START, Outcome.lost());
        world.update("""
                insert into suspensions (source, tier, rulebook, session, sequence, trades, mean, upper_bound)
                select source, 'credit_aggressive', '1.0', session, sequence, 64, -123.40, -20.10 from sealed_records
                where kind = 'result'""");

        String suspended = page("/record").select("section[aria-labelledby=wins] .callout li").text();
        assertThat(suspended).startsWith("Aggressive");
        assertThat(Stated.by(suspended)).containsExactly("1.60", "2 Jan 2024", "\u22121.23", "64", "\u22120.20", "1.0");
    }

    @Test
    void splitsAllCondorsByEachGate() {
        LocalDate second = calendar.next(START);
        graded(START, Outcome.won());
        graded(second, Outcome.refused(12));

        List<String> gates = page("/record").select("section[aria-labelledby=gates] tbody tr").eachText();

        assertThat(gates).hasSize(6);
        assertThat(gates.get(1)).isEqualTo("Value On 1 +2.95 1 \u22129.05 +9.05");
        assertThat(gates.get(3)).isEqualTo("VIX risk scaling Off 1 +2.95 1 \u22129.05 +9.05");
        assertThat(gates.get(0)).isEqualTo("Data On 2 \u22123.05\u00b1 76.24 0 \u2013 0.00");
    }

    @Test
    void neverMixesWhatHappenedWithWhatWasComputedLater() {
        LocalDate later = calendar.next(START);
        LocalDate demo = calendar.next(later);
        chain.graded(START, chain.sealed(START, "recorded", "backfilled"), "backfilled", 5000, Outcome.lost());
        chain.graded(later, chain.sealed(later, "delayed", "on_time"), "on_time", 5000, Outcome.won());
        chain.graded(demo, chain.sealed(demo, "demo", "on_time"), "on_time", 5000, Outcome.lost());

        assertThat(facts(page("/record"))).contains("1 of 1");
        assertThat(page("/record").select(".callout")).isEmpty();
        assertThat(rows(page("/record?segment=backfilled")).eachText()).singleElement().asString().contains("backfilled",
                "\u221212.05");
        assertThat(page("/record?segment=demo").select(".callout").text()).contains("Demo data");
    }

    @Test
    void keepsUnsettledSignalsClosed() {
        LocalDate future = LocalDate.of(2099, 1, 5);
        chain.sealed(future, "on_time");

        Document page = page("/record");
        assertThat(rows(page).text()).contains("Sealed", "Shown once it has settled");
        Document session = page("/record/" + future);
        assertThat(session.select("#tiers, #gates")).isEmpty();
        assertThat(session.select("code").eachText()).anyMatch(code -> code.matches("[0-9a-f]{64}"));
        given().get("/record/" + future + "/sealed.jsonl").then().statusCode(404);
    }

    @Test
    void keepsEverythingThatWasKnownUnderOneAddress() {
        var id = chain.sealed(START, "late");
        chain.graded(START, id, "late", 5000, Outcome.refused(0));
        chain.corrected(START, "The close was published late");

        Document page = page("/record/" + START);

        assertThat(page.select("#tiers").text()).isNotEmpty();
        assertThat(page.select("section[aria-labelledby=tiers] tbody tr")).hasSize(6);
        assertThat(page.select("section[aria-labelledby=gates] tbody tr")).hasSize(6);
        assertThat(page.select("main").text()).contains("late", "corrected", "Settled at 5000.00",
                "The close was published late", "Ed25519 c2lnbmF0dXJl");
        assertThat(page.select("a[href=/rulebook/1.0]")).isNotEmpty();
        String[] lines = given().get("/record/" + START + "/sealed.jsonl").then().statusCode(200).extract().asString()
                .split("\n");
        assertThat(lines).hasSize(3).allMatch(line -> line.startsWith("{\"body\":"));
    }

    @Test
    void showsTheSameTiersInXsp() {
        LocalDate session = LocalDate.of(2024, 3, 6);
        var signal = chain.sealedDemo(session);
        chain.graded(session, signal, "on_time", 5_157.36, Outcome.won());
        chain.gradedXsp(session, "delta_steward", 3, 515.74, 44.80);

        Document page = page("/record/" + session);

        assertThat(page.select("section:has(#xsp) tbody tr")).hasSize(18);
        assertThat(page.select("section:has(#xsp) header").text()).contains("XSP settled at 515.74");
        assertThat(page.select("section:has(#xsp) tbody tr").eachText()).anyMatch(row -> row.startsWith("3 Steward")
                && row.endsWith("+0.45"));
        assertThat(page.select("section:has(#xsp) tbody tr").eachText()).anyMatch(row -> row.endsWith("not graded yet"));
    }

    @Test
    void saysThatXspWasNotAvailable() {
        LocalDate session = LocalDate.of(2024, 3, 6);
        var signal = chain.sealed(session, "on_time");
        chain.graded(session, signal, "on_time", 5_100, Outcome.won());

        assertThat(page("/record/" + session).select("section:has(#xsp)").text()).contains("XSP was not available",
                "no XSP quotes");
    }

    @Test
    void saysWhyASessionWasMissed() {
        chain.missed(START, "the quotes never came");
        assertThat(page("/record/" + START).select("main").text()).contains("No signal. the quotes never came");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/record/2024-01-03", "/record/2024-13-01", "/record/today"})
    void knowsNoOtherSession(String path) {
        graded(START, Outcome.won());
        given().accept("text/html").get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier=xx", "segment=all", "gate=luck", "regime=calm", "basis=best", "from=yesterday",
            "verdict=maybe", "before=1"})
    void refusesAFilterThatDoesNotExist(String query) {
        given().accept("text/html").get("/record?" + query).then().statusCode(400);
        given().get("/record.csv?" + query).then().statusCode(400);
    }

    @Test
    void filtersByDecisionRegimeGatePeriodAndFill() {
        LocalDate hold = calendar.next(START);
        LocalDate loss = calendar.next(hold);
        graded(START, Outcome.won());
        graded(hold, Outcome.refused(12));
        graded(loss, Outcome.lost());

        assertThat(sessions("verdict=trade")).containsExactly(loss, START);
        assertThat(sessions("verdict=hold")).containsExactly(hold);
        assertThat(sessions("regime=stress")).containsExactly(loss);
        assertThat(sessions("gate=vix_scaling")).containsExactly(hold);
        assertThat(sessions("from=" + hold)).containsExactly(loss, hold);
        assertThat(sessions("to=" + hold)).containsExactly(hold, START);
        assertThat(sessions("before=" + loss)).containsExactly(hold, START);
        assertThat(rows(page("/record?basis=natural&verdict=trade&regime=carry")).text()).contains("+2.85");
        assertThat(page("/record?verdict=missed").select(".empty").text()).contains("No session matches");
    }

    @Test
    void turnsPagesByTheSessionThatTheyEndedOn() {
        LocalDate session = START;
        List<LocalDate> all = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            graded(session, Outcome.won());
            all.add(0, session);
            session = calendar.next(session);
        }
        Document first = page("/record");
        assertThat(rows(first)).hasSize(50);
        String older = first.select("nav[aria-label='Pages of the record'] a").attr("href");
        Document second = page(older.substring(0, older.indexOf('#')));
        assertThat(rows(second)).hasSize(3);
        assertThat(facts(second)).isEqualTo(facts(first));
        List<String> shown = new ArrayList<>(rows(first).select("th a").eachAttr("href"));
        shown.addAll(rows(second).select("th a").eachAttr("href"));
        assertThat(shown).isEqualTo(all.stream().map(date -> "/record/" + date).toList());
    }

    @Test
    void exportsWhatIsShown() {
        LocalDate hold = calendar.next(START);
        graded(START, Outcome.won());
        graded(hold, Outcome.refused(12));

        Response csv = given().get("/record.csv?verdict=hold");
        csv.then().statusCode(200).contentType("text/csv");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("session,tier,decision,evidence").contains("pnl_expected");
        assertThat(lines.get(1)).startsWith(hold + ",delta_steward,hold,demo,on_time,1.0,carry,value vix_scaling,value,,0.8,")
                .contains(",-9.052,");
        Response json = given().get("/record.json?tier=credit_balanced");
        assertThat(json.jsonPath().getList("sessions")).hasSize(2);
        assertThat(json.jsonPath().getString("sessions[1].tier")).isEqualTo("credit_balanced");
        assertThat(json.jsonPath().getDouble("sessions[1].pnl_expected")).isEqualTo(2.948);
    }

    @Test
    @Proves(32)
    void exportsNoFormula() {
        LocalDate session = START;
        for (String formula : Formulas.ALL) {
            graded(session, new Outcome(formula, "", 3, 0, 0.85));
            session = calendar.next(session);
        }

        Formulas.areTextIn(given().get("/record.csv").then().statusCode(200).extract().asString());
    }

    @Test
    void sparesReadersWhatTheyHaveUntilTheChainGrows() {
        graded(START, Outcome.won());
        String tag = given().get("/record").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get("/record").then().statusCode(304);
        given().header("If-None-Match", tag).get("/record?tier=delta_promoter").then().statusCode(200);
        given().header("If-None-Match", tag).cookie("q_session", "x").get("/record").then().statusCode(200)
                .header("Cache-Control", "no-store");
        graded(calendar.next(START), Outcome.won());
        given().header("If-None-Match", tag).get("/record").then().statusCode(200);
        assertThat(rows(page("/record"))).hasSize(2);
    }

    private void graded(LocalDate session, Outcome outcome) {
        chain.graded(session, chain.sealed(session, "demo", "on_time"), "on_time", 5000, outcome);
    }

    private static List<LocalDate> sessions(String query) {
        return rows(page("/record?" + query)).select("th a").eachAttr("href").stream()
                .map(href -> LocalDate.parse(href.substring("/record/".length()))).toList();
    }

    private static Elements rows(Document page) {
        return page.select("section[aria-labelledby=sessions] tbody tr");
    }

    private static String facts(Document page) {
        Element facts = page.selectFirst(".facts");
        return facts == null ? "" : facts.text();
    }
}
