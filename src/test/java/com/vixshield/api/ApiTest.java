package com.vixshield.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.account.team.Crew;
import com.vixshield.account.token.TestTokens;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.limits.RateLimit;
import com.vixshield.platform.limits.RateLimitResult;
import com.vixshield.platform.limits.RateLimits;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Tokens are made on the page, as alice would; the calls that follow carry nothing else. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class ApiTest {

    @Inject
    Crew crew;
    @Inject
    RateLimits limits;
    @Inject
    Specimens specimens;
    @Inject
    People people;
    @Inject
    TestTokens tokens;
    @Inject
    World world;
    @Inject
    MovableClock clock;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        world.forgetLimits();
        acme = crew.acme();
    }

    @Test
    @Proves(55)
    void aTokenIsShownOnceAndKeptAsAHash() {
        String token = token("read");

        assertThat(token).matches("vxs_[A-Za-z0-9_-]{32}");
        given().get("/a/" + acme + "/tokens").then().statusCode(200).body(not(containsString(token)),
                containsString("ends in " + token.substring(32)));
        assertThat(world.number("select count(*) from api_tokens where api_tokens::text like ?", "%" + token + "%")).isZero();
        assertThat(world.number("select count(*) from audit_entries where audit_entries::text like ?", "%" + token + "%"))
                .isZero();
        assertThat(world.number("select count(*) from audit_entries where action = 'token.created'")).isEqualTo(1);
    }

    @Test
    void withoutAValidTokenThereIsAProblem() {
        String token = token("read");
        for (String header : List.of("", "Bearer", "Bearer x", "Basic YTpi", "Bearer vxs_" + "A".repeat(32),
                "Bearer " + token + "x")) {
            given().header("Authorization", header).get("/api/v1/profile").then().statusCode(401)
                    .contentType("application/problem+json").header("WWW-Authenticate", containsString("Bearer"))
                    .body("status", equalTo(401));
        }
    }

    @Test
    void revokedExpiredAndRemovedMembersTokensAreDead() {
        String revoked = token("read");
        String id = world.single("select id from api_tokens");
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded")
                .post("/a/" + acme + "/tokens/" + id + "/revocation").then().statusCode(303);
        call(revoked).get("/api/v1/profile").then().statusCode(401);

        String expired = token("read");
        world.update("update api_tokens set created_at = now() - interval '40 days', expires_at = now() - interval '1 second'");
        call(expired).get("/api/v1/profile").then().statusCode(401);

        String alive = token("read");
        call(alive).get("/api/v1/profile").then().statusCode(200);
        assertThat(world.number("select count(*) from api_tokens where last_used_at is not null")).isEqualTo(1);
        world.pastGuards("delete from api_tokens where person_id = '" + crew.person("alice") + "'");
        call(alive).get("/api/v1/profile").then().statusCode(401);
    }

    @Test
    void aViewerSeesAndRevokesWhatTheyMadeBeforeAndMakesNoMore() {
        String token = token("read");
        world.pastGuards("update members set role = 'viewer' where person_id = '" + crew.person("alice") + "'");

        given().get("/a/" + acme + "/tokens").then().statusCode(200).body(containsString("ends in " + token.substring(32)),
                not(containsString("Create the token")));
        given().contentType("application/x-www-form-urlencoded").post("/a/" + acme + "/tokens").then().statusCode(403);
        given().redirects().follow(false).contentType("application/x-www-form-urlencoded")
                .post("/a/" + acme + "/tokens/" + world.single("select id from api_tokens") + "/revocation").then()
                .statusCode(303);
        call(token).get("/api/v1/profile").then().statusCode(401);
    }

    @Test
    void withoutThePlanThePageSaysSoBeforeAnythingIsTyped() {
        world.pastGuards("update access_grants set starts_at = now() - interval '3 days', ends_at = now() - interval '1 day'");

        given().get("/a/" + acme + "/tokens").then().statusCode(200).body(containsString("no access to the API now"),
                containsString("See the plans"), not(containsString("Create the token")));
    }

    @Test
    void theTicketOfASessionIsOpenUntilItsDeadline() {
        SessionCalendar calendar = new SessionCalendar();
        LocalDate session = calendar.next(LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK));
        Instant closes = calendar.close(session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
        String token = token("read");
        given().redirects().follow(false).formParams(Map.of("equity", "2,000,000", "tier", "delta_steward", "risk", "3", "dial",
                "0.5", "cap", "2", "product", "SPX")).post("/a/" + acme);
        try {
            clock.goAhead(Duration.between(clock.instant(), calendar.close(session).plusSeconds(60)));
            specimens.publishTrade(session);
            call(token).get("/api/v1/signals/" + session + "/ticket?tier=delta_steward").then().statusCode(200)
                    .body("state", equalTo("open")).body("until", equalTo(closes.toString())).body("quantity", equalTo(10))
                    .body("legs.side", contains("BUY", "SELL", "SELL", "BUY"))
                    .body("texts.schwab", containsString("NET_CREDIT"))
                    .body("texts.tradier", containsString("multileg"));
            clock.back();
            clock.goAhead(Duration.between(clock.instant(), closes));
            call(token).get("/api/v1/signals/" + session + "/ticket?tier=delta_steward").then().statusCode(200)
                    .body("state", equalTo("closed")).body("quantity", equalTo(0)).body("legs", hasSize(0))
                    .body("texts.size()", equalTo(0));
            call(token).get("/api/v1/signals/" + session + "/ticket?tier=none").then().statusCode(404);
            call(token).get("/api/v1/signals/2019-01-02/ticket").then().statusCode(404);
        } finally {
            clock.back();
        }
    }

    @Test
    void readsSignalsSizingHedgeAndProfile() {
        specimens.publish(LocalDate.of(2026, 11, 19));
        specimens.publish(LocalDate.of(2026, 11, 20));
        String token = token("read");

        call(token).get("/api/v1/signals?limit=1").then().statusCode(200).body("signals.session", contains("2026-11-20"))
                .body("signals[0].tiers.delta_steward.strikes.keySet()", hasSize(4)).body("before", equalTo("2026-11-20"));
        call(token).get("/api/v1/signals?limit=1&before=2026-11-20").then().statusCode(200)
                .body("signals.session", contains("2026-11-19")).body("before", equalTo(null));
        call(token).get("/api/v1/signals/2026-11-19").then().statusCode(200).body("origin", equalTo("demo"));
        call(token).get("/api/v1/signals/latest").then().statusCode(200).body("session", equalTo("2026-11-20"));
        call(token).get("/api/v1/sizing").then().statusCode(200).body("tier", equalTo("delta_steward"));
        call(token).get("/api/v1/hedge-plan").then().statusCode(200).body("layers.layer", contains("front", "mid", "long"));
        call(token).get("/api/v1/profile").then().statusCode(200).body("tier", equalTo("delta_steward"));
        call(token).get("/api/v1/signals/2020-01-01").then().statusCode(404).contentType("application/problem+json");
        call(token).get("/api/v1/signals/x%27--").then().statusCode(404);
        call(token).get("/api/v1/signals/+999999999-01-01").then().statusCode(404);
        call(token).get("/api/v1/signals?before=-999999999-01-01").then().statusCode(404);
        given().get("/a/" + acme + "/signals/+999999999-01-01").then().statusCode(404);
    }

    @Test
    void whatThePlanDoesNotIncludeIsRefusedAndNamed() {
        specimens.publish(LocalDate.of(2024, 5, 15));
        String token = token("write");
        world.endTrials();

        call(token).get("/api/v1/signals").then().statusCode(403).contentType("application/problem+json")
                .body("status", equalTo(403), "title", equalTo("Plan needed"), "plan", equalTo("solo"),
                        "billing", equalTo("/a/" + acme + "/billing"), "signals", equalTo(null));
        patch(token, Map.of("atRisk", 0.01)).patch("/api/v1/profile").then().statusCode(403).body("plan", equalTo("desk"));
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    void soloReadsAndDeskWrites() {
        String token = token("write");
        world.endTrials();
        subscribe("solo", 1);

        call(token).get("/api/v1/profile").then().statusCode(200);
        patch(token, Map.of("atRisk", 0.01)).patch("/api/v1/profile").then().statusCode(403).body("plan", equalTo("desk"));
        given().formParams(Map.of("name", "n", "scope", "write", "days", "30")).post("/a/" + acme + "/tokens").then()
                .statusCode(403).contentType("text/html").body(containsString("This is part of Desk"));
        assertThat(token("read")).startsWith("vxs_");

        world.update("update billing_subscriptions set plan = 'desk', seats = 3");
        patch(token, Map.of("atRisk", 0.01)).patch("/api/v1/profile").then().statusCode(200);
    }

    @Test
    void nothingIsSentTwiceThatHasNotChanged() {
        String token = token("read");
        String tag = call(token).get("/api/v1/profile").then().statusCode(200).header("Cache-Control", "private, no-cache")
                .extract().header("ETag");

        call(token).header("If-None-Match", tag).get("/api/v1/profile").then().statusCode(304);
    }

    @Test
    void knowsAVersionHoweverItsTagIsWritten() {
        String token = token("write");
        String tag = call(token).get("/api/v1/profile").header("ETag");
        for (String known : List.of("*", "W/" + tag, "\"other\", " + tag)) {
            call(token).header("If-None-Match", known).get("/api/v1/profile").then().statusCode(304);
        }
        for (String other : List.of("\"other\"", "\"x" + tag, "x" + tag + "x", "\"", ",", "")) {
            call(token).header("If-None-Match", other).get("/api/v1/profile").then().statusCode(200);
        }
        for (String other : List.of("\"other\"", "W/" + tag, "\"x" + tag, ",")) {
            assertThat(change(token, other, Map.of("atRisk", 0.01))).as(other).isEqualTo(412);
        }
        assertThat(change(token, "\"other\", " + tag, Map.of("atRisk", 0.01))).isEqualTo(200);
        assertThat(change(token, "*", Map.of("atRisk", 0.02))).isEqualTo(200);
    }

    @Test
    void changesTheProfileByTheVersionThatWasRead() {
        String token = token("write");
        String tag = call(token).get("/api/v1/profile").then().extract().header("ETag");

        patch(token, Map.of("atRisk", 0.01, "maxContracts", 3)).header("If-Match", tag).patch("/api/v1/profile").then()
                .statusCode(200)
                .body("maxContracts", equalTo(3));
        patch(token, Map.of("atRisk", 0.02)).header("If-Match", tag).patch("/api/v1/profile").then().statusCode(412);

        assertThat(world.single("select at_risk || ' ' || max_contracts from risk_profiles")).isEqualTo("0.0100 3");
        assertThat(world.single("select after_value from audit_entries where action = 'risk.changed'")).contains("0.01");
    }

    @Test
    void ofTwoWhoChangeTheSameVersionAtOnceOneReadsAgain() throws Exception {
        String token = token("write");
        for (int round = 0; round < 5; round++) {
            String tag = call(token).get("/api/v1/profile").header("ETag");
            // none of them what a new account has: a change to that would be none, and leave the version as it is
            BigDecimal share = BigDecimal.valueOf(21 + round, 3);

            List<Integer> answers = Crew.together(List.of(() -> change(token, tag, Map.of("atRisk", share)),
                    () -> change(token, tag, Map.of("hedgeCap", share)), () -> change(token, tag, Map.of("accrual", share))));

            assertThat(answers).containsExactlyInAnyOrder(200, 412, 412);
        }
    }

    private static int change(String token, String version, Map<String, ?> fields) {
        return patch(token, fields).header("If-Match", version).patch("/api/v1/profile").statusCode();
    }

    @Test
    @Proves(8)
    void saysWhatIsWrongWithAChangeAndMakesNone() {
        String token = token("write");
        for (String body : List.of("{\"atRisk\": 0.5}", "{\"atRisk\": 0.02345678}", "{\"atRisk\": \"0.02\"}",
                "{\"accountId\": 1}",
                "{\"tier\": \"huge\"}", "{\"publishedCard\": null}", "[1]", "{\"maxContracts\": 2.5}",
                "{\"product\": \"QQQ\"}",
                "{\"lossSpent\": 1}", "{\"equity\": 1e999}", "null")) {
            call(token).contentType("application/json").body(body).patch("/api/v1/profile").then().statusCode(422)
                    .contentType("application/problem+json");
        }
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    void refusesWhatIsNoJson() {
        String token = token("write");
        for (String body : List.of("{", "{} {}", "", "atRisk=0.01", "\u0000")) {
            call(token).contentType("application/json").body(body).patch("/api/v1/profile").then().statusCode(400)
                    .contentType("application/problem+json").body("status", equalTo(400));
        }
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    void aReadTokenChangesNothingAndARoleBindsItsToken() {
        patch(token("read"), Map.of("atRisk", 0.01)).patch("/api/v1/profile").then().statusCode(403);
        String token = token("write");
        world.pastGuards("update members set role = 'viewer'");

        patch(token, Map.of("atRisk", 0.01)).patch("/api/v1/profile").then().statusCode(anyOf(equalTo(401), equalTo(403)));
        call(token).get("/api/v1/profile").then().statusCode(401);
    }

    @Test
    @Proves(42)
    void aTokenEndsWithTheRoleThatMadeItAndDoesNotComeBack() {
        crew.join(acme, "bob", "trader");
        String token = people.inside("bob", acme, () -> tokens.make("read"));
        call(token).get("/api/v1/profile").then().statusCode(200);

        role("bob", "viewer").statusCode(303);
        call(token).get("/api/v1/profile").then().statusCode(401);
        role("bob", "trader").statusCode(303);
        call(token).get("/api/v1/profile").then().statusCode(401);
        assertThat(world.number("select count(*) from api_tokens where revoked_at is not null")).isEqualTo(1);
    }

    private ValidatableResponse role(String name, String role) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").formParam("role", role)
                .post("/a/" + acme + "/members/" + crew.person(name) + "/role").then();
    }

    @Test
    @Proves(48)
    void isNoWayAroundTheApprovals() {
        world.update("""
                insert into approval_policies (account_id, approvers, risk, hedge, contracts, instruments, updated_at)
                select id, 1, 5000, 5000, 20, 'CARD', now() from accounts where handle = ?""", acme);
        String token = token("write");

        patch(token, Map.of("atRisk", 0.05)).patch("/api/v1/profile").then().statusCode(409)
                .body("beyond.field", contains("risk"));
        patch(token, Map.of("equity", 900000)).patch("/api/v1/profile").then().statusCode(409);
        patch(token, Map.of("atRisk", 0.05, "reason", "narrow range")).patch("/api/v1/profile").then().statusCode(202);

        assertThat(world.number("select count(*) from risk_profiles")).isZero();
        assertThat(world.single("select reason from approval_requests")).isEqualTo("narrow range");
    }

    @Test
    void seesItsOwnAccountOnly() {
        String token = token("write");
        String mallory = people.signIn("mallory");
        patch(token, Map.of("maxContracts", 7)).header("X-Account", mallory).cookie("account", mallory)
                .queryParam("account", mallory).patch("/api/v1/profile").then().statusCode(200);

        assertThat(world.single("select a.handle from risk_profiles r join accounts a on a.id = r.account_id")).isEqualTo(acme);
        call(token).redirects().follow(false).get("/a/" + acme + "/tokens").then().statusCode(200);
    }

    @Test
    void tellsTheLimitAndHoldsIt() {
        String token = token("read");
        call(token).get("/api/v1/profile").then().header("RateLimit-Policy", "\"default\";q=120;w=60").header("RateLimit",
                matchesPattern("\"default\";r=119;t=1"));
        world.update("update token_buckets set tokens = 0.0, filled_at = now() + interval '1 minute'");

        call(token).get("/api/v1/profile").then().statusCode(429).header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .contentType("application/problem+json");
    }

    @Test
    void aBucketGivesAsManyAsItHoldsHoweverManyAskAtOnce() throws Exception {
        RateLimit ten = new RateLimit(10, 1);

        List<RateLimitResult> quotas = Crew.together(IntStream.range(0, 40)
                .<Callable<RateLimitResult>> mapToObj(i -> () -> limits.take("the same thing", ten)).toList());

        assertThat(quotas.stream().filter(RateLimitResult::granted)).hasSize(10);
        assertThat(limits.take("another thing", ten).granted()).isTrue();
    }

    @Test
    void describesItselfAndNothingElse() {
        List<String> paths = List
                .copyOf(given().accept("application/json").get("/api/v1/openapi").then().statusCode(200).extract()
                        .jsonPath().getMap("paths").keySet().stream().map(Object::toString).toList());

        assertThat(paths).contains("/api/v1/signals", "/api/v1/signals/{session}", "/api/v1/sizing", "/api/v1/hedge-plan",
                "/api/v1/profile").allMatch(path -> path.startsWith("/api/v1/"));
    }

    private void subscribe(String plan, int seats) {
        world.update("""
                insert into billing_subscriptions (account_id, subscription_id, customer_id, status, plan, period, price_id,
                    item_id, currency, unit_amount, seats, started_at, period_start, period_end, synced_at)
                select id, 'sub_1', 'cus_1', 'active', ?, 'month', 'price', 'item', 'usd', 3900, ?, now(), now(),
                    now() + interval '30 days', now() from accounts where handle = ?""", plan, seats, acme);
    }

    private String token(String scope) {
        String page = given().formParams(Map.of("name", "Desk <b>", "scope", scope, "days", "30"))
                .post("/a/" + acme + "/tokens")
                .then().statusCode(200).extract().asString();
        return Jsoup.parse(page).select(".callout code").text();
    }

    private static RequestSpecification call(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification patch(String token, Map<String, ?> fields) {
        return call(token).contentType("application/merge-patch+json").body(fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getValue() instanceof String text ? "\"" + text + "\"" : field.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
    }
}
