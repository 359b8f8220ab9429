package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Nobody is sent to another site, and no header is written, because an address said so. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperatingAlice
class RedirectsTest {

    /** In headers only: what other tests have sent in forms may stand on a page. */
    private static final String FORWARDED = "forwarded.example";
    private static final List<String> TARGETS = List.of("https://evil.example", "//evil.example", "///evil.example",
            "////evil.example",
            "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\\/evil.example", "https:evil.example",
            "https:/evil.example",
            "https:///evil.example", "http:\\\\evil.example", "%2f%2fevil.example", "/%2fevil.example", "/%5cevil.example",
            "%2f%5c%2fevil.example", "/%09/evil.example", "/\t/evil.example", "\t//evil.example", " //evil.example",
            "/.//evil.example", "/..//evil.example", "/a/..//evil.example", "//localhost@evil.example",
            "//localhost%40evil.example",
            "https://localhost@evil.example", "https://localhost.evil.example", "https://evil.example#localhost",
            "https://evil.example?localhost", "//evil\u3002example", "//\uFF45vil.example", "//evil.example:80",
            "javascript:alert(1)",
            "data:text/html,evil.example", "JavaScript://evil.example/%0aalert(1)", "//[::ffff:127.0.0.1]@evil.example",
            "/x\r\nLocation: https://evil.example", "/x%0d%0aLocation:%20https://evil.example\r\nX-Injected: 1",
            "x\r\n\r\n<html>evil.example", "\u560d\u560aX-Injected: 1", "x\nX-Injected: 1", "x\rX-Injected: 1", "x\u0000y",
            "x\u2028X-Injected: 1", "x\u0085X-Injected: 1");
    /** One for each way of being read otherwise than it looks. */
    private static final List<String> CLASSES = List.of("https://evil.example", "//evil.example", "/\\evil.example",
            "https:evil.example", "/%5cevil.example", "/\t/evil.example", "/a/..//evil.example", "//localhost@evil.example",
            "//evil\u3002example", "javascript:alert(1)", "/x\r\nLocation: https://evil.example", "x\r\n\r\n<html>evil.example",
            "\u560d\u560aX-Injected: 1");
    private static final List<String> NAMES = List.of("returnTo", "return_to", "return", "return_url", "next", "url", "uri",
            "to",
            "redirect", "redirect_uri", "redirect_to", "continue", "dest", "destination", "goto", "target", "back", "from",
            "state",
            "code", "session");
    private static final Pattern REDIRECT_URI = Pattern.compile("[?&](?:post_logout_)?redirect_uri=([^&]*)");

    @Inject
    Surface surface;
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @ConfigProperty(name = "vixshield.url")
    URI own;
    @ConfigProperty(name = "VIXSHIELD_STRIPE_PAGES")
    URI payments;
    @ConfigProperty(name = "OIDC_ISSUER")
    URI identity;

    private Twin twin;

    @BeforeEach
    void account() {
        twin = surface.lay();
    }

    @Test
    @Proves({7, 24})
    void noQueryLeadsAway() {
        ask(CLASSES);
    }

    @Test
    @Tag("deep")
    void noQueryLeadsAwayInFull() {
        ask(TARGETS);
    }

    private void ask(List<String> all) {
        for (Route route : Surface.reading()) {
            for (String target : targets(route, all)) {
                RequestSpecification request = request(route);
                names(route).forEach(name -> request.queryParam(name, target));
                staysHere(route + " " + target, request.get(Surface.path(route, twin)));
            }
        }
    }

    @Test
    @Proves({7, 24})
    void noFormLeadsAway() {
        for (Route route : Surface.changing()) {
            fillIn(route, targets(route, CLASSES));
        }
    }

    @Test
    @Tag("deep")
    void noFormLeadsAwayInFull() {
        for (Route route : Surface.changing()) {
            fillIn(route, aThird(targets(route, TARGETS), route));
        }
    }

    private void fillIn(Route route, List<String> targets) {
        for (String target : targets) {
            RequestSpecification request = request(route);
            if (route.takesJson()) {
                request.contentType("application/json").body("{}").queryParam("next", target);
            } else {
                request.contentType("application/x-www-form-urlencoded");
                names(route).forEach(name -> request.formParam(name, target));
            }
            staysHere(route + " " + target, request.request(route.verb(), Surface.path(route, twin)));
        }
    }

