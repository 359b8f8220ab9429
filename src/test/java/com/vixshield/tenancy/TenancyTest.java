package com.vixshield.tenancy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * alice calls every route there is with everything that is mallory's: in the path, the query, the form, JSON, headers and
 * cookies. She gets 404 where an account is named, never a word of mallory's, and nothing of mallory's changes.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class TenancyTest {

    private static final List<String> NAMES = List.of("account", "accountId", "account_id", "tenant", "person", "member", "id",
            "request", "invitation", "token", "handle");

    @Inject
    Twins twins;
    @Inject
    Footprint footprint;
    @Inject
    World world;

    private Twin alice;
    private Twin mallory;

    @BeforeEach
    void twoAccounts() {
        twins.layMarket();
        alice = twins.alice();
        mallory = twins.mallory();
    }

    @Test
    @Proves({46, 47, 49})
    void noRouteLeadsFromOneAccountIntoAnother() throws IOException {
        String before = footprint.of(mallory.account());
        List<String> uncovered = new ArrayList<>();
        List<Route> routes = Route.all();
        for (Route route : routes) {
            if (Twins.PARAMETERS.keySet().containsAll(route.parameters())) {
                crawl(route);
                assertThat(footprint.of(mallory.account())).as("what is mallory's after " + route).isEqualTo(before);
            } else {
                uncovered.add(route.toString());
            }
        }
        report(routes.size(), uncovered);
        assertThat(mailsOfOthers()).as("letters to others with a word of mallory's").isZero();
        assertThat(uncovered).as("routes with a parameter that Twins.PARAMETERS does not know").isEmpty();
        assertThat(routes).as("what the crawler found").hasSizeGreaterThan(30);
    }

    private void crawl(Route route) {
        if (route.parameters().contains("account")) {
            Response answer = call(route, path(route, mallory, mallory), false);
            assertThat(answer.statusCode()).as("mallory's account at " + route).isEqualTo(404);
            check(route, answer);
        }
        check(route, call(route, path(route, alice, mallory), false));
        check(route, call(route, path(route, alice, mallory), true));
    }

    private static void check(Route route, Response answer) {
        assertThat(answer.statusCode()).as(route.toString()).isNotEqualTo(500);
        assertThat(answer.asString()).as("body of " + route).doesNotContain(Twins.CANARY);
        assertThat(answer.headers().toString()).as("headers of " + route).doesNotContain(Twins.CANARY);
    }

    /** @param inAccount whose account the path names, @param things whose ids it names */
    private static String path(Route route, Twin inAccount, Twin things) {
        String path = route.path();
        for (String name : route.parameters()) {
            Twin whose = name.equals("account") ? inAccount : things;
            path = path.replace("{" + name + "}", Twins.PARAMETERS.get(name).apply(whose));
        }
        return path;
    }

    /** @param tampered with mallory's ids wherever a request has room for them */
    private Response call(Route route, String path, boolean tampered) {
        RequestSpecification request = given().redirects().follow(false);
        if (route.path().startsWith("/api/")) {
            request.header("Authorization", "Bearer " + alice.token());
            world.forgetLimits();
        }
        if (tampered) {
            tamper(request, route);
        }
        if (route.takesJson()) {
            request.contentType("application/json").body(tampered
                    ? "{\"accountId\":\"" + mallory.account()
                            + "\",\"account\":\"" + mallory.handle() + "\"}"
                    : "{}");
        } else if (route.takesFiles()) {
            // a body of the form that the route reads: another would be refused before anything of the account is looked at
            request.multiPart("file", "file.csv", new byte[]{'a', ',', 'b', '\n'});
            if (tampered) {
                Set.copyOf(union(route.fields(), NAMES)).forEach(name -> request.multiPart(name, String.valueOf(id(name))));
            }
        } else if (route.changes()) {
            request.contentType("application/x-www-form-urlencoded");
            if (tampered) {
                Set.copyOf(union(route.fields(), NAMES)).forEach(name -> request.formParam(name, id(name)));
            }
        }
        return request.request(route.verb(), path);
    }

    private void tamper(RequestSpecification request, Route route) {
        union(route.fields(), NAMES).forEach(name -> request.queryParam(name, id(name)));
        List.of("X-Account", "X-Account-Id", "X-Tenant", "X-Tenant-Id", "X-Forwarded-User", "X-Original-URL", "X-Partial")
                .forEach(name -> request.header(name,
                        name.equals("X-Original-URL") ? "/a/" + mallory.handle() : mallory.handle()));
        NAMES.forEach(name -> request.cookie(name, id(name)));
    }

    private String id(String name) {
        return switch (name) {
            case "account", "tenant", "handle" -> mallory.handle();
            case "person", "member" -> mallory.person().toString();
            case "request" -> mallory.request().toString();
            case "invitation" -> mallory.invitation().toString();
            case "token" -> mallory.tokenId().toString();
            case "browser" -> mallory.browser().toString();
            default -> mallory.account().toString();
        };
    }

    private static List<String> union(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        others.stream().filter(name -> !all.contains(name)).forEach(all::add);
        return all;
    }

    private int mailsOfOthers() {
        return world.number("""
                select count(*) from outgoing_mails where account_id <> ?
                and concat_ws(' ', recipient, subject, text_part, html_part) like ?""", mallory.account(),
                "%" + Twins.CANARY + "%");
    }

    private static void report(int routes, List<String> uncovered) throws IOException {
        Path report = Path.of("target", "reports", "tenancy.json");
        Files.createDirectories(report.getParent());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(report.toFile(),
                new Report(routes, routes - uncovered.size(), uncovered));
    }

    record Report(int routes, int crawled, List<String> uncovered) {
    }
}
