package com.vixshield.account.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Formulas;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AuditResourceTest {

    private static final Map<String, String> SIZE = Map.of("equity", "400,000", "tier", "delta_promoter", "risk", "3", "dial",
            "0.5", "cap", "2");

    @Inject
    People people;
    @Inject
    World world;

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
    void tellsWhoChangedTheRiskFromWhereAndHow() {
        given().redirects().follow(false).header("User-Agent", "Tester <b>1</b>").formParams(SIZE).post(alice).then()
                .statusCode(303);

        Document page = page("/audit");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody td").eachText()).anyMatch(text -> text.equals("alice"))
                .anyMatch(text -> text.contains("risk.changed"))
                .anyMatch(text -> text.contains("at risk: 0.02 \u2192 0.03")
                        && text.contains("equity: 250000.00 \u2192 400000.00"))
                .anyMatch(text -> text.contains("127.0.0.1") && text.contains("Tester <b>1</b>"));
    }

    @Test
    @AsAlice
    void aSaveThatChangesNothingIsNotNoted() {
        given().redirects().follow(false).formParams(SIZE).post(alice);
        given().redirects().follow(false).formParams(SIZE).post(alice);

        assertThat(world.number("select count(*) from audit_entries")).isEqualTo(1);
    }

    @Test
    @AsAlice
    void saysWhetherTheChainIsWhole() {
        given().redirects().follow(false).formParams(SIZE).post(alice);
        assertThat(page("/audit?check=yes").select(".callout").text()).contains("whole: 1 entry");

        world.update("alter table audit_entries disable trigger user");
        world.update("update audit_entries set subject = 'forged'");
        world.update("alter table audit_entries enable trigger user");

        assertThat(page("/audit?check=yes").select(".callout").text()).contains("broken after 0");
    }

    @Test
    @AsAlice
    void showsFiftyAtATimeAndEveryEntryOnce() {
        fill(120);

        Document first = page("/audit");
        Document second = page(first.select("a:contains(Older)").attr("href").substring(alice.length()));
        Document third = page(second.select("a:contains(Older)").attr("href").substring(alice.length()));

        assertThat(numbers(first)).hasSize(50).startsWith("120").endsWith("71");
        assertThat(numbers(second)).hasSize(50).startsWith("70").endsWith("21");
        assertThat(numbers(third)).hasSize(20).endsWith("1");
        assertThat(third.select("a:contains(Older)")).isEmpty();
    }

    @Test
    @AsAlice
    void filtersByActionPersonAndDate() {
        fill(3);
        world.update("alter table audit_entries disable trigger user");
        world.update(
                "update audit_entries set action = 'other.thing', occurred_at = timestamptz '2026-02-03 12:00Z' where sequence = 2");
        world.update("alter table audit_entries enable trigger user");

        assertThat(numbers(page("/audit?action=other.thing"))).containsExactly("2");
        assertThat(numbers(page("/audit?from=2026-02-03&to=2026-02-03"))).containsExactly("2");
        assertThat(numbers(page("/audit?person=00000000-0000-7000-8000-000000000000"))).isEmpty();
        assertThat(numbers(page("/audit?from=tomorrow&person=x%27--"))).containsExactly("3", "2", "1");
    }

    @Test
    @AsAlice
    @Proves(32)
    void exportsEverythingAndNoFormula() {
        fill(1);
        world.update("alter table audit_entries disable trigger user");
        world.update("update audit_entries set subject = '=cmd|x'");
        world.update("alter table audit_entries enable trigger user");

        String csv = given().get(alice + "/audit.csv").then().statusCode(200).header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("attachment")).extract().asString();
        List<JsonNode> json = lines(given().get(alice + "/audit.ndjson").then().statusCode(200).extract().asString());

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("sequence,occurred_at,person_id,").contains(",\"'=cmd|x\",");
        assertThat(json).hasSize(1);
        assertThat(json.get(0).get("subject").textValue()).isEqualTo("=cmd|x");
        assertThat(json.get(0).get("sequence").intValue()).isEqualTo(1);
        assertThat(json.get(0).get("hash").textValue())
                .isEqualTo(world.single("select encode(hash, 'hex') from audit_entries"));
    }

    @Test
    @AsAlice
    @Proves(32)
    void exportsNoFormulaHoweverItIsWritten() {
        for (String formula : Formulas.ALL) {
            world.update("insert into audit_entries (account_id, occurred_at, action, subject) "
                    + "select id, now(), 'thing.done', ? from accounts where handle = ?", formula, alice.substring(3));
        }

        Formulas.areTextIn(given().get(alice + "/audit.csv").then().statusCode(200).extract().asString());
    }

    /** More than one piece of the export, and text that would break a line. */
    @Test
    @AsAlice
    void exportsOneJsonObjectALine() {
        fill(501);
        world.update("alter table audit_entries disable trigger user");
        world.update("update audit_entries set subject = E'two\\nlines' where sequence = 7");
        world.update("alter table audit_entries enable trigger user");

        Response file = given().get(alice + "/audit.ndjson");
        file.then().statusCode(200).contentType(startsWith("application/x-ndjson"))
                .header("Content-Disposition", "attachment; filename=\"audit-log.ndjson\"");

        assertThat(file.asString()).endsWith("}\n");
        assertThat(lines(file.asString())).hasSize(501).allMatch(JsonNode::isObject);
        given().get(alice + "/audit.json").then().statusCode(404);
    }

    @Test
    @AsAlice
    void anEmptyLogIsAnEmptyFile() {
        assertThat(given().get(alice + "/audit.ndjson").then().statusCode(200).extract().asString()).isEmpty();
        assertThat(page("/audit").select(".empty").text()).isEqualTo("Nothing has been done yet.");
    }

    @Test
    @AsAlice
    void isForOwnersOfTheAccountOnly() {
        given().get(mallory + "/audit").then().statusCode(404);
        given().get(mallory + "/audit.csv").then().statusCode(404);
        world.update("alter table members disable trigger user");
        world.update("update members set role = 'risk_manager'");
        world.update("alter table members enable trigger user");

        given().get(alice + "/audit").then().statusCode(403);
        given().get(alice + "/audit.csv").then().statusCode(403);
        given().get(alice + "/audit.ndjson").then().statusCode(403);
    }

    @Test
    void asksStrangersToSignIn() {
        given().redirects().follow(false).get(alice + "/audit.ndjson").then().statusCode(302);
    }

    private void fill(int entries) {
        world.update("""
                insert into audit_entries (account_id, occurred_at, action, subject)
                select a.id, now(), 'thing.done', 'no. ' || i from accounts a cross join generate_series(1, ?) i
                where a.handle = ?""", entries, alice.substring(3));
    }

    private Document page(String path) {
        return Jsoup.parse(given().get(alice + path).then().statusCode(200).header("Cache-Control", "no-store").extract()
                .asString());
    }

    private static List<JsonNode> lines(String ndjson) {
        return ndjson.lines().map(line -> {
            try {
                return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(line);
            } catch (IOException e) {
                throw new UncheckedIOException(line, e);
            }
        }).toList();
    }

    private static List<String> numbers(Document page) {
        return page.select("tbody th").eachText();
    }
}
