package com.vixshield.trust;

import static com.vixshield.testing.Pages.page;
import static com.vixshield.testing.Pages.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(value = ScriptedRelay.class, restrictToAnnotatedClass = true)
class ContactTest {

    private static final String TEXT = "The condor <b>of Friday</b> is missing.\r\nWhat happened?";

    @Inject
    World world;
    @Inject
    SupportMailJob job;
    @Inject
    People people;
    @Inject
    TrustTexts texts;

    @BeforeEach
    void nothingSent() {
        world.clear();
        world.empty("support_requests");
        world.forgetLimits();
        ScriptedRelay.clear();
    }

    @Test
    void givesANumberMailsTheOperatorAndForgetsTheText() {
        String there = post("/contact", Map.of("email", "Ann@Example.com", "topic", "billing", "message", TEXT)).statusCode(303)
                .extract().header("Location");
        String ticket = there.replaceFirst(".*ticket=(VS-\\d+).*", "$1");
        assertThat(page(there.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "")).select("[role=status]").text())
                .contains(ticket);

        job.run();
        job.run();

        assertThat(ScriptedRelay.received()).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("support@vixshield.example");
            assertThat(message.header("Subject")).contains(ticket);
            assertThat(message.text()).contains("ann@example.com", "&lt;b&gt;of Friday");
        });
        assertThat(world.single("select status || coalesce(email, '') || coalesce(message, '') from support_requests"))
                .isEqualTo("sent");
    }

    @Test
    void showsWhatIsWrongAndKeepsWhatWasTyped() {
        var refused = Jsoup.parse(post("/contact", Map.of("email", "ann", "topic", "none", "message", "short")).statusCode(422)
                .extract().asString());

        assertThat(refused.select("#message").text()).isEqualTo("short");
        assertThat(refused.select("[aria-invalid=true]").eachAttr("id")).containsExactly("email", "message");
        assertThat(world.number("select count(*) from support_requests")).isZero();
    }

    @Test
    void showsNoTicketThatWasMadeUp() {
        assertThat(page("/contact?ticket=%3Cscript%3E").select("[role=status]")).isEmpty();
    }

    @Test
    void namesTheTermsAtSignUpAndRecordsTheirVersion() {
        assertThat(page("/sign-up").select("main a[href=/terms]")).isNotEmpty();

        people.signIn("alice");
        people.signIn("alice");

        assertThat(world.single("select string_agg(version::text, ',') from terms_acceptances"))
                .isEqualTo(texts.getVersion().toString());
    }

    @Test
    void calledThingsNotConfiguredThatAre() {
        assertThat(page("/contact").select("main").text()).contains("not configured");
        assertThat(page("/terms").select("main").text()).contains("name not configured").doesNotContain("{{");
    }

    @Test
    void showsTheChangelog() {
        assertThat(page("/changelog").select("h2").eachText()).contains("Unreleased");
    }
}
