package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What every single address does, whatever it is for. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperatingAlice
class EveryAddressTest {

    private static final List<String> OTHERS = List.of("/assets/css/base.css", "/assets/js/sliders.js",
            "/assets/img/favicon.svg",
            "/no-such-page", "/a/nobody", "/assets/none.css", "/api/v1/openapi", "/api/v1/nothing");

    @Inject
    Surface surface;
    @Inject
    DatabaseDigest ledger;

    /** Every address asked once, for all that is to be seen in an answer. */
    private static List<Answered> crawled;

    private Twin twin;

    /** @param route null for what no method of ours serves */
    private record Answered(Route route, Response answer) {

        boolean isReading() {
            return route != null && route.verb().equals("GET");
        }
    }

    @BeforeEach
    void account() {
        twin = surface.lay();
        if (crawled == null) {
            crawled = crawl();
            twin = surface.lay();
        }
    }

    @AfterAll
    static void forget() {
        crawled = null;
    }

    @Test
    @Proves({16, 18, 19, 20, 21, 25})
    void sendsTheSecurityHeaders() {
        answers().forEach(answer -> {
            String policy = answer.header("Content-Security-Policy");
            assertThat(policy).as(answer.asString()).contains("default-src 'self'", "object-src 'none'", "base-uri 'none'",
                    "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe", "*", "http: ", "https: ");
            assertThat(policy.split("; ")).noneMatch(part -> part.startsWith("script-src") || part.contains("strict-dynamic"));
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
            assertThat(answer.header("Permissions-Policy")).contains("camera=()", "geolocation=()", "payment=()");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(Integer.parseInt(answer.header("Strict-Transport-Security").replaceAll("max-age=(\\d+).*", "$1")))
                    .isGreaterThanOrEqualTo(31_536_000);
        });
    }

    @Test
    @Proves({3, 18})
    void hasNothingInlineThatThePolicyWouldHaveToAllow() {
        pages().forEach(page -> assertThat(page.select("script:not([src]), style, [style], [srcdoc], [onclick], [onload]"))
                .as(page.title()).isEmpty());
    }

    @Test
    @Proves(26)
    void saysWhatItSendsAndInWhichCharacters() {
        answers().filter(answer -> !answer.asString().isEmpty()).forEach(answer -> assertThat(answer.contentType())
                .as(answer.asString()).matches("(?i)(text/(html|csv|plain|css|javascript|calendar); ?charset=utf-8"
                        + "|application/(zip|x-ndjson|jsonl|yaml|([a-z.-]+\\+)?(json|xml))(; ?charset=utf-8)?|image/svg\\+xml(; ?charset=utf-8)?)"));
    }

    @Test
    @Proves(17)
    void isReadByNoOtherSite() {
        for (Route route : Surface.reading()) {
            Response answer = request(route).header("Origin", "https://evil.example").get(Surface.path(route, twin));
            assertThat(answer.headers().asList()).as(route.toString())
                    .noneMatch(header -> header.getName().toLowerCase().startsWith("access-control-"));
        }
        Response preflight = Plain.given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/profile");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    @Proves(22)
    void takesNoChangeFromAnotherSite() {
        String before = ledger.everything();
        // mail programs post the unsubscribe link out of a page of theirs: the secret in the address is the credential
        Map<Boolean, List<Route>> routes = Surface.changing().stream()
                .collect(Collectors.partitioningBy(route -> route.path().startsWith("/u/")));
        assertThat(routes.get(true)).extracting(Route::toString).containsExactly("POST /u/{token}");
        for (Route route : routes.get(false)) {
            for (String[] header : new String[][]{{"Origin", "https://evil.example"}, {"Origin", "null"},
                    {"Origin", "http://localhost"}, {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}}) {
                Response answer = request(route).header(header[0], header[1])
                        .contentType(route.takesJson() ? "application/json" : "application/x-www-form-urlencoded").body("")
                        .request(route.verb(), Surface.path(route, twin));
                assertThat(answer.statusCode()).as(route + " " + header[0] + ": " + header[1]).isEqualTo(403);
            }
        }
        assertThat(ledger.everything()).isEqualTo(before);
    }

    @Test
    @Proves(61)
    void leavesNothingPersonalInACache() {
        crawled.stream().filter(Answered::isReading).forEach(one -> {
            boolean personal = Stream.of("/a/", "/operator", "/u/", "/join/", "/invitations/")
                    .anyMatch(one.route().path()::startsWith);
            assertThat(one.answer().header("Cache-Control")).as(one.route().toString()).matches(personal
                    ? ".*no-store.*"
                    : ".*(no-store|no-cache|private).*");
        });
    }

    private static Stream<Response> answers() {
        return crawled.stream().map(Answered::answer);
    }

    private static Stream<Document> pages() {
        return crawled.stream().filter(Answered::isReading).map(Answered::answer)
                .filter(answer -> String.valueOf(answer.contentType()).startsWith("text/html"))
                .map(answer -> Jsoup.parse(answer.asString()));
    }

    private List<Answered> crawl() {
        Stream<Answered> reading = Surface.reading().stream()
                .map(route -> new Answered(route, request(route).get(Surface.path(route, twin))));
        Stream<Answered> changing = Surface.changing().stream().map(route -> new Answered(route, request(route)
                .contentType("text/x-none").body("x").request(route.verb(), Surface.path(route, twin))));
        Stream<Answered> others = OTHERS.stream().flatMap(path -> Stream.of("text/html", "application/json")
                .map(reader -> new Answered(null, Plain.given().accept(reader).get(path))));
        return Stream.of(reading, changing, others).flatMap(all -> all).toList();
    }

    private RequestSpecification request(Route route) {
        surface.forgetLimits();
        RequestSpecification request = Plain.given();
        return route.path().startsWith("/api/")
                ? request.header("Authorization", "Bearer " + twin.token())
                : request.accept("text/html,*/*;q=0.5");
    }
}
