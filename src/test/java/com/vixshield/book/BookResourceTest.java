package com.vixshield.book;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.book.settlement.BookSettlementJob;
import com.vixshield.market.MarketDataSource;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The pages of the book: what is entered, once, what is refused, and what settles by itself. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class BookResourceTest {

    private static final Instant NOW = Instant.parse("2024-06-20T16:00:00Z");
    private static final LocalDate SESSION = LocalDate.of(2024, 5, 15);
    private static final LocalDate EXPIRY = LocalDate.of(2024, 5, 16);
    private static final String TRADE = "/condors/new?session=2024-05-15&tier=delta_steward";

    @Inject
    MovableClock clock;
    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    Chain chain;
    @Inject
    MarketDataSource market;
    @Inject
    BookSettlementJob settlements;

    private String book;
    private String other;

    @BeforeEach
    void twoAccounts() {
        clock.goAhead(Duration.between(Instant.now(), NOW));
        world.clear();
        book = "/a/" + people.signIn("alice") + "/book";
        other = "/a/" + people.signIn("mallory") + "/book";
    }

    @AfterEach
    void timeGoesOn() {
        clock.back();
    }

    @Test
    void booksThePublishedTradeOnceFromAnyTab() {
        specimens.publishTrade(SESSION);
        Map<String, String> tab = form(TRADE);
        Map<String, String> secondTab = form(TRADE);

        assertThat(post("/condors", tab).statusCode()).isEqualTo(303);
        assertThat(post("/condors", secondTab).statusCode()).isEqualTo(303);
        assertThat(rows("condors")).isEqualTo(1);

        secondTab.put("credit", "9.95");
        assertThat(post("/condors", secondTab).statusCode()).isEqualTo(409);
        assertThat(rows("condors")).isEqualTo(1);
        assertThat(count("audit_entries where action = 'book.entered'")).isEqualTo(1);
    }

    @Test
    void theDashboardLeadsToTheForm() {
        specimens.publishTrade(SESSION);

        Document page = page(given().get(book.replace("/book", "")));

        assertThat(page.select("a[href*=/book/condors/new]").attr("href")).endsWith("tier=delta_steward");
    }

    @Test
    void anExpiredCondorSettlesItselfAtTheOfficialClose() {
        specimens.publishTrade(SESSION);
        post("/condors", form(TRADE));
        assertThat(rows("condors")).isEqualTo(1);

        officialClose("5000");
        settlements.run();
        settlements.run();

        assertThat(world.single("select string_agg(distinct value::text, ' ') from book_entries where kind = 'SETTLED'"))
                .as("that of the sealed record, whatever the market says").isEqualTo("5000.0000");

        assertThat(rows("condors")).isZero();
        assertThat(rows("closed")).isEqualTo(1);
        assertThat(page("").select("section[aria-labelledby=closed] .tag").text()).isEqualTo("Settled");
        assertThat(count("book_entries where kind = 'SETTLED'")).isEqualTo(4);
        assertThat(world.single("select sum(coalesce(fee, 0)) from book_entries where kind = 'SETTLED'")).isEqualTo("0");
    }

    @Test
    void aCorrectionKeepsWhatStoodThereAndSettlesAnew() {
        specimens.publishTrade(SESSION);
        post("/condors", form(TRADE));
        officialClose("5000");
        settlements.run();
        String trade = page("").select("section[aria-labelledby=closed] tbody a").attr("href").substring(book.length());
        Map<String, String> correction = form(trade + "/correct");
        int before = Integer.parseInt(correction.get("contracts"));
        correction.put("contracts", String.valueOf(before + 1));

        assertThat(post(trade + "/correct", correction).statusCode()).isEqualTo(303);

        assertThat(rows("closed")).isEqualTo(1);
        assertThat(page("").select("section[aria-labelledby=closed] tbody td").first().text()).isEqualTo("" + (before + 1));
        assertThat(count("book_entries where kind = 'CANCELLED'")).isEqualTo(8);
        assertThat(count("book_entries where kind = 'FILL' and corrects is not null")).isEqualTo(4);
        assertThat(page(trade).select("tbody tr").size()).isEqualTo(16);
    }

    @Test
    void whatIsCancelledLeavesThePageAndStaysInTheBook() {
        specimens.publishTrade(SESSION);
        post("/condors", form(TRADE));
        String trade = page("").select("section[aria-labelledby=condors] tbody a").attr("href").substring(book.length());
        String cancel = page(trade).select("form[action*=/batches/]").attr("action").substring(book.length());

        assertThat(post(cancel, Map.of()).statusCode()).isEqualTo(303);

        assertThat(rows("condors")).isZero();
        assertThat(page(trade).select("tbody .tag").eachText()).hasSize(4).containsOnly("corrected");
        // and it can be booked again
        post("/condors", form(TRADE));
        assertThat(rows("condors")).isEqualTo(1);
    }

    @Test
    void aFormKeepsWhatWasTyped() {
        Map<String, String> form = form("/condors/new");
        form.putAll(Map.of("longPut", "4900", "shortPut", "4925", "shortCall", "5075", "longCall", "5100", "contracts", "two",
                "credit", "2.85"));

        Response refused = post("/condors", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = page(refused);
        assertThat(page.select("#contracts").val()).isEqualTo("two");
        assertThat(page.select("#contracts-error").text()).isNotEmpty();
        assertThat(page.select("#credit").val()).isEqualTo("2.85");
    }

    @Test
    void aContractThatNeverExistedIsRefusedByName() {
        Map<String, String> form = condor("2024-05-18");

        Response refused = post("/condors", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).select(".callout--loss").text()).contains("no SPXW expires on 2024-05-18");
        assertThat(page(refused).select("#shortPut").val()).isEqualTo("4925");
    }

    @Test
    void aHedgeLegIsBoughtAndSoldAndNeverSoldTwice() {
        assertThat(post("/hedges", hedge("FRONT", "2024-06-18")).statusCode()).isEqualTo(303);
        String leg = page("").select("section[aria-labelledby=hedges] tbody a").attr("href").substring(book.length());
        Map<String, String> sale = form(leg + "/close");
        sale.putAll(Map.of("quantity", "3", "price", "2.00", "fee", "0.65", "date", "2024-05-17", "time", "15:00"));

        Response tooMany = post(leg + "/close", sale);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(page(tooMany).select(".callout--loss").text()).contains("2 were open");

        sale.put("quantity", "2");
        assertThat(post(leg + "/close", sale).statusCode()).isEqualTo(303);
        assertThat(rows("hedges")).isZero();
        // bought 2 at 1.50, sold at 2.00, 0.65 each way
        assertThat(page("").select("section[aria-labelledby=closed] tbody b").text()).isEqualTo("$97.40");
    }

    @Test
    void anUnknownExpiryOfTheVixIsRefusedAndAnExpiredLegWaitsForItsValue() {
        assertThat(post("/hedges", hedge("FRONT", "2024-06-19")).statusCode()).isEqualTo(422);
        post("/hedges", hedge("FRONT", "2024-06-18"));
        settlements.run();

        String leg = page("").select("section[aria-labelledby=hedges] tbody a").attr("href").substring(book.length());
        Map<String, String> settle = form(leg + "/settle");
        settle.put("value", "23.10");
        assertThat(post(leg + "/settle", settle).statusCode()).isEqualTo(303);

        assertThat(page("").select("section[aria-labelledby=closed] .tag").text()).isEqualTo("Settled");
    }

    @Test
    void theHedgePageSaysWhatToBuyAndThenThatNothingIsDue() {
        world.update("update risk_profiles set equity = 2000000");
        specimens.publishTrade(SESSION);
        Document orders = page("/hedge");
        int due = orders.select("section[aria-labelledby=orders] tbody tr").size();

        assertThat(due).isPositive();
        for (Element link : orders.select("section[aria-labelledby=orders] tbody a")) {
            Map<String, String> form = form(link.attr("href").substring(book.length()));
            form.putAll(Map.of("date", "2024-05-15", "time", "15:50"));
            assertThat(post("/hedges", form).statusCode()).isEqualTo(303);
        }

        assertThat(rows("hedges")).isEqualTo(due);
        assertThat(page("/hedge").select("section[aria-labelledby=orders] tbody tr")).isEmpty();
        assertThat(page("/hedge?steps=3").select("h2").eachText()).contains("Cost so far");
    }

    @Test
    void theResultsAreThoseOfTheBook() {
        specimens.publishTrade(SESSION);
        post("/condors", form(TRADE));
        officialClose("5000");
        settlements.run();

        Document results = page("/results");

        assertThat(results.select("section[aria-labelledby=wins] dd").first().text()).startsWith("1 of 1");
        assertThat(results.select("section[aria-labelledby=fills] tbody tr")).hasSize(1);
        assertThat(given().get(book + "/section-1256.csv").asString()).contains("not tax advice").contains("2024");
        assertThat(given().get(book + "/trades.csv").asString().lines()).hasSize(2);
    }

    @Test
    void theResultsSayWhatLiesBetweenTheRecordAndTheBook() {
        UUID signal = specimens.publishTrade(SESSION);
        post("/condors", form(TRADE));
        officialClose("5000");
        settlements.run();
        assertThat(page("/results").select("section[aria-labelledby=record-gap]").text()).contains("No published condor");

        chain.sealed(SESSION, signal);
        chain.graded(SESSION, signal, "on_time", 5000, Outcome.won());

        Document results = page("/results");
        List<BigDecimal> parts = results.select("section[aria-labelledby=record-gap] tfoot td").eachText().stream()
                .map(text -> new BigDecimal(text.replace("$", "").replace(",", "").replace('\u2212', '-'))).toList();
        assertThat(results.select("section[aria-labelledby=record-gap] tbody tr")).hasSize(1);
        assertThat(parts.subList(0, 6).stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(parts.get(6));
        assertThat(parts.get(0)).isPositive();
    }

    @Test
    void aRealBookReportsItsFillAndAPaperOneDoesNot() {
        specimens.publishTrade(SESSION);
        post("/books", Map.of("name", "Trial", "kind", "paper"));
        post("/condors", form(TRADE));
        assertThat(count("fill_reports")).isZero();

        post("/books", Map.of("name", "Broker", "kind", "real"));
        post("/condors", form(TRADE));
        assertThat(count("fill_reports")).isEqualTo(1);
    }

    @Test
    void booksDoNotNetAndSwitchWithOneClick() {
        post("/condors", condor("2024-05-16"));
        assertThat(post("/books", Map.of("name", "Trial", "kind", "paper")).statusCode()).isEqualTo(303);

        assertThat(page("").select("h1 .tag").text()).isEqualTo("Paper");
        assertThat(rows("condors")).isZero();

        Element real = page("").select("form[action$=/choose]").stream().filter(form -> form.text().contains("Real account"))
                .findFirst().orElseThrow();
        post("/choose", Map.of("book", real.select("input[name=book]").val()));
        assertThat(page("").select("h1 .tag")).isEmpty();
        assertThat(rows("condors")).isEqualTo(1);
    }

    @Test
    void anotherAccountFindsNothing() {
        post("/condors", condor("2024-05-16"));
        String trade = page("").select("section[aria-labelledby=condors] tbody a").attr("href");

        assertThat(given().get(other).statusCode()).isEqualTo(404);
        assertThat(given().get(trade.replace(book, other)).statusCode()).isEqualTo(404);
    }

    @Test
    void cashIsEnteredAndCancelled() {
        Map<String, String> cash = form("/cash/new");
        cash.putAll(Map.of("amount", "25,000", "date", "2024-05-10"));
        assertThat(post("/cash", cash).statusCode()).isEqualTo(303);

        assertThat(page("").select("section[aria-labelledby=cash] tbody .num").text()).isEqualTo("$25,000.00");

        post(page("").select("section[aria-labelledby=cash] form").attr("action").substring(book.length()), Map.of());
        assertThat(page("").select("section[aria-labelledby=cash] tbody tr")).isEmpty();
    }

    @Test
    void theDatabaseLetsNoEntryBeChanged() {
        post("/condors", condor("2024-05-16"));

        assertThatThrownBy(() -> world.update("update book_entries set quantity = 5"))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> world.update("delete from book_entries"))
                .hasStackTraceContaining("append-only");
    }

    private int count(String rows) {
        return Integer.parseInt(world.single("select count(*) from " + rows));
    }

    private void officialClose(String close) {
        world.update("insert into settlements (source, session, close, close_source, known_at) values (?, ?, ?, 'test', now())",
                market.label().source(), EXPIRY, new BigDecimal(close));
    }

    private Map<String, String> condor(String expiry) {
        Map<String, String> form = form("/condors/new");
        form.putAll(Map.of("root", "SPXW", "expiry", expiry, "longPut", "4900", "shortPut", "4925", "shortCall", "5075",
                "longCall", "5100", "contracts", "1", "credit", "2.85", "date", "2024-05-15", "time", "15:58"));
        return form;
    }

    private Map<String, String> hedge(String layer, String expiry) {
        Map<String, String> form = form("/hedges/new");
        form.putAll(Map.of("layer", layer, "symbol", "VIX", "expiry", expiry, "strike", "18", "quantity", "2", "price", "1.50",
                "fee", "0.65", "date", "2024-05-15", "time", "15:30"));
        return form;
    }

    /** What a browser would send of the form as it is shown. */
    private Map<String, String> form(String path) {
        Document page = page(path);
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : page.select("main form[aria-label] input")) {
            if (!input.attr("type").equals("radio") || input.hasAttr("checked")) {
                fields.put(input.attr("name"), input.val());
            }
        }
        return fields;
    }

    private int rows(String section) {
        return page("").select("section[aria-labelledby=" + section + "] table").stream().findFirst()
                .map(table -> table.select("tbody tr").size()).orElse(0);
    }

    private Document page(String path) {
        return page(given().get(book + path));
    }

    private static Document page(Response response) {
        assertThat(response.statusCode()).isIn(200, 422, 409);
        return Jsoup.parse(response.asString());
    }

    private Response post(String path, Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields).post(book + path);
    }
}
