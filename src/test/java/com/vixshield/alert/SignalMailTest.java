package com.vixshield.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The mail as it arrives, against the page that it speaks of. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class SignalMailTest {

    @Inject
    AlertSweep mails;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;

    private String alice;

    @BeforeEach
    void publish() {
        world.clear();
        ScriptedRelay.clear();
        specimens.publish(LocalDate.of(2026, 11, 20));
        alice = "/a/" + people.signIn("alice");
    }

    @Test
    @AsAlice
    void bothPartsRepeatThePage() throws Exception {
        Document page = Jsoup.parse(given().get(alice).then().statusCode(200).extract().asString());
        mails.run();

        MimeMessage mail = received();
        String text = part(mail, "text/plain");
        String html = Jsoup.parse(part(mail, "text/html")).text();

        List<String> numbers = new java.util.ArrayList<>(page.select("#condor .strikes dd").eachText());
        assertThat(numbers).hasSize(4);
        numbers.addAll(page.select("#hedge-table td[data-label^=Expected]").eachText().stream()
                .map(cost -> cost.replace("\u2212", "")).toList());
        numbers.add(page.select("#condor .facts dd").first().text());
        assertThat(numbers).hasSize(8).allSatisfy(number -> {
            assertThat(text).contains(number);
            assertThat(html).contains(number);
        });
    }

    @Test
    void saysInItsSubjectThatTheDataAreADemo() throws Exception {
        mails.run();

        assertThat(received().getSubject()).matches("\\[Demo data] (Trade|Hold): .*");
        assertThat(part(received(), "text/plain")).contains("Demo data: a simulated market.");
    }

    @Test
    void carriesNothingThatLoadsOrRuns() throws Exception {
        mails.run();

        Document html = Jsoup.parse(part(received(), "text/html"));
        assertThat(html.select("img, script, link, iframe, form")).isEmpty();
        assertThat(html.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("http"));
    }

    private static MimeMessage received() throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(
                ScriptedRelay.received().get(0).text().getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(MimeMessage mail, String type) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
        }
        throw new AssertionError("no part of type " + type);
    }
}
