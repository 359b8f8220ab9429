package com.vixshield.help;

import static com.vixshield.testing.Pages.page;
import static com.vixshield.testing.Pages.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.vixshield.help.answer.Answers;
import com.vixshield.help.glossary.Glossary;
import com.vixshield.help.method.MethodIdeas;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class HelpPagesTest {

    @Inject
    World world;
    @Inject
    Answers answers;
    @Inject
    Glossary glossary;
    @Inject
    MethodIdeas ideas;

    @BeforeEach
    void nobodyHasAsked() {
        world.forgetLimits();
        world.update("delete from answer_feedback");
    }

    @Test
    void givesEachWordAnAnchorAndAnAddress() {
        Document all = page("/glossary");

        glossary.terms().forEach(term -> {
            assertThat(all.getElementById(term.id())).as(term.id()).isNotNull();
            assertThat(all.select("a[href=" + term.href() + "]")).as(term.id()).isNotEmpty();
        });
        assertThat(page("/glossary/iron-condor").select("h1").text()).isEqualTo("Iron condor");
        given().get("/glossary/none").then().statusCode(404);
    }

    @Test
    void showsEveryAnswerAndIdeaWithNumbersOfTheRulebook() {
        answers.all().forEach(answer -> assertThat(page("/answers/" + answer.slug()).select("main").text())
                .as(answer.slug()).doesNotContain("{{").contains("Rulebook 1.0"));
        ideas.all().forEach(idea -> assertThat(page("/method/" + idea.slug()).select("main").text()).as(idea.slug())
                .doesNotContain("{{"));
        assertThat(page("/answers/how-many-contracts").select("main").text()).contains("by default 2\u202F% of the account");
        given().get("/answers/none").then().statusCode(404);
        given().get("/method/none").then().statusCode(404);
    }

    @Test
    void keepsTheAnswerThatTheSiteWasFoundedOn() {
        assertThat(page("/answers/does-4-4-2-cut-drawdowns").select("h1").text()).contains("35 to 40");
    }

    @Test
    void marksAWordOnceAPage() {
        Document answer = page("/answers/what-happens-at-expiry");

        List<String> notes = answer.select(".term__note").eachAttr("id");
        assertThat(notes).isNotEmpty().doesNotHaveDuplicates();
        for (Element word : answer.select(".term__word")) {
            assertThat(answer.getElementById(word.attr("aria-describedby")).text()).isNotBlank();
            assertThat(word.attr("href")).startsWith("/glossary/");
        }
    }

    /** Terms of the founding text, and words that readers type. */
    @ParameterizedTest
    @CsvSource({"4/4/2, /glossary/four-four-two", "ALVH, /glossary/alvh", "time-shifting, /method/time-shifting",
            "MACD, /glossary/macd", "loyalty, /method/loyalty-and-motion", "steward, /method/steward-and-promoter",
            "second engine, /method/second-engine", "quick ratio, /method/quick-ratio", "MEV, /method/left-out",
            "DAO, /method/left-out", "REIT, /method/left-out", "conversion, /method/conversions-and-reversals",
            "multi-sig, /method/multi-sig", "WACC, /glossary/wacc", "internal rate of return, /glossary/irr",
            "price to cash flow, /glossary/price-to-cash-flow", "Big Top Temporal Theta Cash Press, /glossary/theta-press",
            "cancel, /answers/cancel-a-subscription", "break-even, /glossary/break-even", "CPI, /glossary/cpi",
            "interest rate differential vx2, /method/theta-press"})
    void findsTheTermsOfTheFoundingText(String query, String href) {
        Document found = page("/help?q=" + query);

        if (!query.startsWith("interest")) {
            assertThat(found.select("#found").parents().select("dt a").eachAttr("href")).as(query).contains(href);
        } else {
            assertThat(found.select("main").text()).doesNotContain("Nothing for");
        }
    }

    @Test
    void searchesRulebookAndInterfaceToo() {
        assertThat(page("/help?q=fee leg").select("dt small").eachText()).contains("Rulebook");
        assertThat(page("/help?q=signals").select("dt a").eachAttr("href")).anyMatch(href -> href.startsWith("/help/api#"));
        assertThat(page("/help?q=zzzqqq").select("main").text()).contains("Nothing for “zzzqqq”");
        given().queryParam("q", "% ' & | ! :* \u0000").get("/help").then().statusCode(200);
    }

    @Test
    void listsTheInterfaceWithCallsToCopy() {
        assertThat(page("/help/api").select("pre").eachText()).anyMatch(call -> call.contains("/api/v1/signals"));
    }

    @Test
    void countsWhetherAnAnswerHelped() {
        post("/answers/is-this-advice/feedback", Map.of("helped", "yes")).statusCode(303);
        post("/answers/is-this-advice/feedback", Map.of("helped", "yes")).statusCode(303);
        post("/answers/is-this-advice/feedback", Map.of("helped", "perhaps")).statusCode(400);
        post("/answers/none/feedback", Map.of("helped", "yes")).statusCode(404);

        assertThat(world.single("select votes from answer_feedback where slug = 'is-this-advice' and helped")).isEqualTo("2");
        assertThat(page("/answers/is-this-advice?thanks=1").select("[role=status]").text()).contains("counted");
    }
}