    @Test
    @Proves({7, 24, 27})
    void noHeaderLeadsAway() {
        for (Route route : Surface.reading()) {
            Response answer = request(route).header("X-Forwarded-Host", FORWARDED).header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Prefix", "//" + FORWARDED).header("X-Forwarded-For", "203.0.113.9")
                    .header("Forwarded", "for=203.0.113.9;host=" + FORWARDED + ";proto=https")
                    .header("X-Original-URL", "//" + FORWARDED)
                    .header("X-Rewrite-URL", "//" + FORWARDED).header("Referer", "https://" + FORWARDED + "/")
                    .header("X-Host", FORWARDED)
                    .get(Surface.path(route, twin));
            staysHere(route.toString(), answer);
            assertThat(answer.asString()).as(route.toString()).doesNotContain(FORWARDED);
        }
    }

    /** The account's own address among them, which sends strangers to sign in and then back. */
    @Test
    @TestSecurity
    @Proves({7, 24, 52})
    void noPathLeadsAway() throws IOException {
        for (String target : TARGETS) {
            String path = target.replaceAll("[\\r\\n\\u0000\\t ]", "").replaceAll("[^\\x21-\\x7e]", "%ff");
            for (String start : List.of("", "/", "/a/", "/sign-in/", "/join/", "/sign-out/", "/sign-in?redirect=")) {
                staysHere(start + target, Wire.send(port, "GET " + start + path
                        + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\nAccept: text/html\r\n\r\n"));
            }
        }
    }

    /** A route that declares no parameter is asked with a few only, in case that it reads one all the same. */
    private static List<String> targets(Route route, List<String> all) {
        return route.fields().isEmpty() ? List.of("https://evil.example", "//evil.example", "/x\r\nX-Injected: 1") : all;
    }

    /** Forms do work: each gets other targets, all of them together every one. */
    private static List<String> aThird(List<String> targets, Route route) {
        int first = Math.floorMod(route.path().hashCode(), 3);
        return IntStream.range(0, targets.size()).filter(i -> i % 3 == first || targets.size() == 3).mapToObj(targets::get)
                .toList();
    }

    private static Set<String> names(Route route) {
        Set<String> names = new LinkedHashSet<>(route.fields());
        names.addAll(NAMES);
        return names;
    }

    private RequestSpecification request(Route route) {
        surface.forgetLimits();
        RequestSpecification request = Plain.given().accept("text/html");
        return route.path().startsWith("/api/") ? request.header("Authorization", "Bearer " + twin.token()) : request;
    }

    private void staysHere(String what, Response answer) {
        assertThat(answer.headers().hasHeaderWithName("X-Injected")).as(what).isFalse();
        assertThat(answer.headers().getValues("Location")).as(what).hasSizeLessThan(2).allMatch(this::isOurs);
        assertThat(answer.headers().getValues("Refresh")).as(what).allMatch(value -> value.matches("\\d+"));
    }

    private void staysHere(String what, String answer) {
        String head = answer.split("\r\n\r\n", 2)[0];
        assertThat(Wire.status(answer)).as(what).isNotIn(0, 500);
        assertThat(head.toLowerCase(java.util.Locale.ROOT)).as(what).doesNotContain("x-injected");
        assertThat(Stream.of(head.split("\r\n")).filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
                .map(line -> line.substring(9).strip())).as(what).hasSizeLessThan(2).allMatch(this::isOurs);
    }

    /** As a browser resolves it, which takes backslashes for slashes and leaves control characters out. */
    private boolean isOurs(String location) {
        URI to = own.resolve(URI.create(location.replace('\\', '/').replaceAll("[\\x00-\\x20]", "")));
        String back = REDIRECT_URI.matcher(location).results().map(found -> found.group(1)).findFirst().orElse(null);
        boolean returns = back == null || sameOrigin(URI.create(URLDecoder.decode(back, StandardCharsets.UTF_8)), own);
        return returns && (sameOrigin(to, own) || sameOrigin(to, payments) || sameOrigin(to, identity));
    }

    private static boolean sameOrigin(URI one, URI other) {
        return other.getScheme().equals(one.getScheme()) && other.getRawAuthority().equals(one.getRawAuthority());
    }
}
