package com.vixshield.chains;

import static com.vixshield.testing.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.team.Crew;
import com.vixshield.quant.backtest.QuoteSource;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** The pages as alice uses them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@AsAlice
class ChainsResourceTest {

    private static final String DX = "spx_eod_202311.txt";
    private static final LocalDate SESSION = LocalDate.of(2023, 11, 14);

    @Inject
    Crew crew;
    @Inject
    World world;
    @Inject
    AccountChains chains;

    private String acme;

    @BeforeEach
    void team() {
        world.clear();
        acme = "/a/" + crew.acme() + "/chains";
    }

    private static byte[] sample(String name) {
        try (InputStream in = ChainsResourceTest.class.getResourceAsStream("/chains/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response upload(String name, byte[] bytes) {
        return given().redirects().follow(false).multiPart("file", name, bytes).post(acme);
    }

    private String look(String name) {
        return upload(name, sample(name)).then().statusCode(303).extract().header("Location").replaceFirst("https?://[^/]*",
                "");
    }

    private static Response post(String path) {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post(path);
    }

    private int quotes() {
        return world.number("select count(*) from account_chain_quotes");
    }

    @Test
    void showsWhatWasUnderstoodBeforeAnythingIsStored() {
        String path = look(DX);

        Document page = page(path);
        assertThat(quotes()).isZero();
        assertThat(page.select("h1").text()).isEqualTo(DX);
        assertThat(page.select(".tag").text()).isEqualTo("Not stored");
        assertThat(page.select("section[aria-labelledby=counts] tbody tr")).hasSize(5);
        assertThat(page.select("section[aria-labelledby=refused] tbody tr").eachText()).hasSize(7)
                .anyMatch(row -> row.contains("third Friday") && row.endsWith("2 50"));
        assertThat(page(acme).select("tbody tr").text()).contains(DX, "OptionsDX", "Not stored");
    }

    @Test
    void storesOnceHoweverOften() {
        post(look(DX) + "/import").then().statusCode(200).body(containsString("91 quotes stored, 0 known before"));
        assertThat(quotes()).isEqualTo(91);
        assertThat(world.number("select count(*) from account_chain_uploads")).isZero();

        String again = look(DX);
        post(again + "/import").then().statusCode(200).body(containsString("0 quotes stored, 91 known before"));

        assertThat(quotes()).isEqualTo(91);
        assertThat(world.number("select count(*) from account_chain_files")).isEqualTo(1);
        assertThat(world.number("select count(*) from audit_entries where action = 'chains.imported'")).isEqualTo(2);
        post(again + "/import").then().statusCode(409).body(containsString("Upload it again"));
    }

    @Test
    void aBacktestOfTheAccountGetsItsQuotesAndNoOtherDoes() {
        post(look(DX) + "/import").then().statusCode(200);
        UUID account = UUID.fromString(world.single("select account_id from account_chain_files"));
        MarketHistory history = new MarketHistory(List.of(new DailyBar(SESSION, 4495.7, 4495.7, 4495.7, 4495.7)), List.of(),
                Map.of(), new TreeMap<>(), new TreeMap<>());

        QuoteSource source = chains.quotes(account, history).orElseThrow();

        assertThat(source.origin()).isEqualTo("your own chains: OptionsDX");
        assertThat(source.curves()).containsOnlyKeys(SESSION);
        assertThat(chains.quotes(UUID.randomUUID(), history)).isEmpty();
    }

    @Test
    void removesAFileWithItsQuotes() {
        String path = look(DX);
        post(path + "/import").then().statusCode(200);

        post(path + "/removal").then().statusCode(303);

        assertThat(quotes()).isZero();
        given().get(path).then().statusCode(404);
        assertThat(world.number("select count(*) from audit_entries where action = 'chains.removed'")).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithASentence() {
        upload("notes.txt", "bought from a vendor\n".getBytes()).then().statusCode(422)
                .body(containsString("the layout of no vendor"));
        upload("eod.txt", sample(DX)).then().statusCode(422).body(containsString("must contain"));
        given().multiPart("other", "x").post(acme).then().statusCode(422).body(containsString("Choose a file"));
        assertThat(world.number("select count(*) from account_chain_files")).isZero();
    }

    @Test
    void aPlanWithoutChainsKeepsThemAndTakesNoMore() {
        post(look(DX) + "/import").then().statusCode(200);
        String path = look("spxw_eod_20231114.csv");
        world.update("delete from access_grants");

        assertThat(page(acme).select("main").text()).contains("no chains of its own now", DX);
        upload(DX, sample(DX)).then().statusCode(403).body(containsString("This is part of Desk"));
        post(path + "/import").then().statusCode(403);
        assertThat(quotes()).isEqualTo(91);
        post(path + "/removal").then().statusCode(303);
    }

    @Test
    void withoutAHistoryToSettleOnItSaysWhatIsMissing() {
        world.clearMarket();
        post(look(DX) + "/import").then().statusCode(200);

        assertThat(page(acme + "/prices").select("main").text()).contains("no imported history", "Hypothetical results");
    }

    @Test
    void aLookThatNobodyFollowedUpIsForgotten() {
        look(DX);
        world.update("update account_chain_uploads set uploaded_at = uploaded_at - interval '25 hours'");

        look("spxw_eod_20231114.csv");

        assertThat(world.single("select string_agg(name, ',') from account_chain_files")).isEqualTo("spxw_eod_20231114.csv");
    }
}
