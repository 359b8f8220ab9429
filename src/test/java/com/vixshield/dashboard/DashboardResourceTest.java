package com.vixshield.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.account.People;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DashboardResourceTest {

    private static final Map<String, String> SIZE = Map.of("equity", "400,000", "tier", "delta_promoter", "risk", "3", "dial",
            "0.5", "cap", "2");

    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private String alice;
    private String mallory;

    @BeforeEach
    void twoAccounts() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
        mallory = "/a/" + people.signIn("mallory");
    }

    @Test
    @AsAlice
    void showsTheLatestSignalAtTheAccountsSize() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        Document page = page(alice);

        assertThat(page.select("h1").text()).matches("(Trade|Hold) .*Steward condor.*");
        assertThat(page.select(".strikes dd").eachText()).hasSize(4);
        assertThat(page.select("#hedge-table tbody tr")).hasSize(3);
        assertThat(page.select("#hedge-table tbody th small").eachText())
                .containsExactly("40\u202f% of budget", "40\u202f% of budget", "20\u202f% of budget");
        assertThat(page.select("[name=equity]").val()).isEqualTo("250,000");
        assertThat(page.select(".specimen").text()).startsWith("Demo data");
    }

    @Test
    @AsAlice
    void saysSoWhileThereIsNoSignal() {
        assertThat(page(alice).select("h1").text()).isEqualTo("No signal yet");
    }

    @Test
    void asksStrangersToSignIn() {
        given().redirects().follow(false).get(alice).then().statusCode(302).header("Location",
                containsString("/protocol/openid-connect/auth"));
    }

    @Test
    @AsAlice
    void hidesOtherAccounts() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        given().get(mallory).then().statusCode(404);
        form(SIZE).post(mallory).then().statusCode(404);
        given().get(mallory + "/alerts").then().statusCode(404);
        given().get("/a/0000000000").then().statusCode(404);
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void savesTheSlidersAndSizesByThem() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        form(SIZE).post(alice).then().statusCode(303).header("Location", startsWith("http"));

        Document page = page(alice);
        assertThat(page.select("[name=equity]").val()).isEqualTo("400,000");
        assertThat(page.select("[name=risk]").val()).isEqualTo("3");
        assertThat(page.select("[name=tier][checked]").val()).isEqualTo("delta_promoter");
        assertThat(world.single("select equity || ' ' || at_risk || ' ' || hedge_cap from risk_profiles"))
                .isEqualTo("400000.00 0.0300 0.0200");
    }

    @Test
    @AsAlice
    void savingTwiceIsTheSameAsOnce() {
        specimens.publish(LocalDate.of(2026, 11, 20));
        form(SIZE).post(alice).then().statusCode(303);
        form(SIZE).post(alice).then().statusCode(303);

        assertThat(world.number("select count(*) from risk_profiles")).isEqualTo(1);
    }

    @Test
    @AsAlice
    void savesThatOvertakeEachOtherAllSucceed() throws Exception {
        specimens.publish(LocalDate.of(2026, 11, 20));
        var browsers = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> saves = IntStream.range(0, 12).<Callable<Integer>> mapToObj(i -> () -> form(SIZE)
                    .header("X-Partial", "sized").post(alice).statusCode()).toList();
            for (var save : browsers.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(200);
            }
        } finally {
            browsers.shutdownNow();
        }
        assertThat(world.number("select count(*) from risk_profiles")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "risk,0.001", "risk,0", "risk,1e3", "dial,0.0001", "dial,0.51", "cap,5.01", "equity,999", "equity,-5",
            "equity,1e9", "tier,xx" })
    @AsAlice
    void refusesWhatCannotBeKeptExactly(String field, String value) {
        specimens.publish(LocalDate.of(2026, 11, 20));
        Map<String, String> fields = new HashMap<>(SIZE);
        fields.put(field, value);

        String html = form(fields).post(alice).then().statusCode(422).extract().asString();

        assertThat(Jsoup.parse(html).select(".field__error")).hasSize(1);
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void keepsARefusedEntryAndSaysWhatIsWrong() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        String html = form(Map.of("equity", "a lot <b>", "tier", "delta_steward", "risk", "7", "dial", "0.25", "cap", "1.5"))
                .post(alice).then().statusCode(422).extract().asString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("[name=equity]").val()).isEqualTo("a lot <b>");
        assertThat(page.select(".field__error").eachText()).anyMatch(error -> error.contains("dollars"))
                .anyMatch(error -> error.contains("5"));
        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void answersAScriptWithTheSizedPartsAlone() {
        specimens.publish(LocalDate.of(2026, 11, 20));

        form(SIZE).header("X-Partial", "sized").post(alice).then().statusCode(200)
                .body(containsString("id=\"size-result\""), not(containsString("<html")));
    }

    @Test
    @AsAlice
    void refusesAFormFromAnotherSite() {
        form(SIZE).header("Origin", "https://evil.example").header("Sec-Fetch-Site", "cross-site").post(alice).then()
                .statusCode(403);

        assertThat(world.number("select count(*) from risk_profiles")).isZero();
    }

    @Test
    @AsAlice
    void knowsNoOtherVerb() {
        given().delete(alice).then().statusCode(405);
    }

    @Test
    @AsAlice
    void showsOnlySettledSignalsOnceTheTrialIsOver() {
        specimens.publish(LocalDate.of(2024, 5, 15));
        specimens.publish(LocalDate.of(2099, 11, 20));
        assertThat(page(alice).title()).contains("2099");
        world.update("update access_grants set starts_at = now() - interval '20 days', ends_at = now() - interval '6 days'");

        assertThat(page(alice).title()).contains("2024");
    }

    private Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).header("Cache-Control", "no-store").extract().asString());
    }

    private static RequestSpecification form(Map<String, String> fields) {
        return given().redirects().follow(false).formParams(fields);
    }
}
