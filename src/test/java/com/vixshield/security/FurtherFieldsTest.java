package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Fields that no form has, sent along with those that it has: nothing binds them to anything. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperatingAlice
class FurtherFieldsTest {

    /** What decides who somebody is, what they may do, and what is paid for. */
    private static final String STANDING = """
            select concat_ws('|',
                (select string_agg(concat_ws(',', id, handle, kind, person_id, created_at), ';' order by id) from accounts),
                (select string_agg(concat_ws(',', account_id, person_id, role, identity), ';' order by account_id, person_id)
                    from members),
                (select string_agg(concat_ws(',', id, identity, email), ';' order by id) from people),
                (select string_agg(concat_ws(',', account_id, status, plan, period, seats), ';' order by subscription_id)
                    from billing_subscriptions),
                (select string_agg(g::text, ';' order by g::text) from access_grants g))""";
    private static final Map<String, String> FURTHER = Map.ofEntries(Map.entry("role", "owner"), Map.entry("roles", "operator"),
            Map.entry("operator", "true"), Map.entry("kind", "team"), Map.entry("handle", "vixshield"),
            Map.entry("plan", "desk"),
            Map.entry("status", "active"), Map.entry("seats", "99"), Map.entry("identity", "x y"), Map.entry("id", "1"),
            Map.entry("personId", "1"), Map.entry("person_id", "1"), Map.entry("accountId", "1"), Map.entry("account_id", "1"),
            Map.entry("account.kind", "team"), Map.entry("account[kind]", "team"),
            Map.entry("createdAt", "2000-01-01T00:00:00Z"),
            Map.entry("approvers", "0"), Map.entry("class.name", "x"), Map.entry("_method", "DELETE"));

    @Inject
    Surface surface;
    @Inject
    World world;

    @Test
    @Proves(47)
    void noFormTakesMoreThanItAsksFor() {
        Twin twin = surface.lay();
        String before = world.single(STANDING);
        int sent = 0;
        for (PageForm form : forms(twin).values()) {
            // what is paid for is changed there on purpose
            if (form.post() && !form.multipart() && !form.action().contains("/billing")) {
                surface.forgetLimits();
                var request = Plain.given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
                form.fields().forEach(field -> request.formParam(field.getKey(), field.getValue()));
                FURTHER.forEach((name, value) -> {
                    if (!form.names().contains(name)) {
                        request.formParam(name, value).queryParam(name, value);
                    }
                });
                Response answer = request.post(form.action());
                sent++;
                assertThat(answer.statusCode()).as(form.action()).isLessThan(500);
                assertThat(world.single(STANDING)).as("after " + form.action()).isEqualTo(before);
            }
        }
        assertThat(sent).isGreaterThan(8);
    }

    @Test
    @Proves(47)
    void noDocumentTakesMoreThanItDescribes() {
        Twin twin = surface.lay();
        String before = world.single(STANDING);
        FURTHER.forEach((name, value) -> {
            surface.forgetLimits();
            Plain.given().contentType("application/json").header("Authorization", "Bearer " + twin.token())
                    .header("If-Match", "*")
                    .body("{\"" + name + "\":\"" + value + "\"}").patch("/api/v1/profile");
            assertThat(world.single(STANDING)).as(name).isEqualTo(before);
        });
    }

    private Map<String, PageForm> forms(Twin twin) {
        Map<String, PageForm> forms = new LinkedHashMap<>();
        for (Route route : Surface.reading()) {
            if (!route.path().startsWith("/api/") && !route.path().startsWith("/operator")) {
                String path = Surface.path(route, twin);
                Response page = Plain.given().accept("text/html").get(path);
                if (String.valueOf(page.contentType()).startsWith("text/html")) {
                    PageForm.on(path, Jsoup.parse(page.asString()))
                            .forEach(form -> forms.putIfAbsent(form.action() + form.names(), form));
                }
            }
        }
        return forms;
    }
}
