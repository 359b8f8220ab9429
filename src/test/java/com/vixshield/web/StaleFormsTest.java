package com.vixshield.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.team.Crew;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A tab that was opened before somebody else saved takes nothing back: both values are shown, and the reader decides. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class StaleFormsTest {

    private static final Map<String, String> SIZE = Map.of("equity", "400,000", "tier", "delta_promoter", "risk", "2", "dial",
            "0.5", "cap", "2");

    @Inject
    Crew crew;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        world.forgetLimits();
        acme = "/a/" + crew.acme();
        specimens.publish(LocalDate.parse("2024-05-15"));
    }

    @Test
    @Proves(13)
    void theSizeIsNotPutBack() {
        String opened = version("", "form[data-recompute]");
        post("", SIZE, Map.of("risk", "1", "version", opened)).then().statusCode(303);

        Response stale = post("", SIZE, Map.of("risk", "2", "version", opened));

        assertThat(stale.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(stale.asString());
        assertThat(page.select("form[data-recompute] .callout tbody tr").eachText())
                .containsExactly("At risk per condor trade, percent 1 2");
        assertThat(page.select("input[name=risk]").val()).as("the entry is kept").startsWith("2");
        assertThat(world.single("select round(at_risk * 100) from risk_profiles")).isEqualTo("1");

        String seen = page.select("form[data-recompute] input[name=version]").val();
        post("", SIZE, Map.of("risk", "2", "version", seen)).then().statusCode(303);
        assertThat(world.single("select round(at_risk * 100) from risk_profiles")).isEqualTo("2");
        post("", SIZE, Map.of("risk", "2", "version", opened)).then().statusCode(303);
    }

    /** A slider that moves saves again and again: each answer names what the next save is about. */
    @Test
    void whatAScriptSavesNamesItsNextVersion() {
        String version = version("", "form[data-recompute]");
        for (String risk : new String[]{"1", "1.5", "2"}) {
            Map<String, String> fields = new HashMap<>(SIZE);
            fields.putAll(Map.of("risk", risk, "version", version));
            Response answer = given().redirects().follow(false).header("X-Partial", "sized").formParams(fields).post(acme);
            assertThat(answer.statusCode()).isEqualTo(200);
            version = Jsoup.parse(answer.asString()).select("input[name=version]").val();
        }
        assertThat(world.single("select round(at_risk * 100) from risk_profiles")).isEqualTo("2");
    }

    @Test
    @Proves(13)
    void theAccountsNameIsNotPutBack() {
        Map<String, String> settings = Map.of("name", "Acme", "zone", "UTC", "currency", "code");
        String opened = version("/settings", "form[action$=/settings]");
        post("/settings", settings, Map.of("name", "Apex", "version", opened)).then().statusCode(303);

        Response stale = post("/settings", settings, Map.of("version", opened));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.asString()).select(".callout tbody tr").eachText()).containsExactly("Name Apex Acme");
        assertThat(world.single("select name from accounts where kind = 'team'")).isEqualTo("Apex");
    }

    @Test
    @Proves(13)
    void thePolicyIsNotPutBack() {
        crew.join(acme.substring(3), "bob", "risk_manager");
        Map<String, String> policy = Map.of("approvers", "1", "risk", "5000", "hedge", "5000", "contracts", "9");
        String opened = version("/approvals", "form[action$=/policy]");
        post("/approvals/policy", policy, Map.of("version", opened)).then().statusCode(303);

        Response stale = post("/approvals/policy", policy, Map.of("contracts", "20", "version", opened, "reason", "larger"));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.asString()).select("form[action$=/policy] .callout tbody tr").eachText())
                .containsExactly("Most contracts 9 20");
        assertThat(world.number("select count(*) from approval_requests")).isZero();
    }

    @Test
    @Proves(13)
    void aRoleIsNotPutBack() {
        crew.join(acme.substring(3), "bob", "viewer");
        String path = "/members/" + crew.person("bob") + "/role";
        assertThat(Jsoup.parse(given().get(acme + "/members").asString())
                .select("form[action$=" + path + "] input[name=was]").val()).isEqualTo("viewer");
        post(path, Map.of("role", "trader"), Map.of("was", "viewer")).then().statusCode(303);

        Response stale = post(path, Map.of("role", "risk_manager"), Map.of("was", "viewer"));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.asString()).select("[role=alert]").text()).contains("trader", "risk manager");
        assertThat(crew.role(acme.substring(3), "bob")).isEqualTo("trader");
    }

    private String version(String path, String form) {
        String version = Jsoup.parse(given().get(acme + path).asString()).select(form + " input[name=version]").val();
        assertThat(version).isNotEmpty();
        return version;
    }

    private Response post(String path, Map<String, String> fields, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(fields);
        all.putAll(others);
        return given().redirects().follow(false).formParams(all).post(acme + path);
    }
}
