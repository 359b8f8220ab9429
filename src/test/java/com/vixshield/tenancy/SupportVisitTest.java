package com.vixshield.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.MembersOnly;
import com.vixshield.account.Operator;
import com.vixshield.account.People;
import com.vixshield.account.Permission;
import com.vixshield.account.Role;
import com.vixshield.account.team.Crew;
import com.vixshield.account.visit.VisitExpiryJob;
import com.vixshield.account.visit.VisitRequest;
import com.vixshield.account.visit.VisitService;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.AsOperator;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** olga of our support, acme and mallory's: what she reaches before, during and after a visit. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperator
class SupportVisitTest {

    private static final String REASON = "Ticket 4711 <b>sizes</b> look wrong";

    @Inject
    Twins twins;
    @Inject
    Footprint footprint;
    @Inject
    Crew crew;
    @Inject
    VisitService visits;
    @Inject
    VisitExpiryJob sweep;
    @Inject
    People people;
    @Inject
    EntityManager database;
    @Inject
    Event<SecurityEvent> events;
    @Inject
    CurrentIdentityAssociation association;
    @Inject
    World world;

    private Twins.Twin acme;
    private Twins.Twin mallory;

    @BeforeEach
    void twoAccounts() {
        twins.layMarket();
        acme = twins.alice();
        mallory = twins.mallory();
        world.update("delete from support_visits");
        world.update("delete from outgoing_mails");
    }

    @Test
    void withoutAVisitThereIsNoAccount() {
        for (Route route : accountRoutes()) {
            assertThat(call(route).statusCode()).as(route.toString()).isEqualTo(404);
        }
    }

    @Test
    void aVisitReadsPagesAndNothingElse() {
        begin().statusCode(303).header("Location", containsString("/a/" + acme.handle()));
        String before = footprint.of(acme.account());
        List<String> read = new ArrayList<>();
        for (Route route : accountRoutes()) {
            Response answer = call(route);
            boolean open = route.verb().equals("GET") && isPage(route) && !isMembersOnly(route)
                    && Permission.neededFor(route.resource(), route.method(), "GET").isHeldBy(Role.VIEWER);
            assertThat(answer.statusCode()).as(route.toString()).isNotEqualTo(500);
            assertThat(answer.statusCode() == 403).as(route + " got " + answer.statusCode()).isEqualTo(!open);
            if (answer.statusCode() == 200) {
                read.add(route.path());
                assertThat(answer.asString()).as(route.toString()).contains("Support visit, read only", "olga of VixShield",
                        "Ticket 4711 &lt;b&gt;sizes", "End visit").doesNotContain(Twins.CANARY);
            }
        }
        assertThat(read).contains("/a/{account}", "/a/{account}/signals", "/a/{account}/settings", "/a/{account}/members");
        assertThat(footprint.of(acme.account())).isEqualTo(before);
    }

    @Test
    void keysMoneyAndFilesAreClosedWithAFriendlyPage() {
        begin();

        Stream.of("/tokens", "/billing", "/audit", "/audit.csv", "/audit.ndjson", "/alerts").forEach(page -> given()
                .get("/a/" + acme.handle() + page).then().statusCode(403).body(containsString("A support visit only reads")));
        given().header("Accept", "application/json, */*;q=0.1").contentType("application/x-www-form-urlencoded")
                .post("/a/" + acme.handle() + "/settings").then().statusCode(403).contentType("application/problem+json")
                .body(containsString("Nothing was changed"));
    }

    @Test
    void theDatabaseRefusesWhatAPageWouldWriteDuringAVisit() {
        begin();

        assertThatThrownBy(() -> people.visiting("olga", AsOperator.SESSION, acme.handle(),
                () -> QuarkusTransaction.requiringNew().call(() -> database
                        .createNativeQuery("update accounts set name = 'taken' where handle = :handle")
                        .setParameter("handle", acme.handle()).executeUpdate())))
                .rootCause().hasMessageContaining("read-only transaction");
        assertThat(world.single("select name from accounts where handle = ?", acme.handle())).isEqualTo("Acme");
    }

    @Test
    void oneAccountsVisitOpensNoOther() {
        begin();

        home(mallory).statusCode(404).body(not(containsString(Twins.CANARY)));
        given().get("/a/" + people.signIn("carol")).then().statusCode(404);
    }

    @Test
    void itIsOverWhenItsTimeIs() {
        begin();
        world.update(
                "update support_visits set starts_at = now() - interval '40 minutes', ends_at = now() - interval '1 second'");

        home(acme).statusCode(404);
        assertThat(world.single("select ended_by from support_visits")).isNull();
        sweep();
        sweep();

        assertThat(world.single("select ended_by from support_visits")).isEqualTo("time");
        assertThat(world.number("select count(*) from audit_entries where action = 'support.ended' and person_id is null"))
                .isEqualTo(1);
    }

