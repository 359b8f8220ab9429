package com.vixshield.account.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.CanarySearch;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.IdentityStub;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;

/** Time passes by the rows growing older: the database has a clock of its own, and asks it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
@WithTestResource(IdentityStub.class)
@AsAlice
class DeletionTest {

    @Inject
    Crew crew;
    @Inject
    People people;
    @Inject
    DeletionJob sweep;
    @Inject
    World world;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "vixshield.test.superuser-password")
    String password;
    @Inject
    @DataSource("worker")
    AgroalDataSource worker;

    private String acme;
    private String own;

    @BeforeEach
    void team() {
        world.clear();
        world.empty("erasures", "erased_identities");
        ScriptedRelay.clear();
        IdentityStub.clear();
        acme = crew.acme();
        own = world.single("select handle from accounts where kind = 'personal'");
    }

    @Test
    void asksForTheNameAndKeepsWhatWasTyped() {
        Document page = Jsoup.parse(ask(acme, "Acne").statusCode(422).extract().asString());

        assertThat(page.select("input[name=name]").val()).isEqualTo("Acne");
        assertThat(page.select(".field__error").text()).contains("not the account's name");
        assertThat(world.number("select count(*) from account_deletions")).isZero();
        ask(acme, "").statusCode(422);
        given().redirects().follow(false).post("/a/" + acme + "/data/deletion").then().statusCode(422);
    }

    @Test
    void isToldToEverybodyAndCanBeTakenBack() {
        crew.join(acme, "bob", "viewer");

        ask(acme, " Acme ").statusCode(303);

        assertThat(banner("/a/" + acme + "/alerts")).contains("going to be deleted", "Take it back");
        assertThat(letters("Acme is going to be deleted")).containsExactly("alice@example.com", "bob@example.com");

        undo(acme).statusCode(303);

        assertThat(banner("/a/" + acme + "/alerts")).doesNotContain("going to be deleted");
        assertThat(letters("Acme stays")).containsExactly("alice@example.com", "bob@example.com");
        assertThat(world.number("select count(*) from account_deletions")).isZero();
        assertThat(world.number("select count(*) from audit_entries where action like 'deletion.%'")).isEqualTo(2);
        due();
        sweep.run();
        assertThat(world.number("select count(*) from accounts where handle = ?", acme)).isEqualTo(1);
    }

    @Test
    void askedForTwiceIsOneDeletion() {
        ask(acme, "Acme").statusCode(303);
        String first = world.single("select due_at from account_deletions");
        ask(acme, "Acme").statusCode(303);

        assertThat(world.single("select due_at from account_deletions")).isEqualTo(first);
        assertThat(letters("Acme is going to be deleted")).hasSize(1);
        undo(acme);
        undo(acme).statusCode(303);
        assertThat(letters("Acme stays")).hasSize(1);
    }

    @Test
    void waitsForTheEndOfWhatWasPaidFor() {
        subscription("null");
        ask(acme, "Acme").statusCode(409).body(containsString("A subscription is running"));
        assertThat(world.number("select count(*) from account_deletions")).isZero();

        world.update("update billing_subscriptions set cancel_at = now() + interval '30 days'");
        ask(acme, "Acme").statusCode(303);

        assertThat(world.number("""
                select count(*) from account_deletions d join billing_subscriptions s using (account_id)
                where d.due_at = s.cancel_at""")).isEqualTo(1);
    }

    @Test
    void waitsWhenASubscriptionWasBegunSince() {
        ask(acme, "Acme");
        subscription("null");
        due();

        sweep.run();

        given().get("/a/" + acme + "/data").then().statusCode(200).body(containsString("It waits as long as this is so"));
        world.update("update billing_subscriptions set status = 'canceled', ended_at = now()");
        sweep.run();
        assertThat(world.number("select count(*) from accounts where handle = ?", acme)).isZero();
    }

    @Test
    void ofAPersonIsRefusedWhileTheyBelongToATeam() {
        ask(own, "alice").statusCode(409).body(containsString("You belong to teams"), containsString("Members of Acme"));

        ask(acme, "Acme");
        due();
        sweep.run();
        ask(own, "alice").statusCode(303);
    }

    @Test
    void isLeftToOwners() {
        crew.join(acme, "bob", "viewer");
        world.update("update members set role = 'owner' where person_id = ?", crew.person("bob"));
        world.update("update members set role = 'trader' where person_id = ? and account_id = (select id from accounts where "
                + "handle = ?)", crew.person("alice"), acme);

        ask(acme, "Acme").statusCode(403);
        undo(acme).statusCode(403);
    }

    @Test
    void takesTheTeamAndLeavesItsMembersTheirOwn() {
        crew.join(acme, "bob", "viewer");
        ask(acme, "Acme");
        due();

        sweep.run();

        assertThat(world.number("select count(*) from accounts where kind = 'team'")).isZero();
        assertThat(world.number("select count(*) from people")).isEqualTo(2);
        assertThat(IdentityStub.deleted()).isEmpty();
        given().get("/a/" + acme).then().statusCode(404);
        given().get("/a/" + own + "/settings").then().statusCode(200);
        assertThat(lastLetters("Acme has been deleted")).containsExactlyInAnyOrder("alice@example.com", "bob@example.com");
    }

    @Test
    void takesThePersonAndTheSignInForGood() {
        world.update("delete from accounts where handle = ?", acme);
        ask(own, "alice").statusCode(303);
        due();

        sweep.run();
        sweep.run();

        assertThat(world.number("select count(*) from people")).isZero();
        assertThat(IdentityStub.deleted()).containsExactly("subject-alice");
        assertThat(lastLetters("alice has been deleted")).containsExactly("alice@example.com");
        given().redirects().follow(false).get("/sign-in").then().statusCode(403);
        assertThat(world.number("select count(*) from people")).as("a browser that is still signed in").isZero();
    }

    /** What the team did stays on its record, and the record still proves itself. */
    @Test
    void leavesNoNameInTheTeamsThatStay() throws SQLException {
        crew.join(acme, "balthasar", "trader");
        crew.invite(acme, "balthasar@example.com", "viewer");
        String his = world.single("select handle from accounts where person_id = ?", crew.person("balthasar"));
        world.update("delete from members where person_id = ? and role = 'trader'", crew.person("balthasar"));
        assertThat(asWorker("update audit_entries set erased = true where false")).isZero();
        assertThatThrownBy(() -> asWorker("update audit_entries set erased = true, subject = 'somebody deleted'"))
                .hasMessageContaining("append-only");
        assertThat(asWorker("delete from outgoing_mails")).isZero();
        world.update("""
                insert into account_deletions select id, person_id, now() - interval '15 days', now() - interval '1 day'
                from accounts where handle = ?""", his);

        sweep.run();

        assertThat(CanarySearch.in(url, password, "balthasar")).isEmpty();
        assertThat(world.number("select count(*) from audit_entries where erased")).isGreaterThan(1);
        assertThat(given().get("/a/" + acme + "/audit?check=yes").then().statusCode(200).extract().asString())
                .contains("somebody deleted").doesNotContain("is not as it was written", "does not continue");
    }

    /** Sessions are such rows; a table of a later feature is found by itself. */
    @Test
    void takesWhatKnowsThePersonByTheirIdentityAlone() {
        world.update("delete from accounts where handle = ?", acme);
        world.update("create table known_elsewhere (identity text primary key)");
        try {
            world.update("grant select, delete on known_elsewhere to vixshield_worker");
            world.update("insert into known_elsewhere values (?), ('issuer somebody')", World.ISSUER + " subject-alice");
            ask(own, "alice").statusCode(303);
            due();

            sweep.run();

            assertThat(world.single("select string_agg(identity, ',') from known_elsewhere")).isEqualTo("issuer somebody");
        } finally {
            world.update("drop table known_elsewhere");
        }
    }

    @Test
    void doesNothingBeforeItIsDueNotEvenByHand() throws SQLException {
        ask(acme, "Acme");

        sweep.run();

        assertThat(world.number("select count(*) from erasures")).isZero();
        assertThat(asWorker("update account_deletions set begun_at = now()")).isEqualTo(1);
        assertThat(asWorker("delete from accounts")).as("the database knows what time it is").isZero();
        assertThat(asWorker("delete from people")).isZero();
        due();
        assertThat(asWorker("delete from accounts")).isEqualTo(1);
    }

    @Test
    void opensAppendOnlyTablesToNobody() {
        world.update("""
                insert into stripe_events (id, type, livemode, created, payload, received_at, next_at)
                values ('evt_others', 'thing', false, now(), '{}', now(), now())""");
        ask(acme, "Acme");
        due();

        for (String table : List.of("audit_entries", "billing_events", "members", "deliveries")) {
            assertThatThrownBy(() -> asWorker("delete from " + table)).as(table).isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> asWorker("delete from stripe_events")).hasMessageContaining("belongs to no erased account");
        assertThatThrownBy(() -> world.update("delete from audit_entries")).hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> world.update("delete from billing_events")).hasStackTraceContaining("append-only");
    }

    @Test
    void goesOnWhereItStoppedWhenAServiceIsBack() {
        world.update("delete from accounts where handle = ?", acme);
        world.update("insert into billing_customers select id, 'cus_nobody', now() from accounts");
        ask(own, "alice");
        due();
        IdentityStub.down(true);

        sweep.run();

        assertThat(world.number("select count(*) from accounts")).as("what is here has gone").isZero();
        assertThat(world.single("select last_error from erasures")).contains("identity service", "503");
        assertThat(world.number("select cardinality(customers) from erasures")).as("unknown to Stripe is as good").isZero();
        assertThat(lastLetters("alice has been deleted")).as("it has not").isEmpty();

        IdentityStub.down(false);
        sweep.run();
        assertThat(IdentityStub.deleted()).as("not before its next turn").isEmpty();
        nextTurn();
        sweep.run();

        assertThat(IdentityStub.deleted()).containsExactly("subject-alice");
        assertThat(lastLetters("alice has been deleted")).hasSize(1);
        assertThat(world.single("select concat(account_name, last_error) from erasures")).isEmpty();
    }

    /** Each step may have been done by a node that died before it could cross it out. */
    @Test
    void doesEveryStepTwiceWithoutHarm() {
        world.update("delete from accounts where handle = ?", acme);
        ask(own, "alice");
        due();
        sweep.run();
        world.update("update erasures set identities = array[?], customers = '{cus_gone}'", World.ISSUER + " subject-alice");
        nextTurn();

        sweep.run();

        assertThat(world.number("select cardinality(identities || customers) from erasures")).isZero();
        assertThat(IdentityStub.deleted()).hasSize(1);
        world.update("update erasures set erased_at = erased_at - interval '8 days'");
        nextTurn();
        sweep.run();
        assertThat(world.single("select finished_at from erasures where echoes = '{}'")).isNotNull();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void showsTheOperatorWhatIsStuck() {
        world.update("""
                insert into erasures (id, account, requested_at, erased_at, customers, identities, recipients, account_name,
                    echoes, next_at, last_error)
                values (gen_random_uuid(), gen_random_uuid(), now(), now(), '{}', '{issuer subject}', '{a@example.com}', 'Name',
                    '{}', now(), 'identity service: OIDC_ADMIN_CLIENT_ID is not configured')""");

        given().get("/operator/deletions").then().statusCode(200).body(containsString("Erased here, not yet elsewhere"),
                containsString("OIDC_ADMIN_CLIENT_ID is not configured"), containsString("1 users"));
    }

    private ValidatableResponse ask(String account, String name) {
        return given().redirects().follow(false).formParam("name", name).post("/a/" + account + "/data/deletion").then();
    }

    private ValidatableResponse undo(String account) {
        return given().redirects().follow(false).post("/a/" + account + "/data/deletion/revocation").then();
    }

    private static String banner(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString()).select(".banner").text();
    }

    private void due() {
        world.update("""
                update account_deletions set requested_at = requested_at - interval '60 days',
                due_at = due_at - interval '60 days'""");
    }

    private void nextTurn() {
        world.update("update erasures set next_at = now() - interval '1 second'");
    }

    private List<String> letters(String subject) {
        String all = world.single("select string_agg(recipient, ',' order by recipient) from outgoing_mails where subject = ?",
                subject);
        return all == null ? List.of() : List.of(all.split(","));
    }

    private static List<String> lastLetters(String subject) {
        return ScriptedRelay.received().stream().filter(mail -> subject.equals(mail.header("Subject")))
                .map(ScriptedRelay.Message::recipient).toList();
    }

    private void subscription(String cancelAt) {
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at, cancel_at)
                select id, 'sub_acme', 'cus_acme', 'active', 'desk', 'month', 'price', 'item', 'usd', 1, 3, now(), now(),
                    now() + interval '30 days', now(), """ + cancelAt + " from accounts where handle = ?", acme);
    }

    private int asWorker(String sql) throws SQLException {
        try (Connection connection = worker.getConnection(); var statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }
}
