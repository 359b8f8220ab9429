package com.vixshield.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.range.EventAnalog;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Stated;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DashboardResourceTest {

    private static final Map<String, String> SIZE = Map.of("equity", "400,000", "tier", "delta_promoter", "risk", "3", "dial",
            "0.5", "cap", "2");

    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    Chain chain;
    @Inject
    MovableClock clock;

    private final SessionCalendar calendar = new SessionCalendar();

    private String alice;
    private String mallory;

    @BeforeEach
    void twoAccounts() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
        mallory = "/a/" + people.signIn("mallory");
    }

    @Test
    @AsAlice
    void showsTheLatestSignalAtTheAccountsSize() {
        specimens.publish(open());

        Document page = page(alice);

        assertThat(page.select("h1").text()).matches("(Trade|Hold) .*Steward condor.*");
        assertThat(page.select(".strikes dd").eachText()).hasSize(4);
        assertThat(page.select("#hedge-table table:not(#hedge-routes) tbody tr")).hasSize(3);
        assertThat(page.select("#hedge-table table:not(#hedge-routes) tbody th small").eachText())
                .containsExactly("40\u202f% of budget", "40\u202f% of budget", "20\u202f% of budget");
        assertThat(page.select("[name=equity]").val()).isEqualTo("250,000");
        assertThat(page.select(".specimen").text()).startsWith("Demo data");
    }

    @Test
    @AsAlice
    void showsThePreviewUntilItIsSealed() {
        LocalDate session = open();
        specimens.publish(LocalDate.of(2026, 11, 20));
        specimens.preview(session);

        Document page = page(alice);
        assertThat(page.select("#status").text()).contains("preview", "Sealed by");
        assertThat(page.select("#verdict").text()).contains("Preview: ", "16:00 ET");

        specimens.publish(session);
        assertThat(page(alice).select("#status").text()).contains("sealed").doesNotContain("preview", "Sealed by");
    }

    @Test
    @AsAlice
    void refusesATierThatIsSuspended() {
        specimens.publish(open());
        specimens.suspend("delta_steward", LocalDate.of(2026, 11, 18));
        specimens.suspend("delta_promoter", open());

        assertThat(page(alice).select("h1").text()).startsWith("Hold");
        assertThat(page(alice).select("#verdict").text())
                .contains("suspended since 18 Nov 2026", "61 trades", "\u221220.40", "\u22123.10");
        assertThat(page(alice + "?tier=delta_promoter").text()).doesNotContain("suspended since");
    }

    /** The demo market has payrolls on Friday 4 December 2026 at 08:30 in New York. */
    @Test
    @AsAlice
    void setsTheAnnouncementsOfTheNextSessionBesideTheirPast() {
        specimens.publish(LocalDate.of(2026, 12, 3), List.of(
                new EventAnalog(EventKind.PAYROLLS, 58, Optional.of(
                        new EventAnalog.Moves(0.81, 1.1, 1.43, 2.6, 0.72, LocalDate.of(2024, 8, 2)))),
                new EventAnalog(EventKind.GDP, 8, Optional.empty())));

        Document page = page(alice);

        assertThat(page.select("#verdict").text())
                .contains("Payrolls", "Fri 4 Dec, 08:30 ET", "58 past sessions", "0.81\u202f×", "1.43\u202f×");
        assertThat(page.select("section:has(#announced) tbody tr").eachText()).satisfiesExactly(
                payrolls -> assertThat(Stated.by(payrolls)).startsWith("Fri 4 Dec", "08:30 ET", "58", "0.81", "1.10", "1.43",
                        "2.60", "2 Aug 2024", "72\u202f%"),
                gdp -> assertThat(Stated.by(gdp)).containsExactly("8"));
    }

    @Test
    @AsAlice
    void saysNothingOfAnnouncementsWhereThereAreNone() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        assertThat(page(alice).select("#announced")).isEmpty();
    }

    @Test
    @AsAlice
    void saysSoWhileThereIsNoSignal() {
        assertThat(page(alice).select("h1").text()).isEqualTo("No signal yet");
    }

    @Test
    void asksStrangersToSignIn() {
        given().redirects().follow(false).get(alice).then().statusCode(302).header("Location",
                containsString("/protocol/openid-connect/auth"));
    }

    @Test
    @AsAlice
    void hidesOtherAccounts() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        given().get(mallory).then().statusCode(404);
        form(SIZE).post(mallory).then().statusCode(404);
        given().get(mallory + "/alerts").then().statusCode(404);
        given().get("/a/0000000000").then().statusCode(404);
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void savesTheSlidersAndSizesByThem() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        form(SIZE).post(alice).then().statusCode(303).header("Location", startsWith("http"));

        Document page = page(alice);
        assertThat(page.select("[name=equity]").val()).isEqualTo("400,000");
        assertThat(page.select("[name=risk]").val()).isEqualTo("3");
        assertThat(page.select("[name=tier][checked]").val()).isEqualTo("delta_promoter");
        assertThat(world.single("select equity || ' ' || at_risk || ' ' || hedge_cap from risk_profiles"))
                .isEqualTo("400000.00 0.0300 0.0200");
    }

    @Test
    @AsAlice
    void saysInEachStageWhatToDoNow() {
        LocalDate session = open();
        form(with(Map.of(), "equity", "2,000,000")).post(alice).then().statusCode(303);
        Instant close = calendar.close(session);
        Instant expiry = calendar.close(calendar.next(session));
        try {
            at(close.plusSeconds(60));
            specimens.publishTrade(session);
            Document enter = page(alice);
            assertThat(enter.select("h1").text()).startsWith("Trade ");
            assertThat(enter.select(".verdict__until time").attr("datetime")).isEqualTo(close.plusSeconds(900).toString());
            assertThat(enter.select("#ticket .todo li").first().select("b").first().text()).startsWith("Sell ");

            at(close.plusSeconds(900));
            Document closed = page(alice);
            assertThat(closed.select("h1").text()).startsWith("Entry closed ");
            assertThat(closed.select(".verdict__until")).isEmpty();
            assertThat(closed.select("#ticket").text()).contains("If you sold").doesNotContain("Sell ", "Enter by");
            assertThat(closed.title()).startsWith("Entry closed");

            at(expiry.plusSeconds(60));
            Document waiting = page(alice);
            assertThat(waiting.select("h1").text()).startsWith("Next signal ");
            assertThat(waiting.select("#ticket .todo").text()).contains("not graded yet").doesNotContain("If you sold");
            assertThat(waiting.select("#ticket .todo time").last().attr("datetime"))
                    .isEqualTo(calendar.preview(calendar.next(calendar.next(session))).toString());
        } finally {
            clock.back();
        }
    }

    @Test
    @AsAlice
    void showsTheResultOnceItIsGraded() {
        LocalDate session = LocalDate.of(2024, 5, 15);
        chain.graded(session, chain.sealed(session, "on_time"), "on_time", 5000, Outcome.won());

        Document page = page(alice);

        assertThat(page.select("h1").text()).isEqualTo("Settled +2.95 points a condor");
        assertThat(page.select("#ticket .todo li").first().select("b").eachText()).containsExactly("Result", "+2.95");
        assertThat(page.select("#ticket .todo a").attr("href")).isEqualTo("/record/" + session);
    }

    @Test
    @AsAlice
    void tellsAnOpenPageThatTheStageHasChanged() {
        LocalDate session = open();
        try {
            at(calendar.close(session).plusSeconds(60));
            specimens.publishTrade(session);
            String seen = page(alice).select("[data-news]").attr("data-seen");
            assertThat(seen).isNotBlank();
            news(seen).then().statusCode(204);

            at(calendar.close(session).plusSeconds(900));
            news(seen).then().statusCode(200).body(containsString("href=\"" + alice + "\""));
        } finally {
            clock.back();
        }
    }

    private Response news(String seen) {
        return given().header("X-Partial", "news").queryParam("seen", seen).get(alice);
    }

    @Test
    @AsAlice
    void aPreviewShowsTheSizeAndSavesNothing() {
        specimens.publish(open());

        Document page = Jsoup.parse(form(with(Map.of("preview", "1"), "risk", "3")).post(alice).then().statusCode(200).extract()
                .asString());

        assertThat(page.select("[name=equity]").val()).isEqualTo("400,000");
        assertThat(page.select("h1").text()).contains("Promoter");
        assertThat(page.select(".savebar--changed #save-state").text()).startsWith("Not saved");
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
        assertThat(page(alice).select(".savebar--changed")).isEmpty();
    }

    @Test
    @AsAlice
    void lookingAtATierNeverMakesItTheAccountsOwn() {
        specimens.publish(open());

        Document looked = page(alice + "?tier=credit_aggressive");
        assertThat(looked.select("h1").text()).contains("Aggressive");
        assertThat(looked.select("[name=tier][checked]").val()).isEqualTo("delta_steward");
        Map<String, String> moved = Map.of("equity", "300,000", "tier", "delta_steward", "looking",
                looked.select("[name=looking]").val(), "risk", "3", "dial", "0.25", "cap", "1.5");
        form(moved).post(alice).then().statusCode(303);
        assertThat(world.single("select tier from risk_profiles")).isEqualTo("delta_steward");

        form(Map.of("mine", looked.select("[name=mine]").val())).post(alice).then().statusCode(303);
        assertThat(world.single("select tier || ' ' || equity from risk_profiles")).isEqualTo("credit_aggressive 300000.00");
    }

    @Test
    @AsAlice
    void saysOnceThatItWasSavedAndTakesItBack() {
        specimens.publish(open());
        form(SIZE).post(alice).then().statusCode(303);
        Response saved = form(with(Map.of(), "risk", "1")).post(alice);
        String cookie = saved.cookie("said");

        Document page = Jsoup.parse(given().cookie("said", cookie).get(alice).then().statusCode(200)
                .cookie("said", "").extract().asString());
        assertThat(page.select("[data-said][role=status]").text()).startsWith("Saved");
        assertThat(page(alice).select("[data-said]")).as("shown once").isEmpty();

        Map<String, String> undo = new HashMap<>();
        page.select("[data-said] form input").forEach(field -> undo.put(field.attr("name"), field.val()));
        form(undo).post(alice).then().statusCode(303);
        assertThat(world.single("select at_risk from risk_profiles")).isEqualTo("0.0300");
    }

    @Test
    @AsAlice
    void aPlantedLineOrUndoIsNotBelieved() {
        specimens.publish(open());
        String elsewhere = Base64.getUrlEncoder().withoutPadding().encodeToString("https://evil.example\na=b".getBytes());
        for (String planted : List.of("<script>", "SIZE_SAVED.!", "NOTHING.x")) {
            Document page = Jsoup.parse(given().cookie("said", planted).get(alice).then().statusCode(200).extract().asString());
            assertThat(page.select("[data-said] form")).isEmpty();
        }
        Document page = Jsoup.parse(given().cookie("said", "SIZE_SAVED." + elsewhere).get(alice).asString());
        assertThat(page.select("[data-said] form")).isEmpty();
    }

    @Test
    @AsAlice
    void whoGotNoTrialIsToldWhy() {
        specimens.publish(LocalDate.of(2024, 5, 15));
        assertThat(page(alice).select(".banner").text()).doesNotContain("No trial");

        world.update("delete from access_grants");

        Document page = page(alice);
        assertThat(page.select(".banner").text()).contains("No trial was started");
        assertThat(page.select(".banner a").attr("href")).isEqualTo(alice + "/billing");
    }

    @Test
    @AsAlice
    void savingTwiceIsTheSameAsOnce() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        form(SIZE).post(alice).then().statusCode(303);
        form(SIZE).post(alice).then().statusCode(303);

        assertThat(world.number("select count(*) from risk_profiles")).isEqualTo(1);
    }

    @Test
    @AsAlice
    void savesThatOvertakeEachOtherAllSucceed() throws Exception {
        specimens.publish(LocalDate.of(2026, 11, 20));
        var browsers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> saves = IntStream.range(0, 12).<Callable<Integer>> mapToObj(i -> () -> form(SIZE)
                    .header("X-Partial", "sized").post(alice).statusCode()).toList();
            for (var save : browsers.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(200);
            }
        } finally {
            browsers.shutdownNow();
        }
        assertThat(world.number("select count(*) from risk_profiles")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"10000, XSP", "25000, XSP", "50000, XSP", "100000, XSP", "250000, SPX"})
    @AsAlice
    void beginsWithWhatFitsTheAccount(String equity, String product) {
        specimens.publishDemo(LocalDate.of(2026, 11, 20));
        assertThat(page(alice).select("section:has(#start) button[name=account]").eachAttr("value")).contains(equity);

        form(Map.of("first", "1", "account", equity)).post(alice).then().statusCode(303);

        Document page = page(alice);
        assertThat(page.select("#start")).as("asked once").isEmpty();
        assertThat(page.select("[name=equity]").val().replace(",", "")).isEqualTo(equity);
        assertThat(page.select("#verdict").text()).contains("was: trade").doesNotContain("none at your size");
        assertThat(page.select("#fit-table tr[aria-current] th").text()).startsWith(product);
        assertThat(page.select("#fit-table tbody tr")).hasSize(4);
        assertThat(page.select("#hedge-routes tbody tr[aria-current]")).hasSize(1);
        assertThat(page.select("#hedge-table .tag").eachText()).anyMatch(action -> action.startsWith("Buy"));
        assertThat(page.select("[name=product][checked]").val()).isEqualTo("LARGEST");
    }

    @Test
    @AsAlice
    void refusesASizeThatIsNone() {
        specimens.publishDemo(LocalDate.of(2026, 11, 20));

        Document page = Jsoup.parse(form(Map.of("first", "1", "account", "plenty")).post(alice).then().statusCode(422).extract()
                .asString());

        assertThat(page.select("[name=equity]").val()).isEqualTo("plenty");
        assertThat(page.select(".field__error")).hasSize(1);
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void saysWhyNothingFitsAndFromWhichAccountOnItDoes() {
        specimens.publishDemo(LocalDate.of(2026, 11, 20));
        form(Map.of("first", "1", "account", "1000")).post(alice).then().statusCode(303);

        Document page = page(alice);
        assertThat(page.select("#fit-table").text()).contains("No trade fits", "the share at risk");
        assertThat(page.select("#fit-table tr[aria-current] td").last().text()).matches("\\$[\\d,]+");
        assertThat(page.select("#hedge-table").text()).contains("No hedge, smaller size", "Hypothetical");
    }

    private static final Map<String, String> MORE = Map.ofEntries(Map.entry("more", "1"), Map.entry("product", "XSP"),
            Map.entry("weighting", "MOTION"), Map.entry("instruments", "ETF"), Map.entry("contracts", "7"),
            Map.entry("fee", "0.65"), Map.entry("budget", "2,500.50"), Map.entry("share", "8"), Map.entry("card", "on"));

    @Test
    @AsAlice
    void savesTheFurtherSettings() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        form(with(MORE, "risk", "7.5")).post(alice).then().statusCode(303);

        assertThat(
                world.single("select concat_ws(' ', product, weighting, instruments, max_contracts, fee_per_leg, loss_budget,"
                        + " accrual, published_card, volatility_target, merge_small_layers, at_risk) from risk_profiles"))
                .isEqualTo("XSP MOTION ETF 7 0.65 2500.50 0.0800 t f f 0.0750");
        Document page = page(alice);
        assertThat(page.select("details.more summary").text()).contains("XSP", "Motion", "funds");
        assertThat(page.select("[name=budget]").val()).isEqualTo("2,500.50");
        assertThat(page.select("[name=risk]").attr("max")).isEqualTo("10");
        assertThat(page.select("[name=card]").hasAttr("checked")).isTrue();
        assertThat(page.select("details.more .note").text()).contains("not known");
        assertThat(page.select("#size-result").text()).contains("no XSP quotes");
        assertThat(page.select("#verdict").text()).as("the SPX stands there, and says so").contains("XSP is not available");
        assertThat(page.select("#xsp-missing").text()).contains("no XSP quotes");

        form(SIZE).post(alice).then().statusCode(303);
        assertThat(world.single("select concat_ws(' ', product, weighting, loss_budget, published_card) from risk_profiles"))
                .as("what is not posted stays").isEqualTo("XSP MOTION 2500.50 t");
    }

    @Test
    @AsAlice
    void showsTheMeasuredDrawdownBesideTheRisk() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        form(Map.of("equity", "400,000", "tier", "delta_steward", "risk", "8", "dial", "0.5", "cap", "2", "more", "1", "card",
                "on")).post(alice).then().statusCode(303);

        Document page = page(alice);

        assertThat(page.select("#size-result").text())
                .contains("drawdown", "last 40 closes", "0\u202f%");
        assertThat(page.select("#risk-hint").text()).contains("published card value");
    }

    @Test
    @AsAlice
    void opensTheFurtherSettingsWhereOneIsRefused() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        Document page = Jsoup.parse(form(with(MORE, "fee", "eleven")).post(alice).then().statusCode(422).extract().asString());

        assertThat(page.select("details.more").hasAttr("open")).isTrue();
        assertThat(page.select("[name=fee]").val()).isEqualTo("eleven");
        assertThat(page.select("[name=contracts]").val()).isEqualTo("7");
        assertThat(page.select("[name=weighting][checked]").val()).isEqualTo("MOTION");
    }

    private static Map<String, String> with(Map<String, String> more, String field, String value) {
        Map<String, String> fields = new HashMap<>(SIZE);
        fields.putAll(more);
        fields.put(field, value);
        return fields;
    }

    @ParameterizedTest
    @CsvSource({"risk,0.001", "risk,0", "risk,1e3", "dial,0.0001", "dial,0.51", "cap,5.01", "equity,999", "equity,-5",
            "equity,1e9", "tier,xx", "product,SPY", "weighting,x", "instruments,", "contracts,1.5", "contracts,10001",
            "fee,10.01", "fee,-1", "budget,-5", "budget,much", "share,21", "risk,6"})
    @AsAlice
    @Proves(8)
    void refusesWhatCannotBeKeptExactly(String field, String value) {
        specimens.publish(LocalDate.of(2026, 11, 20));
        Map<String, String> fields = new HashMap<>(SIZE);
        fields.put(field, value);

        String html = form(fields).post(alice).then().statusCode(422).extract().asString();

        assertThat(Jsoup.parse(html).select(".field__error")).hasSize(1);
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    @Proves(8)
    void keepsARefusedEntryAndSaysWhatIsWrong() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        String html = form(Map.of("equity", "a lot <b>", "tier", "delta_steward", "risk", "7", "dial", "0.25", "cap", "1.5"))
                .post(alice).then().statusCode(422).extract().asString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("[name=equity]").val()).isEqualTo("a lot <b>");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("[data-refused][role=alert]").hasAttr("autofocus")).isTrue();
        assertThat(page.select(".field__error").eachText()).anyMatch(error -> error.contains("dollars"))
                .anyMatch(error -> error.contains("5"));
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void answersAScriptWithTheSizedPartsAlone() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        form(SIZE).header("X-Partial", "sized").post(alice).then().statusCode(200)
                .body(containsString("id=\"size-result\""), not(containsString("<html")));
    }

    @Test
    @AsAlice
    void refusesAFormFromAnotherSite() {
        form(SIZE).header("Origin", "https://evil.example").header("Sec-Fetch-Site", "cross-site").post(alice).then()
                .statusCode(403);

        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void knowsNoOtherVerb() {
        given().delete(alice).then().statusCode(405);
    }

    @Test
    @AsAlice
    void showsOnlySettledSignalsOnceTheTrialIsOver() {
        specimens.publish(LocalDate.of(2024, 5, 15));
        specimens.publish(LocalDate.of(2099, 11, 20));
        assertThat(page(alice).title()).contains("2099");
        world.endTrials();

        assertThat(page(alice).title()).contains("2024");
    }

    /** A session whose orders are still taken. */
    private LocalDate open() {
        return calendar.next(LocalDate.ofInstant(Instant.now(), SessionCalendar.NEW_YORK));
    }

    private void at(Instant instant) {
        clock.goAhead(Duration.between(Instant.now(), instant));
    }

    private Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).header("Cache-Control", "no-store").extract().asString());
    }

    private static RequestSpecification form(Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields);
    }
}
