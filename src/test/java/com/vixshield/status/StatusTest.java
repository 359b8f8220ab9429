package com.vixshield.status;

import static com.vixshield.testing.Pages.page;
import static com.vixshield.testing.Pages.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.AsOperator;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class StatusTest {

    @Inject
    World world;
    @Inject
    People people;

    @BeforeEach
    void nothingHappened() {
        world.clear();
        world.empty("status_incidents");
    }

    @Test
    void saysOfEachPartWhatIsKnown() {
        Document status = page("/status");

        assertThat(status.select("#now").parents().select("tbody th").eachText()).contains("Market data", "Today’s signal",
                "Email", "Payments");
        assertThat(status.select("main").text()).contains("Simulated", "None was written down", "Nothing waits to be sent");
    }

    @Test
    void saysSinceWhenMailWaits() {
        people.signIn("alice");
        world.update(
                """
                        insert into outgoing_mails (account_id, id, recipient, subject, text_part, html_part, status, created_at, next_at)
                        select id, gen_random_uuid(), 'a@example.com', 's', 't', 'h', 'ready', now() - interval '3 hours', now()
                        from accounts limit 1""");

        assertThat(page("/status").select("main").text()).contains("1 waiting, the oldest for");
    }

    @Test
    @AsOperator
    void showsIncidentsFromTheirBeginningToTheirEnd() {
        post("/operator/incidents", Map.of("title", "Quotes are late", "body", "The provider <answers> slowly."))
                .statusCode(303);
        assertThat(page("/status").select("main").text()).contains("Quotes are late", "Under way",
                "The provider <answers> slowly.",
                "Something is not as it should be");
        assertThat(given().get("/status.atom").asString()).startsWith("<?xml").contains("&lt;answers&gt;");

        String id = world.single("select id from status_incidents");
        post("/operator/incidents/" + id, Map.of("body", "It was their network.", "over", "yes")).statusCode(303);
        assertThat(page("/status").select("main").text()).contains("Over", "It was their network.");
        assertThat(given().get("/status.atom").asString()).contains("<title>Over: Quotes are late</title>");

        // what is over is not rewritten
        post("/operator/incidents/" + id, Map.of("body", "Nothing ever happened.")).statusCode(404);
        post("/operator/incidents", Map.of("title", "x", "body", "")).statusCode(422);
    }

    @Test
    @AsAlice
    void letsOnlyOperatorsWrite() {
        given().get("/operator/incidents").then().statusCode(403);
        post("/operator/incidents", Map.of("title", "Quotes", "body", "are late")).statusCode(403);
    }
}
