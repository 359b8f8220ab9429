package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Every way to fail, for readers of pages and of JSON: said plainly, with nothing of how the application is made. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperatingAlice
class ErrorAnswersTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> READERS = List.of("text/html", "application/json", "*/*", "image/png",
            "text/html;q=x, */");

    @Inject
    Surface surface;
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Twin twin;

    @BeforeEach
    void account() {
        twin = surface.lay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "PROPFIND", "TRACK", "NONSENSE"})
    @Proves({29, 66})
    void aVerbThatAnAddressDoesNotHaveIsRefused(String verb) throws IOException {
        for (String path : List.of("/", "/pricing", "/record", "/assets/css/base.css", "/no-such-page")) {
            String answer = Wire.send(port, verb + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "X-Echo: zqxecho\r\nContent-Length: 0\r\n\r\n");
            assertThat(Wire.status(answer)).as(verb + " " + path).isIn(400, 404, 405, 501);
            assertThat(answer).as("nothing is echoed").doesNotContain("zqxecho");
            Internals.assertNone(answer);
        }
    }

    @Test
    @Proves({10, 66})
    void noAddressFailsOnABodyThatItCannotRead() throws IOException, InterruptedException {
        for (Route route : Surface.changing()) {
            sendBodies(route, route.takesJson() ? Unreadable.FOR_JSON : Unreadable.FOR_FORMS);
        }
    }

    @Test
    @Tag("deep")
    void noAddressFailsOnABodyThatItCannotReadInFull() throws IOException, InterruptedException {
        for (Route route : Surface.changing()) {
            sendBodies(route, Unreadable.ALL);
        }
    }

    private void sendBodies(Route route, List<Unreadable> bodies) throws IOException, InterruptedException {
        for (Unreadable body : bodies) {
            HttpResponse<String> answer = send(route, body.type(), body.text());
            assertThat(answer.statusCode()).as(route + " " + body).isNotIn(500, 501, 502);
            if (answer.statusCode() >= 400) {
                Internals.assertNone(answer.body());
            }
        }
    }

    @Test
    @Proves(66)
    void noAddressFailsOnValuesThatItDoesNotExpect() {
        for (Route route : Surface.reading()) {
            ask(route, Unexpected.classes(route), List.of("text/html"));
            ask(route, List.of("-1"), List.of("image/png", "text/html;q=x, */"));
        }
    }

    @Test
    @Tag("deep")
    void noAddressFailsOnValuesThatItDoesNotExpectInFull() {
        for (Route route : Surface.reading()) {
            ask(route, Unexpected.IN_QUERIES, List.of("text/html"));
            ask(route, List.of("-1"), READERS);
        }
    }

    private void ask(Route route, List<String> values, List<String> readers) {
        for (String value : values) {
            for (String accept : readers) {
                RequestSpecification request = request(route).accept(accept);
                route.fields().forEach(name -> request.queryParam(name, value));
                List.of("action", "person", "from", "to", "before").forEach(name -> request.queryParam(name, value));
                refusedOrTaken(route + " " + accept + " " + value, request.get(Surface.path(route, twin)));
            }
        }
    }

    @Test
    @Proves({10, 66})
    void noFormFailsOnValuesThatItDoesNotExpect() {
        for (Route route : Surface.changing()) {
            fillIn(route, Unexpected.classes(route));
        }
    }

    @Test
    @Tag("deep")
    void noFormFailsOnValuesThatItDoesNotExpectInFull() {
        for (Route route : Surface.changing()) {
            fillIn(route, Unexpected.IN_FORMS);
        }
    }

    private void fillIn(Route route, List<String> values) {
        for (String value : values) {
            RequestSpecification request = request(route).contentType(route.takesJson() ? "application/json" : FORM);
            if (route.takesJson()) {
                request.body("{\"tier\":\"" + value.replace("\u0000", "\\u0000") + "\",\"equity\":\"x\"}");
            } else {
                route.fields().forEach(name -> request.formParam(name, value));
            }
            refusedOrTaken(route + " " + value, request.request(route.verb(), Surface.path(route, twin)));
        }
    }

    /** The other client knows the types that it sends, and refuses these itself. */
    private HttpResponse<String> send(Route route, String type, String body) throws IOException, InterruptedException {
        surface.forgetLimits();
        return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + Surface.path(route, twin)))
                .header("Accept", "text/html").header("Content-Type", type).header("Authorization", "Bearer " + twin.token())
                .method(route.verb(), BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)).build(),
                BodyHandlers.ofString());
    }

    private RequestSpecification request(Route route) {
        surface.forgetLimits();
        RequestSpecification request = Plain.given().accept("text/html");
        return route.path().startsWith("/api/") ? request.header("Authorization", "Bearer " + twin.token()) : request;
    }

    private static void refusedOrTaken(String what, Response answer) {
        assertThat(answer.statusCode()).as(what).isNotZero().isNotIn(500, 501, 502);
        if (answer.statusCode() >= 400) {
            Internals.assertNone(answer.asString());
        }
    }
}
