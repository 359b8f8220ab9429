package com.vixshield.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.vixshield.signal.Specimens;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulebookResourceTest {

    @Inject
    World world;
    @Inject
    Specimens specimens;
    @Inject
    Rulebooks rulebooks;

    @BeforeEach
    void empty() {
        world.clear();
    }

    @Test
    void showsEveryNumberOfTheCurrentVersionToAnybody() {
        Document page = page("/rulebook");
        assertThat(page.select("h1").text()).isEqualTo("Rulebook 1.0");
        assertThat(page.select("tbody tr")).hasSize(rulebooks.current().values().size() - 1);
        assertThat(page.getElementById("condor.slippage").select("td.num").text()).isEqualTo("50\u202f%");
        assertThat(page.select(".facts").text()).contains("none yet");
        assertThat(page("/rulebook/1.0").select("main").html()).isEqualTo(page.select("main").html());
    }

    @Test
    void saysWhichSignalsNameIt() {
        specimens.publish(LocalDate.of(2026, 11, 19));
        specimens.publish(LocalDate.of(2026, 11, 20));
        assertThat(page("/rulebook").select(".facts").text()).contains("2 19 Nov 2026 to 20 Nov 2026");
    }

    @Test
    void offersTheTextThatItsHashIsOf() throws Exception {
        byte[] text = given().get("/rulebook/1.0/parameters.txt").then().statusCode(200).extract().asByteArray();
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        assertThat(page("/rulebook").select("code.hash").text()).isEqualTo(hash);
        assertThat(new String(text, StandardCharsets.UTF_8)).contains("\ncondor.slippage=0.5\n");
    }

    @Test
    void comparesVersions() {
        assertThat(page("/rulebook/1.0..1.0").select("main").text()).contains("Nothing changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rulebook/0.9", "/rulebook/1.0..1.1", "/rulebook/1.0..", "/rulebook/2.0"})
    void knowsNoOtherVersion(String path) {
        given().accept("text/html").get(path).then().statusCode(404);
    }

    @Test
    void registersWhatPublishedTextsContradictEachOtherIn() {
        Document page = page("/rulebook/conflicts");
        assertThat(page.select("section[aria-labelledby=four-four-two] tbody tr")).hasSize(19);
        assertThat(page.select(".callout a").eachAttr("href")).allSatisfy(href -> {
            String path = href.substring(href.indexOf('#') + 1);
            assertThat(page("/rulebook").getElementById(path)).as(path).isNotNull();
        });
    }

    private static Document page(String path) {
        return Jsoup.parse(given().accept("text/html").get(path).then().statusCode(200).extract().asString());
    }
}
