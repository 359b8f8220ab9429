package com.vixshield.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import com.vixshield.testing.BehindAProxy;
import com.vixshield.testing.EmbeddedIdentity;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Newcomer;
import com.vixshield.testing.Proves;
import com.vixshield.testing.Visitor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** As on https: the same journey with cookies that only this host can have set. */
@QuarkusTest
@TestProfile(BehindAProxy.class)
@QuarkusTestResource(EmbeddedServices.class)
@WithTestResource(EmbeddedIdentity.class)
class SecureCookiesTest {

    @ConfigProperty(name = "VIXSHIELD_URL")
    String home;

    @Test
    @Proves(15)
    void everyCookieOfASignInIsThisHostsAlone() {
        Visitor browser = new Newcomer(home, "judy@example.com").signUp();

        assertThat(browser.address()).asString().startsWith(home + "/a/");
        assertThat(browser.cookiesSet(home)).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-")
                .containsIgnoringCase("; Secure").containsIgnoringCase("; HttpOnly").containsIgnoringCase("; SameSite=Lax")
                .contains("; Path=/").doesNotContainIgnoringCase("domain="));
        assertThat(browser.cookiesSet(home)).anyMatch(cookie -> cookie.startsWith("__Host-q_session="))
                .anyMatch(cookie -> cookie.startsWith("__Host-q_auth"));
    }

    @Test
    void statesOfManySignInsAreGivenUpUnderTheirNames() {
        String states = IntStream.range(0, StateCookies.MOST).mapToObj(number -> "__Host-q_auth_" + number + "=x")
                .collect(Collectors.joining("; "));

        List<String> set = given().header("Cookie", states).redirects().follow(false).get("/a/aaaaaaaaaa").then()
                .statusCode(302).extract().headers().getValues("Set-Cookie");

        assertThat(set).filteredOn(cookie -> cookie.matches("__Host-q_auth_\\d=;.*Max-Age=0;.*Path=/;.*Secure.*"))
                .hasSize(StateCookies.MOST);
    }

    @Test
    void signingOutTakesThemBack() {
        Visitor browser = new Newcomer(home, "ken@example.com").signUp();

        browser.submitTo("/sign-out", Map.of());

        assertThat(browser.cookies()).noneMatch(cookie -> cookie.startsWith("__Host-q_session"));
    }

    @Test
    @Proves(15)
    void aSessionThatANeighbourPlantsIsNotBelieved() {
        Visitor browser = new Newcomer(home, "lea@example.com").signUp();
        String page = browser.address().toString();
        String key = browser.cookies().stream().filter(cookie -> cookie.startsWith("__Host-q_session=")).findFirst()
                .orElseThrow().split("=")[1];

        Visitor victim = new Visitor();
        victim.plant("q_session", key);

        assertThat(victim.open(page).select("input[type=password]")).isNotEmpty();
    }
}
