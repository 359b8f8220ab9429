package com.vixshield.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Nobody is signed in here. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UnsubscribeTest {

    @Inject
    People people;
    @Inject
    World world;

    private String link;

    @BeforeEach
    void twoReaders() {
        world.clear();
        people.signIn("alice");
        people.signIn("bob");
        link = "/u/" + world.single("select unsubscribe_token from alert_preferences a join people p on p.id = a.person_id "
                + "where p.name = 'alice'");
    }

    @Test
    @Proves(23)
    void openingTheLinkChangesNothing() {
        given().get(link).then().statusCode(200).body(containsString("Stop the daily mail?"));
        assertThat(wanted("alice")).isTrue();
    }

    @Test
    @Proves(60)
    void theButtonStopsThisReadersMailOnlyAndIsHarmlessTwice() {
        given().redirects().follow(false).formParam("wanted", "no").post(link).then().statusCode(303);
        given().formParam("wanted", "no").redirects().follow(false).post(link).then().statusCode(303);

        assertThat(wanted("alice")).isFalse();
        assertThat(wanted("bob")).isTrue();
        given().get(link).then().statusCode(200).body(containsString("is stopped"));
    }

    @Test
    void theMailProgramStopsItInOneClick() {
        given().formParam("List-Unsubscribe", "One-Click").post(link).then().statusCode(200);

        assertThat(wanted("alice")).isFalse();
    }

    @Test
    void itCanBeStartedAgain() {
        given().redirects().follow(false).formParam("wanted", "no").post(link);
        given().redirects().follow(false).formParam("wanted", "yes").post(link).then().statusCode(303);

        assertThat(wanted("alice")).isTrue();
    }

    @Test
    void aGuessedLinkLeadsNowhere() {
        given().get("/u/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").then().statusCode(404);
        given().formParam("wanted", "no").post("/u/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").then().statusCode(404);
        assertThat(wanted("alice")).isTrue();
    }

    private boolean wanted(String name) {
        return world
                .single("select email_signals from alert_preferences a join people p on p.id = a.person_id where p.name = ?",
                        name)
                .equals("t");
    }
}
