package com.vixshield.lab.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.account.People;
import com.vixshield.evidence.ImportedHistory;
import com.vixshield.lab.run.LabQueue.Claim;
import com.vixshield.lab.study.LabLock;
import com.vixshield.lab.study.LabStudy;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The lab as a subscriber uses it, on a history of six made-up years. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@AsAlice
class LabResourceTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    LabImport market;
    @Inject
    LabWorker worker;
    @Inject
    LabQueue queue;
    @Inject
    ImportedHistory imported;

    private String lab;

    @BeforeAll
    void emptyMarket() {
        world.clearMarket();
    }

    @AfterAll
    void leaveNoMarket() {
        world.clearMarket();
    }

    @BeforeEach
    void account() {
        world.clear();
        world.forgetLimits();
        lab = "/a/" + people.signIn("alice") + "/lab";
    }

    private LabLock lock() {
        market.history();
        return LabLock.of(imported.current().orElseThrow().table());
    }

    private Map<String, String> settings() {
        LabLock lock = lock();
        Map<String, String> fields = new HashMap<>(Map.of("kind", "run", "from", lock.first().toString(), "to",
                lock.last().toString(), "tier", "delta_steward_0.15", "width", "literal", "hedge", "card", "mode", "loyalty",
                "budget", "1.5", "risk", "2", "fee", "1.30"));
        fields.putAll(Map.of("fill", "expected", "price", "1.00", "equity", "250,000", "plan", "39"));
        return fields;
    }

    private Response post(String path, Map<String, String> fields) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParams(fields).post(path);
    }

    /** @return address of the run */
    private String asked(Map<String, String> fields) {
        String location = post(lab, fields).then().statusCode(303).extract().header("Location");
        return location.substring(location.indexOf("/a/"));
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private static String id(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }

    private String state(String run) {
        return world.single("select state from lab_runs where id = ?::uuid", id(run));
    }

    private void work() {
        while (worker.workOne()) {
            // until nothing is due
        }
    }

    @Test
    void withoutAHistoryThePageSaysHowToGetOne() {
        world.clearMarket();

        Document page = page(lab);
        assertThat(page.select("#none")).isNotEmpty();
        assertThat(page.select("code").text()).contains("import --providers", "import --folder");

        Map<String, String> fields = new HashMap<>(Map.of("kind", "run", "from", "2008-01-02", "to", "2009-01-02"));
        post(lab, fields).then().statusCode(422);
        assertThat(world.number("select count(*) from lab_runs")).isZero();
    }

    @Test
    void aRunIsAskedComputedAndShownWithEverythingBehindIt() {
        String run = asked(settings());
        Document waiting = page(run);
        assertThat(waiting.select("meta[http-equiv=refresh]")).isNotEmpty();
        assertThat(waiting.select("form[action=" + run + "/cancellation]")).isNotEmpty();

        work();

        Document page = page(run);
        assertThat(state(run)).isEqualTo("done");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select(".verdict__why").text()).contains("points a leg");
        assertThat(page.select("h2").eachText()).contains("Equity and drawdown", "Twins", "Prices", "Hedge ledger",
                "Years and regimes", "Skipped sessions", "How the edge changes", "Your account", "What it was made of");
        assertThat(page.select("table.table--heat tbody tr")).isNotEmpty();
        assertThat(page.select("svg.chart--wide")).hasSize(3);
        assertThat(page.select(".callout").text()).contains("Hypothetical");
        assertThat(page.text()).contains("has tried 1 variant").contains(imported.current().orElseThrow().sha256());
        assertThat(page(lab).select("tbody tr")).hasSize(1);

        given().get(run + "/result.json").then().statusCode(200).contentType("application/json");
        String days = given().get(run + "/days.csv").then().statusCode(200).extract().asString();
        String month = page.select(".table--heat a").attr("href");
        String some = given().get(month).then().statusCode(200).extract().asString();
        assertThat(some.lines().count()).isGreaterThan(10).isLessThan(25).isLessThan(days.lines().count());
        assertThat(world.number("select count(*) from lab_chunks")).isZero();
        given().get(run + "?data=" + "0".repeat(64)).then().statusCode(404);
    }

    /** Whatever was corrected since. */
    @Test
    void anOldRunRepeatsToTheDigit() {
        String first = asked(settings());
        work();
        market.correction(lock().first().plusDays(90));
        String repeated = post(first + "/repetition", Map.of()).then().statusCode(303).extract().header("Location");
        String fresh = asked(settings());
        work();

        assertThat(page(repeated.substring(repeated.indexOf("/a/"))).text()).contains("byte for byte");
        assertThat(hash(id(repeated), "result_hash")).isEqualTo(hash(id(first), "result_hash"));
        assertThat(hash(id(fresh), "data_hash")).isNotEqualTo(hash(id(first), "data_hash"));
        assertThat(hash(id(fresh), "result_hash")).isNotEqualTo(hash(id(first), "result_hash"));
        assertThat(world.number("select count(distinct settings_hash) from lab_runs")).isEqualTo(1);
    }

    private String hash(String id, String column) {
        return world.single("select " + column + " from lab_runs where id = ?::uuid", id);
    }

    @ParameterizedTest
    @CsvSource({"from, 1999-01-04", "to, 2030-01-02", "risk, 0", "budget, 50", "tier, other", "payments, none"})
    void refusesBadSettingsBeforeAnyWork(String field, String entry) {
        Map<String, String> fields = settings();
        fields.put(field, entry);

        Document page = Jsoup.parse(post(lab, fields).then().statusCode(422).extract().asString());

        assertThat(page.select("[name=" + field + "][aria-invalid=true], #" + field + "-error")).isNotEmpty();
        assertThat(world.number("select count(*) from lab_runs")).isZero();
    }

    @Test
    void lockedYearsAreConfirmedOnce() {
        Map<String, String> peeking = settings();
        peeking.put("to", lock().locked().toString());
        post(lab, peeking).then().statusCode(422);
        String run = asked(settings());
        work();

        String confirmation = post(run + "/confirmation", Map.of()).then().statusCode(303).extract().header("Location");
        work();
        post(run + "/confirmation", Map.of()).then().statusCode(422);
        String same = asked(settings());
        work();
        post(same + "/confirmation", Map.of()).then().statusCode(422);

        assertThat(world.number("select count(*) from lab_runs where kind = 'confirmation' and state = 'done'")).isEqualTo(1);
        assertThat(page(confirmation.substring(confirmation.indexOf("/a/"))).text()).contains(lock().locked().toString());
        assertThat(page(lab).select(".facts").text()).contains("Confirmations 1");
    }

    @Test
    void cancellingEndsARunWhereverItIs() {
        String waiting = asked(settings());
        post(waiting + "/cancellation", Map.of()).then().statusCode(303);
        assertThat(worker.workOne()).isFalse();

        String running = asked(settings());
        Claim claim = queue.claim(UUID.randomUUID()).orElseThrow();
        queue.step(claim, 2);
        assertThat(page(running).text()).contains("Step 2 of " + LabStudy.STEPS);
        post(running + "/cancellation", Map.of()).then().statusCode(303);

        assertThatThrownBy(() -> queue.step(claim, 3)).isInstanceOf(LabStopped.class);
        assertThat(List.of(state(waiting), state(running))).containsOnly("cancelled");
        assertThat(world.number("select count(*) from lab_chunks")).isZero();
    }

    /** A node that was killed holds its chunk until the lease ends, and nothing that it still brings counts. */
    @Test
    void aChunkOfADeadNodeIsTakenOver() {
        String run = asked(settings());
        Claim dead = queue.claim(UUID.randomUUID()).orElseThrow();
        queue.step(dead, 5);
        assertThat(worker.workOne()).isFalse();

        world.update("update lab_chunks set lease_until = now() - interval '1 second'");
        assertThat(worker.workOne()).isTrue();

        assertThat(state(run)).isEqualTo("done");
        assertThatThrownBy(() -> queue.done(dead, "{}", results -> new LabQueue.Outcome("{}", null, List.of())))
                .isInstanceOf(LabStopped.class);
    }

    @Test
    void aRunThatKillsItsNodesIsGivenUp() {
        String run = asked(settings());
        for (int i = 0; i < LabQueue.ATTEMPTS; i++) {
            queue.claim(UUID.randomUUID()).orElseThrow();
            world.update("update lab_chunks set lease_until = now() - interval '1 second'");
        }
        worker.workOne();

        assertThat(state(run)).isEqualTo("failed");
        assertThat(page(run).select("[role=alert]").text()).contains("three times");
    }

    @Test
    void anAccountHasThreeOpenRunsAtMost() {
        for (int i = 0; i < 3; i++) {
            asked(settings());
        }
        Document page = Jsoup.parse(post(lab, settings()).then().statusCode(422).extract().asString());

        assertThat(page.select("[role=alert]").text()).contains("3 runs");
        assertThat(world.number("select count(*) from lab_runs")).isEqualTo(3);
    }

    @Test
    void anotherAccountsRunIsNotThere() {
        String mallory = "/a/" + people.signIn("mallory") + "/lab";
        String run = asked(settings());
        UUID other = UUID.randomUUID();
        world.update(
                """
                        insert into lab_runs (account_id, id, kind, settings, settings_hash, question_hash, data_hash, data_as_of, rulebook,
                            code_version, variants, created_by, created_at, state, total)
                        select (select id from accounts where '/a/' || handle || '/lab' = ?), ?, kind, settings, settings_hash,
                            question_hash, data_hash, data_as_of, rulebook, code_version, variants, created_by, created_at, state, total
                        from lab_runs where id = ?::uuid""",
                mallory, other, id(run));

        for (String path : List.of("", "/result.json", "/days.csv")) {
            given().get(lab + "/" + other + path).then().statusCode(404);
            given().get(mallory + "/" + other + path).then().statusCode(404);
        }
        for (String change : List.of("/cancellation", "/repetition", "/confirmation")) {
            post(lab + "/" + other + change, Map.of()).then().statusCode(404);
        }
        given().get(lab + "/compare?run=" + other).then().statusCode(404);
        assertThat(world.single("select state from lab_runs where id = ?", other)).isEqualTo("queued");
    }

    @Test
    void comparesRunsSideBySide() {
        String one = asked(settings());
        Map<String, String> dearer = settings();
        dearer.put("fee", "2.60");
        String two = asked(dearer);
        work();

        Document page = page(lab + "/compare?run=" + id(one) + "&run=" + id(two));

        assertThat(page.select("thead th").eachText()).contains("Run A", "Run B");
        assertThat(page.select("tbody tr").eachText()).anyMatch(row -> row.contains("$1.30") && row.contains("$2.60"));
        assertThat(page(lab).select(".facts").text()).contains("Variants tried 2");
    }

    /** 60 variants in three chunks. */
    private Map<String, String> sweep() {
        Map<String, String> fields = settings();
        fields.put("kind", "sweep");
        fields.put("first", "risk");
        fields.put("first_values", IntStream.rangeClosed(1, 20).mapToObj(i -> String.valueOf(0.5 * i))
                .collect(Collectors.joining(", ")));
        fields.put("second", "budget");
        fields.put("second_values", "1, 1.5, 2");
        return fields;
    }

    @Test
    void aSweepHasTheSameBytesOnOneNodeAndOnThree() throws InterruptedException {
        String alone = asked(sweep());
        assertThat(world.number("select count(*) from lab_chunks")).isEqualTo(3);
        work();
        String together = asked(sweep());
        List<Thread> nodes = IntStream.range(0, 3).mapToObj(i -> new Thread(this::work)).toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        String interrupted = asked(sweep());
        Claim dead = queue.claim(UUID.randomUUID()).orElseThrow();
        queue.step(dead, 7);
        work();
        assertThat(state(interrupted)).isEqualTo("running");
        assertThat(world.number("select done from lab_runs where id = ?::uuid", id(interrupted))).isEqualTo(42);
        world.update("update lab_chunks set lease_until = now() - interval '1 second' where state = 'running'");
        work();

        assertThat(List.of(state(alone), state(together), state(interrupted))).containsOnly("done");
        assertThat(hash(id(together), "result_hash")).isEqualTo(hash(id(alone), "result_hash"));
        assertThat(hash(id(interrupted), "result_hash")).isEqualTo(hash(id(alone), "result_hash"));
        assertThat(world.number("select count(*) from lab_chunks")).isZero();
    }

    @Test
    void aSweepIsShownAsAMapAndCountsItsVariants() {
        String run = asked(sweep());
        work();

        Document page = page(run + "?measure=growth");
        assertThat(page.select(".table--heat tbody tr")).hasSize(20);
        assertThat(page.select(".table--heat tbody tr").get(0).select("td")).hasSize(3);
        assertThat(page.select(".tabs a[aria-current=page]").text()).contains("Growth");
        assertThat(page.text()).contains("has tried 60 variants");
        String csv = given().get(run + "/variants.csv").then().statusCode(200).extract().asString();
        assertThat(csv.lines()).hasSize(61);
        given().get(run + "/days.csv").then().statusCode(404);
        assertThat(page(lab).select(".facts").text()).contains("Variants tried 60");
    }

    @Test
    void aSweepIsCancelledWithChunksUnderWay() {
        String run = asked(sweep());
        Claim claim = queue.claim(UUID.randomUUID()).orElseThrow();
        assertThat(worker.workOne()).isTrue();

        post(run + "/cancellation", Map.of()).then().statusCode(303);

        assertThat(state(run)).isEqualTo("cancelled");
        assertThat(worker.workOne()).isFalse();
        assertThatThrownBy(() -> queue.step(claim, 1)).isInstanceOf(LabStopped.class);
        assertThat(world.single("select result from lab_runs")).isNull();
    }

    @Test
    void refusesASweepOfAMillionVariants() {
        Map<String, String> fields = sweep();
        String thousand = IntStream.rangeClosed(1, 1000).mapToObj(i -> String.valueOf(i / 1000.0))
                .collect(Collectors.joining(","));
        fields.put("first_values", thousand);
        fields.put("second_values", thousand);

        Document page = Jsoup.parse(post(lab, fields).then().statusCode(422).extract().asString());

        assertThat(page.select("#second_values-error").text()).contains("2,000");
        assertThat(world.number("select count(*) from lab_runs")).isZero();
    }

    @Test
    void showsWhatEachStartDateWouldHaveComeTo() {
        Map<String, String> fields = settings();
        fields.put("kind", "starts");
        String run = asked(fields);
        work();

        Document page = page(run);
        assertThat(page.select("h2").eachText()).contains("Start dates");
        assertThat(page.select("table").get(1).select("tbody tr")).hasSize(25);
        assertThat(given().get(run + "/days.csv").then().statusCode(200).extract().asString().lines().count())
                .isGreaterThan(50);
    }

    @Test
    void belongsToAPlan() {
        String run = asked(settings());
        world.endTrials();

        given().accept("text/html").get(lab).then().statusCode(403);
        given().get(run).then().statusCode(403);
        post(lab, settings()).then().statusCode(403);
    }

    @Test
    void programsAskTheSameWay() {
        String token = Jsoup.parse(given().formParams(Map.of("name", "robot", "scope", "write", "days", "30"))
                .post(lab.replace("/lab", "/tokens")).then().statusCode(200).extract().asString()).select(".callout code")
                .text();
        String from = lock().first().toString();
        String body = "{\"from\": \"" + from + "\", \"to\": \"" + lock().last() + "\", \"risk\": 0.01, \"gates\": [\"event\"]}";

        Response first = api(token, "key-1", body);
        assertThat(first.statusCode()).isEqualTo(201);
        String id = first.jsonPath().getString("id");
        assertThat(api(token, "key-1", body).jsonPath().getString("id")).isEqualTo(id);
        assertThat(api(token, "key-1", body.replace("0.01", "0.03")).statusCode()).isEqualTo(422);
        Response bad = api(token, "key-2", body.replace("0.01", "0").replace("event", "luck"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.contentType()).startsWith("application/problem+json");
        assertThat(bad.jsonPath().getMap("errors")).containsKey("gates");
        assertThat(api(token, "key-3", "[]").statusCode()).isEqualTo(400);
        assertThat(world.number("select count(*) from lab_runs")).isEqualTo(1);
        work();

        Response whole = given().auth().oauth2(token).get("/api/v1/lab/runs/" + id);
        assertThat(whole.jsonPath().getString("state")).isEqualTo("done");
        assertThat(whole.jsonPath().getDouble("settings.risk")).isEqualTo(0.01);
        assertThat(whole.jsonPath().getInt("result.basis.trades")).isPositive();
        assertThat(whole.jsonPath().getString("legend")).contains("Hypothetical");
        assertThat(given().auth().oauth2(token).get("/api/v1/lab/runs").jsonPath().getList("runs.id")).containsExactly(id);
        String second = api(token, "key-4", body.replace("0.01", "0.02")).jsonPath().getString("id");
        given().auth().oauth2(token).contentType("application/json").post("/api/v1/lab/runs/" + second + "/cancellation").then()
                .statusCode(200);
        assertThat(world.single("select state from lab_runs where id = ?::uuid", second)).isEqualTo("cancelled");
        given().auth().oauth2(token).get("/api/v1/lab/runs/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static Response api(String token, String key, String body) {
        return given().auth().oauth2(token).header("Idempotency-Key", key).contentType("application/json").body(body)
                .post("/api/v1/lab/runs");
    }
}
