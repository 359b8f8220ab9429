package com.vixshield.web.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.vixshield.account.People;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

/** What a form has done is said on the next page, once, and what cannot be undone is asked about first. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FlashTest {

    @Inject
    World world;
    @Inject
    People people;

    private String alice;

    @BeforeEach
    void start() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
    }

    @ParameterizedTest
    @EnumSource(Said.class)
    void everyLineIsShownAndFocused(Said said) {
        Document page = Jsoup.parse(given().cookie("said", said.name()).get("/pricing").asString());

        assertThat(page.select("[data-said][role=status][autofocus]").text()).isEqualTo(said.getWords());
    }

    @Test
    @AsAlice
    void theCookieIsForOneMinuteAndNoScript() {
        Response saved = given().redirects().follow(false).formParam("wanted", "no").post(alice + "/alerts");

        Cookie cookie = saved.detailedCookie("said");
        assertThat(cookie.getMaxAge()).isEqualTo(60);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        Document next = Jsoup.parse(given().cookie("said", cookie.getValue()).get(alice + "/alerts").then()
                .cookie("said", "").extract().asString());
        assertThat(next.select("[data-said]").text()).isEqualTo(Said.MAIL_STOPPED.getWords());
    }

    @Test
    @AsAlice
    void settingsSayThatTheyAreSavedOrWhy() {
        Map<String, String> fields = Map.of("name", "Acme", "zone", "Europe/Berlin", "currency", "symbol");
        assertThat(given().redirects().follow(false).formParams(fields).post(alice + "/settings").cookie("said"))
                .isEqualTo(Said.SETTINGS_SAVED.name());

        Document refused = Jsoup.parse(given().formParams(Map.of("name", "", "zone", "Europe/Berlin", "currency", "symbol"))
                .post(alice + "/settings").then().statusCode(422).extract().asString());
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.select("[data-refused][role=alert][autofocus]")).hasSize(1);
    }

    @Test
    @AsAlice
    void asksBeforeAllOtherBrowsersAreSignedOut() {
        Document page = Jsoup.parse(given().get(alice + "/sessions/others/ending").then().statusCode(200).extract().asString());

        assertThat(page.select("main form[method=post]").attr("action")).isEqualTo(alice + "/sessions/others/ending");
        assertThat(page.select("main a.button").attr("href")).isEqualTo(alice + "/sessions");
    }
}
