package com.vixshield.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.testing.EmbeddedServices;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class UnavailableTest {

    @Inject
    IdentityAvailability watch;

    @BeforeEach
    void down() {
        EmbeddedServices.identityAnswers(false);
        watch.forget();
    }

    @AfterEach
    void up() {
        EmbeddedServices.identityAnswers(true);
        watch.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/a/0000000000/signals", "/operator"})
    void whoeverWantsToSignInReadsWhyTheyCannot(String page) {
        String answer = given().redirects().follow(false).get(page).then().statusCode(302)
                .header("Location", startsWith("/sign-in-unavailable?next=")).extract().header("Location");

        given().urlEncodingEnabled(false).get(answer).then().statusCode(503).header("Retry-After", "30")
                .body(containsString("Sign-in is not available right now"), containsString("href=\"" + page + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/record", "/pricing", "/rulebook", "/verify", "/sign-up"})
    void publicPagesStand(String page) {
        given().get(page).then().statusCode(200);
    }

    @Test
    void whoeverWantsToSignUpIsNotToldOfAMailThatCannotBeSent() {
        given().redirects().follow(false).formParam("email", "ida@example.com").formParam("invitation", "k".repeat(32))
                .post("/sign-up").then().statusCode(303)
                .header("Location", endsWith("/sign-in-unavailable?next=%2Finvitations%2F" + "k".repeat(32)));
    }

    @Test
    void whoeverWantsANewPasswordIsNotToldOfAMailEither() {
        given().redirects().follow(false).formParam("email", "ida@example.com").post("/new-password").then().statusCode(303)
                .header("Location", endsWith("/sign-in-unavailable?next=%2Fnew-password"));
    }

    @Test
    void whoeverWaitsIsSentOnOnceItAnswers() {
        given().redirects().follow(false).get("/sign-in").then().header("Location", startsWith("/sign-in-unavailable"));
        up();

        given().redirects().follow(false).get("/sign-in").then().statusCode(302)
                .header("Location", containsString("/protocol/openid-connect/auth"));
    }

    @Test
    void aSignInThatCannotBeFinishedGetsAPageToo() {
        up();
        given().redirects().follow(false).header("Cookie", "q_auth_x=x|made-up")
                .get("/sign-in/callback?state=x&error=access_denied")
                .then().statusCode(303).header("Location", endsWith("/sign-in-failed"));

        given().get("/sign-in-failed").then().statusCode(400).body(containsString("This sign-in was not finished"));
    }

    @Test
    void leadsNowhereElse() {
        String page = given().queryParam("next", "//evil.example").get("/sign-in-unavailable").asString();

        assertThat(Jsoup.parse(page).select("main a").eachAttr("href"))
                .containsExactly("/sign-in", "/record");
    }
}
