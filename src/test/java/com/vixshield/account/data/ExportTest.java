package com.vixshield.account.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Formulas;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class ExportTest {

    @Inject
    Crew crew;
    @Inject
    People people;
    @Inject
    ExportJob sweep;
    @Inject
    World world;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        acme = crew.acme();
    }

    @Test
    void showsHowFarItIsAndThenTheArchive() {
        page().body(containsString("Make an archive")).header("Refresh", (String) null);

        ask().statusCode(303);

        page().header("Refresh", "3").body(containsString("Waiting for a job"));
        world.update("update data_exports set doing = 'the sliders', done = 5, total = 23");
        page().body(containsString("5 of 23"), containsString("the sliders"));

        sweep.run();

        page().header("Refresh", (String) null).body(containsString("Fetch the archive"), containsString("kB, until"));
    }

    @Test
    void holdsEveryTableTwiceWithTheAccountsRows() throws IOException {
        world.update("update accounts set name = '=1+1' where handle = ?", acme);
        String token = UUID.randomUUID().toString();
        world.update(
                """
                        insert into api_tokens (account_id, id, person_id, name, scope, token_hash, ending, created_at, expires_at)
                        select m.account_id, gen_random_uuid(), m.person_id, 'mine', 'read', sha256(convert_to(?, 'UTF8')), '0000', now(),
                            now() + interval '1 day' from members m join accounts a on a.id = m.account_id where a.handle = ?""",
                token,
                acme);

        Map<String, String> files = archive();

        for (AccountTables.Part part : AccountTables.PARTS) {
            JsonNode rows = new ObjectMapper().readTree(files.get("json/" + part.table() + ".json"));
            long lines = files.get("csv/" + part.table() + ".csv").lines().count();
            assertThat(rows.isArray()).isTrue();
            assertThat(lines).as(part.table()).isEqualTo(rows.isEmpty() ? 0 : rows.size() + 1);
            assertThat(files.get("README.txt")).contains(part.table() + ": ");
        }
        assertThat(new ObjectMapper().readTree(files.get("json/people.json")).get(0).get("email").textValue())
                .isEqualTo("alice@example.com");
        assertThat(files.get("csv/accounts.csv")).contains(",\"'=1+1\",");
        assertThat(files.get("json/api_tokens.json")).contains("mine").doesNotContain("token_hash");
        assertThat(files.get("json/audit_entries.json")).contains("export.requested");
    }

    @Test
    @Proves(32)
    void holdsNoFormula() throws IOException {
        for (String formula : Formulas.ALL) {
            world.update("insert into audit_entries (account_id, occurred_at, action, subject) "
                    + "select id, now(), 'thing.done', ? from accounts where handle = ?", formula, acme);
        }

        Formulas.areTextIn(archive().get("csv/audit_entries.csv"));
    }

    @Test
    void hasNothingOfAnybodyElse() throws IOException {
        String mallory = people.signIn("mallory");
        crew.join(acme, "bob", "viewer");

        String all = String.join("\n", archive().values());

        assertThat(all).contains("alice@example.com", "bob@example.com").doesNotContain("mallory", mallory);
        // bob's own account is none of Acme's business, nor when he was last here
        assertThat(all).doesNotContain(world.single("select a.handle from accounts a join people p on p.id = a.person_id"
                + " where p.name = 'bob'")).doesNotContain("last_seen_at");
    }

    @Test
    void isMadeOnceHoweverOftenItIsAskedFor() {
        ask().statusCode(303);
        ask().statusCode(303);

        assertThat(world.number("select count(*) from data_exports")).isEqualTo(1);
        assertThat(world.number("select count(*) from audit_entries where action = 'export.requested'")).isEqualTo(1);
    }

    @Test
    void isRefusedWhenThereWereTooManyToday() {
        for (int i = 0; i < 5; i++) {
            ask().statusCode(303);
            sweep.run();
        }
        ask().statusCode(429).body(containsString("Please come back tomorrow"));
    }

    @Test
    void isMailedAsALinkThatAsksForASignIn() {
        ask();
        sweep.run();
        sweep.run();

        String id = world.single("select id from data_exports");
        assertThat(world.number("select count(*) from outgoing_mails where recipient = 'alice@example.com'")).isEqualTo(1);
        assertThat(world.single("select text_part from outgoing_mails where subject like 'Your data of Acme%'"))
                .contains("/a/" + acme + "/data/exports/" + id).contains("7 days");
    }

    @Test
    void isFetchedByOwnersOfThisAccountOnly() {
        ask();
        sweep.run();
        String id = world.single("select id from data_exports");
        String own = world.single("select handle from accounts where kind = 'personal'");

        fetch(acme, id).statusCode(200).contentType("application/zip").header("Cache-Control", "no-store");
        fetch(own, id).statusCode(404);
        crew.join(acme, "bob", "viewer");
        world.update("update members set role = 'owner' where person_id = ?", crew.person("bob"));
        world.update("update members set role = 'trader' where person_id = ? and account_id = (select id from accounts where "
                + "handle = ?)", crew.person("alice"), acme);
        fetch(acme, id).statusCode(403);
        page(acme).statusCode(403);
    }

    @Test
    void isGoneWhenItsTimeIsOver() {
        ask();
        sweep.run();
        String id = world.single("select id from data_exports");
        world.update("update data_exports set expires_at = now() - interval '1 second'");

        fetch(acme, id).statusCode(404);
        page().body(containsString("Its time is over"), not(containsString("Fetch the archive")));
        sweep.run();
        assertThat(world.number("select count(*) from data_exports")).isZero();
    }

    @Test
    void isTakenOverFromANodeThatDied() {
        ask();
        world.update("update data_exports set touched_at = now() - interval '1 minute', attempts = 1");
        sweep.run();
        assertThat(world.single("select finished_at from data_exports")).as("the other node is at work").isNull();

        world.update("update data_exports set touched_at = now() - interval '6 minutes'");
        sweep.run();

        assertThat(world.number("select attempts from data_exports where finished_at is not null")).isEqualTo(2);
    }

    private ValidatableResponse ask() {
        return given().redirects().follow(false).post("/a/" + acme + "/data/exports").then();
    }

    private ValidatableResponse page() {
        return page(acme).statusCode(200);
    }

    private static ValidatableResponse page(String account) {
        return given().get("/a/" + account + "/data").then();
    }

    private static ValidatableResponse fetch(String account, String id) {
        return given().get("/a/" + account + "/data/exports/" + id).then();
    }

    private Map<String, String> archive() throws IOException {
        ask();
        sweep.run();
        byte[] zip = fetch(acme, world.single("select id from data_exports")).statusCode(200).extract().asByteArray();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
