package com.vixshield.account.team;

import static com.vixshield.testing.Pages.page;
import static com.vixshield.testing.Pages.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.Person;
import com.vixshield.account.Role;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class TeamTest {

    @Inject
    Crew crew;
    @Inject
    Team team;
    @Inject
    JoinService joining;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    @Inject
    TeamCreation founding;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        acme = crew.acme();
    }

    @Test
    @AsAlice
    void isOpenedFromThePersonalAccountAndSharesItsTrial() {
        String own = world.single("select handle from accounts where kind = 'personal'");

        String opened = given().redirects().follow(false).formParam("name", "B\u00e4r & <b>S\u00f6hne</b>")
                .post("/a/" + own + "/teams")
                .then().statusCode(303).extract().header("Location");

        assertThat(page(opened.substring(opened.indexOf("/a/"))).select(".masthead__account a").first().text())
                .startsWith("B\u00e4r & <b>S\u00f6hne</b>");
        assertThat(world.number("select count(distinct ends_at) from access_grants")).isEqualTo(1);
        assertThat(world.single("select action from audit_entries where subject like 'B%'")).isEqualTo("account.opened");
        post("/a/" + acme + "/teams", Map.of("name", "Nested")).statusCode(404);
    }

    @Test
    @AsAlice
    void withoutTheTrialBeginsWithItsOwnPlan() {
        String own = world.single("select handle from accounts where kind = 'personal'");
        world.endTrials();

        given().get("/a/" + own + "/teams").then().statusCode(200).body(containsString("a plan of its own: Desk, $29"));
        String opened = given().redirects().follow(false).formParam("name", "Later").post("/a/" + own + "/teams").then()
                .statusCode(303).extract().header("Location");

        assertThat(opened).endsWith("/billing");
        String later = opened.substring(opened.indexOf("/a/")).replace("/billing", "");
        post(later + "/invitations", Map.of("email", "bob@example.com", "role", "viewer")).statusCode(403)
                .body(containsString("This is part of Desk"), containsString(later + "/billing"));
        assertThat(page(later + "/billing").text()).contains("Subscribe");
    }

    @Test
    @AsAlice
    void whenItsPlanHasEndedItStaysAsItIsAndTakesNobodyIn() {
        crew.join(acme, "bob", "trader");
        String key = crew.invite(acme, "carol@example.com", "viewer");
        world.endTrials();

        assertThat(page("/a/" + acme + "/members").select("main").text()).contains("bob", "carol@example.com");
        post("/a/" + acme + "/invitations", Map.of("email", "dave@example.com", "role", "viewer")).statusCode(403);
        post("/a/" + acme + "/invitations/" + world.single("select id from invitations where email like 'carol%'") + "/letters",
                Map.of()).statusCode(403);
        assertThat(people.<JoinService.Result> as("carol", who -> joining.accept(who, key)).outcome())
                .isEqualTo(JoinService.Outcome.NO_SEAT);
        assertThat(crew.role(acme, "bob")).isEqualTo("trader");
        assertThat(crew.role(acme, "carol")).isNull();
    }

    @Test
    @AsAlice
    void hasTheSeatsThatItPaysFor() {
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at)
                select id, 'sub_1', 'cus_1', 'active', 'desk', 'month', 'price', 'item', 'usd', 2900, 7, now(), now(),
                    now() + interval '30 days', now() from accounts where handle = ?""", acme);

        assertThat(page("/a/" + acme + "/members").text()).contains("1 of 7 seats");
    }

    @Test
    @AsAlice
    void refusesAnEmptyOrATwoLineName() {
        String own = world.single("select handle from accounts where kind = 'personal'");

        post("/a/" + own + "/teams", Map.of("name", "  ")).statusCode(422).body(containsString("1 to 60 characters"));
        post("/a/" + own + "/teams", Map.of("name", "a\r\nBcc: b")).statusCode(422);
        assertThat(world.number("select count(*) from accounts where kind = 'team'")).isEqualTo(1);
    }

    @Test
    @AsAlice
    void switchesByAddressAndListsTheOtherAccounts() {
        String own = world.single("select handle from accounts where kind = 'personal'");

        assertThat(page("/a/" + own + "/settings").select(".switcher a").eachAttr("href")).containsExactly("/a/" + acme);
        assertThat(page("/a/" + acme + "/settings").select(".switcher a").eachAttr("href")).containsExactly("/a/" + own);
    }

    @Test
    @AsAlice
    void settingsAreSavedAuditedAndUsed() {
        post("/a/" + acme + "/settings", Map.of("name", "Acme Desk", "zone", "Europe/Berlin", "currency", "code"))
                .statusCode(303);

        assertThat(page("/a/" + acme + "/audit").select("tbody time").eachText())
                .allMatch(time -> time.endsWith("CET") || time.endsWith("CEST"));
        assertThat(world.single("select after_value from audit_entries where action = 'account.changed'"))
                .contains("Acme Desk", "Europe/Berlin", "code");
        post("/a/" + acme + "/settings", Map.of("name", "Acme", "zone", "Mars/Olympus", "currency", "code")).statusCode(422);
        post("/a/" + acme + "/settings", Map.of("name", "Acme", "zone", "UTC", "currency", "EUR")).statusCode(422);
        assertThat(world.single("select name from accounts where kind = 'team'")).isEqualTo("Acme Desk");
    }

    @Test
    @AsAlice
    void amountsAreWrittenAsTheAccountWantsThem() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        assertThat(page("/a/" + acme).select("main").text()).contains("$").doesNotContain("USD");

        post("/a/" + acme + "/settings", Map.of("name", "Acme", "zone", "UTC", "currency", "code")).statusCode(303);

        assertThat(page("/a/" + acme).select("#ticket").text()).contains("USD\u202f").doesNotContain("$");
    }

    @Test
    @AsAlice
    void rolesAreGivenMailedAndAudited() {
        crew.join(acme, "bob", "viewer");

        post("/a/" + acme + "/members/" + crew.person("bob") + "/role", Map.of("role", "trader")).statusCode(303);

        assertThat(crew.role(acme, "bob")).isEqualTo("trader");
        assertThat(
                world.single("select subject || before_value || after_value from audit_entries where action = 'member.role'"))
                .isEqualTo("bob{\"role\":\"viewer\"}{\"role\":\"trader\"}");
        assertThat(world.single("select text_part from outgoing_mails where recipient = 'bob@example.com' order by id desc"))
                .contains("You are now trader in the account Acme.");
        post("/a/" + acme + "/members/" + crew.person("bob") + "/role", Map.of("role", "king")).statusCode(400);
    }

    @Test
    @AsAlice
    void asksOnAPageOfItsOwnBeforeWhatCannotBeUndone() {
        crew.join(acme, "bob", "trader");
        String team = "/a/" + acme;
        for (String path : List.of(team + "/members/" + crew.person("bob") + "/removal",
                team + "/members/" + crew.person("bob") + "/ownership", team + "/departure")) {
            Document members = Jsoup.parse(given().get(team + "/members").asString());
            assertThat(members.select("main form").eachAttr("action")).doesNotContain(path);
            assertThat(members.select("main a").eachAttr("href")).contains(path);

            Document asked = Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
            assertThat(asked.select("main form").attr("action")).isEqualTo(path);
            assertThat(asked.select("main a.button").attr("href")).isEqualTo(team + "/members");
        }
        assertThat(crew.role(acme, "bob")).as("a question changes nothing").isNotNull();
        given().accept("text/html").get(team + "/members/" + UUID.randomUUID() + "/removal").then().statusCode(404);
    }

    @Test
    @AsAlice
    void whoIsRemovedIsGoneAtOnceWithTheirAlerts() {
        crew.join(acme, "bob", "trader");

        post("/a/" + acme + "/members/" + crew.person("bob") + "/removal", Map.of()).statusCode(303);

        assertThat(crew.role(acme, "bob")).isNull();
        assertThat(world.number(
                "select count(*) from alert_preferences a join accounts c on c.id = a.account_id where c.handle = ?",
                acme)).isEqualTo(1);
        assertThatThrownBy(() -> people.inside("bob", acme, () -> "in")).hasMessageContaining("no member");
        post("/a/" + acme + "/members/" + crew.person("bob") + "/removal", Map.of()).statusCode(404);
    }

    @Test
    @AsAlice
    void theLastOwnerCanNeitherLeaveNorBeDemotedNorRemoved() {
        crew.join(acme, "bob", "risk_manager");
        UUID alice = crew.person("alice");

        post("/a/" + acme + "/departure", Map.of()).statusCode(409).body(containsString("at least one owner"));
        post("/a/" + acme + "/members/" + alice + "/role", Map.of("role", "viewer")).statusCode(409);
        post("/a/" + acme + "/members/" + alice + "/removal", Map.of()).statusCode(409);

        assertThat(crew.role(acme, "alice")).isEqualTo("owner");
    }

    @Test
    @AsAlice
    void handsOverInOneStepAndThenMayLeave() {
        crew.join(acme, "bob", "viewer");

        post("/a/" + acme + "/members/" + crew.person("bob") + "/ownership", Map.of()).statusCode(303);

        assertThat(crew.role(acme, "bob")).isEqualTo("owner");
        assertThat(crew.role(acme, "alice")).isEqualTo("risk_manager");
        post("/a/" + acme + "/departure", Map.of()).statusCode(303);
        assertThat(crew.role(acme, "alice")).isNull();
        given().get("/a/" + acme).then().statusCode(404);
    }

    @Test
    void theDatabaseItselfKeepsAnOwner() {
        for (String attempt : List.of("delete from members", "update members set role = 'viewer'")) {
            assertThatThrownBy(
                    () -> world.update(attempt + " where account_id = (select id from accounts where handle = ?)", acme))
                    .rootCause().hasMessageContaining("at least one owner");
        }
        world.update("delete from accounts where handle = ?", acme);
        assertThat(world.number("select count(*) from members")).isEqualTo(1);
    }

    @Test
    void twoOwnersWhoGoAtTheSameMomentLeaveOneBehind() throws Exception {
        for (int round = 0; round < 10; round++) {
            world.clear();
            acme = crew.acme();
            crew.join(acme, "bob", "viewer");
            people.inside("alice", acme, () -> team.give(crew.person("bob"), Role.OWNER, Optional.empty()));

            List<Team.Outcome> outcomes = Crew.together(List.of(() -> people.inside("alice", acme, team::leave),
                    () -> people.inside("bob", acme, team::leave)));

            assertThat(outcomes).containsExactlyInAnyOrder(Team.Outcome.DONE, Team.Outcome.LAST_OWNER);
        }
    }

    @Test
    @Proves(48)
    void anOwnerWhoLosesTheRightMeanwhileCannotUseItAnyMore() throws Exception {
        crew.join(acme, "bob", "viewer");
        people.inside("alice", acme, () -> team.give(crew.person("bob"), Role.OWNER, Optional.empty()));

        List<Object> late = Crew.together(List.of(() -> people.inside("bob", acme, () -> {
            world.update("update members set role = 'viewer' where person_id = ?", crew.person("bob"));
            return team.remove(crew.person("alice"));
        })));

        assertThat(late).as("refused").containsExactly((Object) null);
        assertThat(crew.role(acme, "alice")).isEqualTo("owner");
    }

    @Test
    @AsAlice
    void membersSeeEachOtherAndOthersSeeNothing() {
        crew.join(acme, "bob", "viewer");
        String mallory = people.signIn("mallory");

        assertThat(page("/a/" + acme + "/members").select("tbody th").eachText()).hasSize(2)
                .anyMatch(text -> text.contains("bob@example.com"));
        given().get("/a/" + mallory + "/members").then().statusCode(404);
        assertThat(people.inside("mallory", mallory, () -> Person.count())).isEqualTo(1);
    }

    /** As many at once as somebody likes: the limit is one of the database's lock, not of what a request has read. */
    @Test
    @Proves(14)
    @AsAlice
    void thirtyTeamsAtOnceAreTen() throws Exception {
        String own = world.single("select handle from accounts where kind = 'personal'");
        Callable<String> another = () -> people.inside("alice", own, () -> founding.found("Another"));
        Crew.together(Collections.nCopies(30, another));

        assertThat(world.number("select count(*) from accounts where kind = 'team'")).isEqualTo(TeamCreation.MOST_TEAMS);
        post("/a/" + own + "/teams", Map.of("name", "One more")).statusCode(422);
    }
}
