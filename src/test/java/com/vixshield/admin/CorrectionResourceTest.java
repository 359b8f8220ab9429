package com.vixshield.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.signal.day.PublicationJob;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CorrectionResourceTest {

    private static final String REASON = "The close was published wrongly & corrected later.";

    @Inject
    PublicationJob publication;
    @Inject
    World world;

    @BeforeEach
    void publish() {
        world.clear();
        publication.run();
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void aCorrectionIsAFurtherRecordThatPointsBack() {
        String before = world.single("select string_agg(hash, ',' order by sequence) from sealed_records");
        String session = world.single("select max(session) from sealed_records");
        int next = world.number("select count(*) + 1 from sealed_records");

        send(session, REASON).statusCode(303).header("Location", endsWith("/operator/corrections?sealed=" + next));
        send(session, " " + REASON + "\r\n").statusCode(303).header("Location", endsWith("sealed=" + next));

        assertThat(world.single("select string_agg(hash, ',' order by sequence) from sealed_records where sequence < ?", next))
                .isEqualTo(before);
        assertThat(world.number("select count(*) from sealed_records where kind = 'correction'")).isEqualTo(1);
        assertThat(world.single("select body::jsonb #>> '{corrects,hash}' from sealed_records where kind = 'correction'"))
                .isEqualTo(
                        world.single("select hash from sealed_records where session = ?::date and kind = 'signal'", session));
        given().get("/operator/corrections?sealed=" + next).then().body(containsString("Sealed as record " + next));
    }

    @Test
    @TestSecurity(user = "operator", roles = "operator")
    void whatCannotBeSealedIsSaidAndKeptInTheForm() {
        send("2026-11-20", "short").statusCode(422).body(containsString("10 to 2000 characters"));
        send("yesterday", REASON).statusCode(422).body(containsString("The session is a date"));
        send("2019-01-02", REASON).statusCode(422).body(containsString("Nothing is recorded"))
                .body(containsString("published wrongly &amp; corrected"));
        assertThat(world.number("select count(*) from sealed_records where kind = 'correction'")).isZero();
    }

    @Test
    @AsAlice
    void isClosedToSubscribers() {
        send("2026-11-20", REASON).statusCode(403);
    }

    private static ValidatableResponse send(String session, String reason) {
        return given().redirects().follow(false).formParam("session", session).formParam("reason", reason)
                .post("/operator/corrections").then();
    }
}
