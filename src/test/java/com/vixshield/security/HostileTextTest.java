package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** Hostile text in every field of every form and in every column, then every page, export and letter is read. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperatingAlice
class HostileTextTest {

    @Inject
    Surface surface;
    @Inject
    Poison poison;

    private Twin twin;
    private HostileTextFinder reading;

    @BeforeEach
    void account() {
        twin = surface.lay();
        reading = new HostileTextFinder(surface);
    }

    @Test
    @Proves({1, 2, 3, 6})
    void noTextOfAFormComesAlive() {
        attackForms(Hostile.CLASSES);
    }

    @Test
    @Tag("deep")
    void noTextOfAFormComesAliveInFull() {
        attackForms(Hostile.WORST);
    }

    private void attackForms(List<String> texts) {
        Set<String> fields = new TreeSet<>();
        for (String text : texts) {
            twin = surface.lay();
            for (PageForm form : forms().values()) {
                for (String name : form.names()) {
                    fields.add(form.action() + " " + name);
                    reading.page(form.action() + " " + name, text, send(form, name, text));
                }
            }
            surface.forgetLimits();
            Plain.given().formParam("email", "guest@example.com").formParam("role", "viewer")
                    .post("/a/" + twin.handle() + "/invitations");
            reading.everything(twin, text);
        }
        assertThat(fields).as("fields that were found").hasSizeGreaterThan(40);
        assertThat(reading.shown()).as("where the text stood").hasSizeGreaterThan(8).contains("letter");
    }

    @Test
    @Proves({1, 2, 3, 6, 32})
    void noTextOfAColumnComesAlive() {
        attackColumns(Hostile.TWO_ROUNDS);
    }

    @Test
    @Tag("deep")
    void noTextOfAColumnComesAliveInFull() {
        attackColumns(Hostile.ROUNDS);
    }

    private void attackColumns(List<String> texts) {
        Set<String> columns = new TreeSet<>();
        for (String text : texts) {
            twin = surface.lay();
            columns.addAll(poison.everyColumn(text));
            reading.everything(twin, text);
        }
        assertThat(columns).hasSizeGreaterThan(20);
        assertThat(reading.shown()).as("where the text stood").hasSizeGreaterThan(8)
                .contains("GET /a/{account}/audit.csv", "GET /a/{account}/members", "GET /a/{account}/tokens");
    }

    @Test
    @Proves({1, 6})
    void noTextOfAQueryComesAlive() {
        attackQueries(Hostile.TWO_ROUNDS);
    }

    @Test
    @Tag("deep")
    void noTextOfAQueryComesAliveInFull() {
        attackQueries(Hostile.ROUNDS);
    }

    private void attackQueries(List<String> texts) {
        for (Route route : Surface.reading()) {
            Set<String> names = new LinkedHashSet<>(route.fields());
            names.addAll(List.of("action", "person", "from", "to", "before"));
            for (String text : texts) {
                var request = reading.request(route, twin).header("Referer", text.replaceAll("\\p{Cntrl}", ""));
                names.forEach(name -> request.queryParam(name, text));
                reading.page(route.toString(), text, request.get(Surface.path(route, twin)));
            }
        }
    }

    @Test
    @Proves({1, 6})
    void noTextOfAPathComesAlive() {
        attackPaths(Hostile.CLASSES);
    }

    @Test
    @Tag("deep")
    void noTextOfAPathComesAliveInFull() {
        attackPaths(Hostile.TEXTS);
    }

    private void attackPaths(List<String> texts) {
        for (String text : texts) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            for (String path : List.of("/", "/a/", "/a/" + twin.handle() + "/", "/record/", "/rulebook/", "/join/", "/u/",
                    "/assets/", "/api/v1/signals/", "/operator/feeds/imports/")) {
                for (String reader : List.of("text/html", "application/json")) {
                    reading.page(path, text, Plain.given().urlEncodingEnabled(false).accept(reader)
                            .get(path + encoded));
                }
            }
        }
    }

    @Test
    @Proves({1, 6, 10})
    void noTextOfADocumentComesAlive() {
        attackDocuments(Hostile.CLASSES);
    }

    @Test
    @Tag("deep")
    void noTextOfADocumentComesAliveInFull() {
        attackDocuments(Hostile.WORST);
    }

    private void attackDocuments(List<String> texts) {
        Set<String> names = new TreeSet<>(List.of("name", "text"));
        List<Route> routes = Surface.changing().stream().filter(Route::takesJson).toList();
        for (Route route : Surface.reading()) {
            if (routes.stream().anyMatch(writing -> writing.path().equals(route.path()))) {
                names.addAll(reading.request(route, twin).get(Surface.path(route, twin)).jsonPath().<String, Object> getMap("$")
                        .keySet());
            }
        }
        for (Route route : routes) {
            for (String name : names) {
                for (String text : texts) {
                    reading.page(route + " " + name, text, reading.request(route, twin).contentType("application/json")
                            .body(new JsonObject().put(name, text).encode()).request(route.verb(), Surface.path(route, twin)));
                }
            }
        }
        assertThat(routes).isNotEmpty();
        assertThat(names).hasSizeGreaterThan(8);
    }

    /** By what they do, so that the same form on two pages is sent once. */
    private Map<String, PageForm> forms() {
        Map<String, PageForm> forms = new LinkedHashMap<>();
        for (Route route : Surface.reading()) {
            String path = Surface.path(route, twin);
            Response page = reading.request(route, twin).get(path);
            if (String.valueOf(page.contentType()).startsWith("text/html")) {
                PageForm.on(path, Jsoup.parse(page.asString()))
                        .forEach(form -> forms.putIfAbsent(form.action() + form.names(), form));
            }
        }
        return forms;
    }

    private Response send(PageForm form, String name, String text) {
        surface.forgetLimits();
        var request = Plain.given().accept("text/html");
        List<Map.Entry<String, String>> fields = form.with(name, text);
        if (!form.post()) {
            fields.forEach(field -> request.queryParam(field.getKey(), field.getValue()));
            return request.get(form.action());
        }
        if (form.multipart()) {
            fields.forEach(field -> request.multiPart(field.getKey(), field.getValue()));
            request.multiPart(name, "the name of a file: " + text, text.getBytes(StandardCharsets.UTF_8));
        } else {
            request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
            fields.forEach(field -> request.formParam(field.getKey(), field.getValue()));
        }
        return request.post(form.action());
    }
}