    @Test
    void theButtonEndsItInEveryTab() {
        begin();
        home(acme).statusCode(200);
        home(acme).statusCode(200);
        String end = "/operator/visits/" + world.single("select id from support_visits") + "/end";

        post(end).statusCode(303).header("Location", containsString("/operator/accounts/" + acme.handle()));

        home(acme).statusCode(404);
        post(end).statusCode(404);
        assertThat(world.single("select after_value from audit_entries where action = 'support.ended'"))
                .isEqualTo("{\"by\":\"operator\"}");
    }

    @Test
    void signingOutEndsIt() {
        begin();

        events.fireAsync(new SecurityEvent(SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, association.getIdentity()))
                .toCompletableFuture().join();

        home(acme).statusCode(404);
        assertThat(world.single("select ended_by from support_visits")).isEqualTo("sign-out");
    }

    @Test
    void anotherSignInDoesNotGoOnWithIt() {
        begin();
        world.update("update support_visits set session = 'another'");

        home(acme).statusCode(404);
    }

    @Test
    @AsAlice
    void aRowAloneOpensNothingToWhoIsNoOperator() {
        world.update("""
                insert into support_visits (account_id, id, operator, person_id, name, session, reason, starts_at, ends_at)
                values (?, gen_random_uuid(), ?, ?, 'alice', '', 'because I want to', now(), now() + interval '1 hour')""",
                mallory.account(), World.ISSUER + " subject-alice", acme.person());

        home(mallory).statusCode(404);
        given().get("/operator/accounts").then().statusCode(403);
        post("/operator/accounts/" + mallory.handle() + "/visits").statusCode(403);
    }

    @Test
    @Proves(65)
    void theOwnersAreToldAndFindItInTheirLog() {
        crew.join(acme.handle(), "bob", "trader");
        world.update("delete from outgoing_mails");

        begin();

        assertThat(world.single("select string_agg(recipient, ' ') from outgoing_mails")).isEqualTo("alice@example.com");
        assertThat(world.single("select subject || text_part from outgoing_mails")).contains("looking at Acme",
                "olga of VixShield support", "<b>sizes</b>", "/a/" + acme.handle() + "/audit");
        assertThat(world.single("select html_part from outgoing_mails")).contains("&lt;b&gt;sizes");
        assertThat(world.single("""
                select n.name || ' ' || subject || ' ' || after_value from audit_entries e
                join audit_actors n on n.account_id = e.account_id and n.person_id = e.person_id
                where action = 'support.started'""")).contains("olga", "VixShield support", "Ticket 4711", "read only");
    }

    @Test
    @AsAlice
    void ownersSeePastVisitsBesideTheirLog() {
        people.as("olga", who -> visits.begin(new Operator(who, "tab"), wish(acme)));

        given().get("/a/" + acme.handle() + "/audit?check=yes").then().statusCode(200).body(
                containsString("Visits of our support"), containsString("Ticket 4711 &lt;b&gt;sizes"), containsString("olga"),
                containsString("The chain is whole"));
    }

    @Test
    void needsAReasonAndALimit() {
        begin("short", "30").statusCode(422).body(containsString("10 to 300 characters"));
        begin(REASON, "61").statusCode(422);
        begin(REASON, "0").statusCode(422);
        begin(REASON, "forever").statusCode(422);
        given().get("/operator/accounts/nobody0000").then().statusCode(404);
        assertThat(world.number("select count(*) from support_visits")).isZero();
        assertThatThrownBy(() -> world.update("""
                insert into support_visits (account_id, id, operator, person_id, name, session, reason, starts_at, ends_at)
                values (?, gen_random_uuid(), 'x', ?, 'x', '', 'longer than an hour', now(), now() + interval '61 minutes')""",
                acme.account(), acme.person())).rootCause().hasMessageContaining("violates check constraint");
    }

    @Test
    @TestSecurity(user = "olga", roles = "operator")
    @OidcSecurity(claims = {@Claim(key = "iss", value = World.ISSUER), @Claim(key = "sub", value = "subject-olga"),
            @Claim(key = "email", value = "olga@example.com"), @Claim(key = "auth_time", value = "1600000000")})
    @Proves(44)
    void anOldSignInIsAskedForAgainFirst() {
        var page = Jsoup.parse(given().get("/operator/accounts/" + acme.handle()).then().statusCode(200).extract().asString());
        assertThat(page.select(".callout--hold a[href*=/sign-in/again]")).isNotEmpty();

        begin().statusCode(303).header("Location", containsString("/sign-in/again?next=%2Foperator%2Faccounts"));

        assertThat(world.number("select count(*) from support_visits")).isZero();
    }

