package com.vixshield.account.signin.fresh;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.account.team.Crew;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.AsAliceSinceLong;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class FreshSignInTest {

    private static final Map<String, String> TOKEN = Map.of("name", "Desk", "scope", "read", "days", "30");

    @Inject
    Crew crew;
    @Inject
    World world;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        acme = crew.acme();
    }

    @Test
    @AsAliceSinceLong
    @Proves(44)
    void makesNoTokenLongAfterTheSignIn() {
        Response answer = send("/tokens", TOKEN);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/sign-in/again?next=%2Fa%2F" + acme + "%2Ftokens");
        assertThat(world.number("select count(*) from api_tokens")).isZero();
    }

    @Test
    @AsAliceSinceLong
    @Proves(44)
    void deletesNothingLongAfterTheSignIn() {
        String name = world.single("select name from accounts where handle = ?", acme);

        Response answer = send("/data/deletion", Map.of("name", name));

        assertThat(answer.header("Location")).endsWith("/sign-in/again?next=%2Fa%2F" + acme + "%2Fdata");
        assertThat(world.number("select count(*) from account_deletions")).isZero();
    }

    @Test
    @AsAliceSinceLong
    @Proves(44)
    void handsNothingOverLongAfterTheSignIn() {
        crew.join(acme, "bob", "trader");

        Response answer = send("/members/" + crew.person("bob") + "/ownership", Map.of());

        assertThat(answer.header("Location")).endsWith("/sign-in/again?next=%2Fa%2F" + acme + "%2Fmembers");
        assertThat(crew.role(acme, "bob")).isEqualTo("trader");
    }

    @Test
    @AsAlice
    void makesATokenSoonAfterTheSignIn() {
        assertThat(send("/tokens", TOKEN).statusCode()).isEqualTo(200);
        assertThat(world.number("select count(*) from api_tokens")).isEqualTo(1);
    }

    @Test
    @AsAliceSinceLong
    void saysSoBeforeAnythingIsFilledIn() {
        var page = Jsoup.parse(given().get("/a/" + acme + "/tokens").asString());

        assertThat(page.select(".callout--hold").text()).contains("sign-in");
        assertThat(page.select(".callout--hold a").attr("href")).isEqualTo("/sign-in/again?next=%2Fa%2F" + acme + "%2Ftokens");
    }

    @Test
    @AsAlice
    void comesBackToTheFormAndSaysThatNothingIsDoneYet() {
        Response answer = given().redirects().follow(false).get("/sign-in/again?next=/a/" + acme + "/tokens");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = Jsoup.parse(given().get(answer.header("Location")).asString());
        assertThat(page.select("main .callout[role=status]")).hasSize(1);
        assertThat(page.select(".callout--hold")).isEmpty();
    }

    @Test
    @AsAliceSinceLong
    void asksAgainInsteadOfGoingOn() {
        Response answer = given().redirects().follow(false).get("/sign-in/again?next=/a/" + acme + "/tokens");

        assertThat(answer.statusCode()).isIn(302, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example", "https://evil.example/", "/%2Fevil.example", "/a?x=y",
            "javascript:alert(1)", ""})
    @AsAlice
    void leadsToOurOwnPagesOnly(String next) {
        given().redirects().follow(false).queryParam("next", next).get("/sign-in/again").then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/sign-in?signed-in-again"));
    }

    @Test
    @TestSecurity(user = "alice")
    void whoeverDoesNotSayWhenTheySignedInDidSoTooLongAgo() {
        assertThat(given().redirects().follow(false).get("/sign-in/again?next=/").statusCode()).isIn(302, 401);
    }

    private Response send(String page, Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields).contentType("application/x-www-form-urlencoded")
                .post("/a/" + acme + page);
    }
}
