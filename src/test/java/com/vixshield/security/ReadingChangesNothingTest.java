package com.vixshield.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.vixshield.tenancy.Route;
import com.vixshield.tenancy.Twins.Twin;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Link scanners, previews and prefetching follow every link there is: none of them may do anything. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsOperatingAlice
class ReadingChangesNothingTest {

    /** What reading may change: the name and address that came with a sign-in, and when a program last used its token. */
    private static final Map<String, Set<String>> ALLOWED = Map.of("/sign-in", Set.of("people"),
            "/api/v1/", Set.of("api_tokens"));

    @Inject
    Surface surface;
    @Inject
    DatabaseDigest ledger;

    @Test
    @Proves(23)
    void noLinkDoesAnything() {
        Twin twin = surface.lay();
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, String> before = ledger.tables();
        for (Route route : Surface.reading()) {
            for (String verb : List.of("GET", "HEAD")) {
                var request = Plain.given().header("Sec-Purpose", "prefetch");
                if (route.path().startsWith("/api/")) {
                    request.header("Authorization", "Bearer " + twin.token());
                }
                request.request(verb, Surface.path(route, twin));
                Map<String, String> after = ledger.tables();
                Set<String> changed = DatabaseDigest.changed(before, after);
                before = after;
                changed.removeAll(allowed(route));
                if (!changed.isEmpty()) {
                    found.put(verb + " " + route.path(), changed);
                }
            }
        }
        assertThat(found).isEmpty();
        // or the comparison would prove nothing
        surface.forgetLimits();
        Plain.given().formParam("wanted", "no").post("/a/" + twin.handle() + "/alerts");
        assertThat(DatabaseDigest.changed(before, ledger.tables())).isNotEmpty();
    }

    private static Set<String> allowed(Route route) {
        return ALLOWED.entrySet().stream().filter(entry -> route.path().startsWith(entry.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(Set.of());
    }
}