    @Test
    void aMemberNeedsNone() {
        crew.join(acme.handle(), "olga", "trader");

        begin().statusCode(409).body(containsString("You are a member"));
    }

    @Test
    void aNewVisitEndsTheOneBefore() {
        begin();

        post("/operator/accounts/" + mallory.handle() + "/visits").statusCode(303);

        home(acme).statusCode(404);
        home(mallory).statusCode(200);
        assertThat(world.single("select ended_by from support_visits where account_id = ?", acme.account()))
                .isEqualTo("another visit");
    }

    @Test
    void ofTwoThatBeginAtOnceOneStaysOpen() throws Exception {
        people.as("olga", who -> visits.begin(new Operator(who, "tab"), wish(acme)));
        for (int round = 0; round < 10; round++) {
            Crew.together(Stream
                    .of(acme, mallory, acme, mallory).<Callable<VisitService.Outcome>> map(twin -> () -> people.as("olga",
                            who -> visits.begin(new Operator(who, "tab"), wish(twin))))
                    .toList());

            int begun = world.number("select count(*) from support_visits");
            assertThat(world.number("select count(*) from support_visits where ended_at is null")).isEqualTo(1);
            assertThat(world.number("select count(*) from audit_entries where action = 'support.started'")).isEqualTo(begun);
            assertThat(world.number("select count(*) from audit_entries where action = 'support.ended'"))
                    .isEqualTo(begun - 1);
            assertThat(world.number("select count(*) from outgoing_mails")).isEqualTo(begun);
        }
    }

    @Test
    void findsAccountsByHandleAndName() {
        given().get("/operator/accounts?words=acm").then().statusCode(200).body(containsString(acme.handle()),
                not(containsString(mallory.handle())));
        given().get("/operator/accounts?words=" + mallory.handle()).then().statusCode(200)
                .body(containsString(Twins.CANARY + " Ltd"), containsString("canceled"));
        given().queryParam("words", "%_' or 1=1").get("/operator/accounts").then().statusCode(200)
                .body(containsString("No account"));
        given().get("/operator/accounts/" + acme.handle()).then().statusCode(200).body(containsString("no visits that write"));
    }

    private void sweep() {
        people.as("nobody", who -> {
            sweep.run();
            return who;
        });
    }

    private static VisitRequest wish(Twins.Twin twin) {
        return VisitRequest.of(twin.handle(), REASON, 30).orElseThrow();
    }

    private static boolean isPage(Route route) {
        return Stream.of(route.method().getAnnotation(jakarta.ws.rs.Produces.class),
                route.resource().getAnnotation(jakarta.ws.rs.Produces.class)).filter(found -> found != null).findFirst()
                .filter(found -> List.of(found.value()).equals(List.of("text/html"))).isPresent();
    }

    private static boolean isMembersOnly(Route route) {
        return route.resource().isAnnotationPresent(MembersOnly.class)
                || route.method().isAnnotationPresent(MembersOnly.class);
    }

    private static List<Route> accountRoutes() {
        return Route.all().stream().filter(route -> route.path().startsWith("/a/{account}")).toList();
    }

    private Response call(Route route) {
        String path = route.path().replace("{account}", acme.handle());
        for (String name : route.parameters()) {
            path = path.replace("{" + name + "}",
                    name.equals("session") ? "2026-11-20" : UUID.randomUUID().toString());
        }
        var request = given().redirects().follow(false);
        if (route.takesFiles()) {
            request.multiPart("file", "file.csv", new byte[]{'a', ',', 'b', '\n'});
        } else if (route.changes()) {
            request.contentType(route.takesJson() ? "application/json" : "application/x-www-form-urlencoded");
        }
        return request.request(route.verb(), path);
    }

    private static ValidatableResponse home(Twins.Twin twin) {
        return given().redirects().follow(false).get("/a/" + twin.handle()).then();
    }

    private ValidatableResponse begin() {
        return begin(REASON, "30");
    }

    private ValidatableResponse begin(String reason, String minutes) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("reason", reason)
                .formParam("minutes", minutes).post("/operator/accounts/" + acme.handle() + "/visits").then();
    }

    private static ValidatableResponse post(String path) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("reason", REASON)
                .formParam("minutes", Duration.ofMinutes(30).toMinutes()).post(path).then();
    }
}
