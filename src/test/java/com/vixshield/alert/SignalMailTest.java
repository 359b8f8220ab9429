package com.vixshield.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.market.SessionCalendar;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Specimens;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.MovableClock;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.Stated;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;
import com.vixshield.web.format.TimeFormats;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The mail as it arrives, against the page that it speaks of. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class SignalMailTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 20);

    @Inject
    AlertJob mails;
    @Inject
    Chain chain;
    @Inject
    People people;
    @Inject
    Specimens specimens;
    @Inject
    World world;
    @Inject
    MovableClock clock;

    private String alice;

    @BeforeEach
    void publish() {
        world.clear();
        ScriptedRelay.clear();
        specimens.publish(SESSION);
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
    void tellsEveryTiersVerdictTheMarketAndTheQuotesWithTheirAge() throws Exception {
        anew();
        specimens.publishTrade(SESSION);
        mails.run();

        String text = part(received(), "text/plain");
        for (Tier tier : Tier.all()) {
            assertThat(text.lines().map(String::strip)).as(tier.key())
                    .filteredOn(line -> line.startsWith(tier.label() + ", " + tier.aim() + ": ")).singleElement()
                    .satisfies(line -> assertThat(line)
                            .matches(".*: (Trade [0-9/ -]+, from a credit of .*|Hold\\. .+|No condor\\. .+)"));
        }
        assertThat(text).contains("Regime: ", "Expected range: ", "min old when the signal was published", " bid, ");
        assertThat(Jsoup.parse(part(received(), "text/html")).text()).contains("All tiers", "The market", "Quotes of the legs");
    }

    @Test
    @AsAlice
    void aHoldStillTellsWhatTheHedgeDoesInTheNightsThatHurtMost() throws Exception {
        anew();
        specimens.publishTrade(SESSION);
        specimens.suspend("delta_steward", LocalDate.of(2026, 11, 18));
        given().redirects().follow(false).formParams(Map.of("equity", "2,000,000", "tier", "delta_steward", "risk", "3", "dial",
                "0.5", "cap", "2")).post(alice);

        mails.run();

        String text = part(of(SESSION), "text/plain");
        assertThat(text).contains("IF TONIGHT GOES WRONG", " again: none, ", "only the hedge moves",
                "Steward, 0.15 delta: Hold. ");
        assertThat(Jsoup.parse(part(of(SESSION), "text/html")).text()).contains("If tonight goes wrong",
                "only the hedge moves");
    }

    @Test
    void saysInItsSubjectThatTheDataAreADemo() throws Exception {
        mails.run();

        assertThat(received().getSubject()).matches("\\[Demo data] (Trade|Hold): .*");
        assertThat(part(received(), "text/plain")).contains("Demo data: a simulated market.");
    }

    @Test
    @Proves(1)
    void carriesNothingThatLoadsOrRuns() throws Exception {
        mails.run();

        Document html = Jsoup.parse(part(received(), "text/html"));
        assertThat(html.select("img, script, link, iframe, form")).isEmpty();
        assertThat(html.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("http"));
    }

    @Test
    @AsAlice
    void saysHowToSendTheOrderUntilItsDeadlineAndNothingAfterIt() throws Exception {
        SessionCalendar calendar = new SessionCalendar();
        LocalDate session = calendar.next(LocalDate.ofInstant(clock.instant(), SessionCalendar.NEW_YORK));
        Instant close = calendar.close(session);
        anew();
        given().redirects().follow(false).formParams(Map.of("equity", "2,000,000", "tier", "delta_steward", "risk", "3", "dial",
                "0.5", "cap", "2")).post(alice);
        try {
            clock.goAhead(Duration.between(clock.instant(), close.plusSeconds(60)));
            specimens.publishTrade(session);
            mails.run();
            String text = part(received(), "text/plain");
            assertThat(text).contains("TO SEND IT", "Until: ", TimeFormats.dayClock(close.plus(Duration.ofMinutes(15))),
                    "sell SPXW",
                    "(limit)");
            assertThat(Jsoup.parse(part(received(), "text/html")).text()).contains("To send it", "sell SPXW");

            ScriptedRelay.clear();
            LocalDate next = calendar.next(session);
            clock.back();
            clock.goAhead(Duration.between(clock.instant(), calendar.close(next).plus(Duration.ofMinutes(16))));
            specimens.publishTrade(next);
            mails.run();
            assertThat(part(received(), "text/plain")).contains("Closed: Entry has ended.").doesNotContain("TO SEND IT",
                    "Sell ");
        } finally {
            clock.back();
        }
    }

    @Test
    @AsAlice
    void pausesInsteadOfAnOrderOnceTheLossBudgetIsSpent() throws Exception {
        anew();
        graded(LocalDate.of(2026, 11, 17), Outcome.lost());
        specimens.publishTrade(SESSION);
        budget("1,000");

        mails.run();

        String note = Jsoup.parse(given().get(alice).asString()).select("details.more .note").text();
        assertThat(Stated.by(note)).anyMatch(value -> value.startsWith("$") && !value.startsWith("$0"));
        MimeMessage mail = of(SESSION);
        assertThat(mail.getSubject()).startsWith("[Demo data] Paused: ");
        String text = part(mail, "text/plain");
        assertThat(text).contains("PAUSED", "your loss budget of $1,000.00 is spent", "Sell none", "Expected cost")
                .doesNotContain("Limit ", "or more");
        assertThat(lost(text).remainder(new BigDecimal("1205.20"))).as("a whole number of condors").isZero();
        assertThat(lost(text)).isPositive();
        assertThat(Jsoup.parse(part(mail, "text/html")).text()).contains("Paused", "Sell none", "Expected cost");
    }

    @Test
    @AsAlice
    void doesNotPauseForAnotherMonthNorForWhatWasRefused() throws Exception {
        anew();
        graded(LocalDate.of(2026, 10, 29), Outcome.lost());
        graded(LocalDate.of(2026, 11, 16), Outcome.refused(20));
        graded(LocalDate.of(2026, 11, 17), Outcome.won());
        specimens.publishTrade(SESSION);
        budget("1");

        mails.run();

        assertThat(of(SESSION).getSubject()).startsWith("[Demo data] Trade: ").endsWith(" or more");
        assertThat(part(of(SESSION), "text/plain")).contains("SHORT PUT").doesNotContain("PAUSED", "not known");
        assertThat(Jsoup.parse(given().get(alice).asString()).select("details.more .note").text()).contains("size: $0.");
    }

    @Test
    void tellsWhatBecameOfTheSessionBeforeALossIncluded() throws Exception {
        anew();
        graded(LocalDate.of(2026, 11, 17), Outcome.won());
        graded(LocalDate.of(2026, 11, 18), Outcome.lost());
        specimens.publishTrade(SESSION);

        mails.run();

        String text = part(of(SESSION), "text/plain");
        assertThat(text).contains("LAST RESULT", "Wed 18 Nov: \u2212$1,205", "\u2212$1,215", "5000.00 on Thu 19 Nov")
                .doesNotContain("Tue 17 Nov:");
        assertThat(Jsoup.parse(part(of(SESSION), "text/html")).text()).contains("Last result", "\u2212$1,205 for each condor");
    }

    @Test
    void saysThatARefusedTradeWouldHaveLost() throws Exception {
        anew();
        graded(LocalDate.of(2026, 11, 18), Outcome.refused(20));
        specimens.publishTrade(SESSION);

        mails.run();

        assertThat(part(of(SESSION), "text/plain")).contains("Wed 18 Nov: Refused.", "\u2212$1,705");
    }

    @Test
    @AsAlice
    void holdsATierThatIsSuspended() throws Exception {
        anew();
        specimens.publishTrade(SESSION);
        specimens.suspend("delta_steward", LocalDate.of(2026, 11, 18));

        mails.run();

        assertThat(of(SESSION).getSubject()).startsWith("[Demo data] Hold: ");
        assertThat(part(of(SESSION), "text/plain")).contains("suspended since 18 Nov 2026", "Sell none")
                .doesNotContain("Limit ");
    }

    private void anew() {
        world.clear();
        alice = "/a/" + people.signIn("alice");
    }

    private void graded(LocalDate session, Outcome outcome) {
        chain.graded(session, chain.sealed(session, "on_time"), "on_time", 5000, outcome);
    }

    private void budget(String dollars) {
        given().redirects().follow(false)
                .formParams(Map.ofEntries(Map.entry("equity", "400,000"), Map.entry("tier", "delta_steward"),
                        Map.entry("risk", "3"), Map.entry("dial", "0.5"), Map.entry("cap", "2"), Map.entry("more", "1"),
                        Map.entry("product", "SPX"), Map.entry("weighting", "LOYALTY"), Map.entry("instruments", "CARD"),
                        Map.entry("contracts", "7"), Map.entry("fee", "1.30"), Map.entry("budget", dollars),
                        Map.entry("share", "10")))
                .post(alice).then().statusCode(303);
    }

    private static BigDecimal lost(String text) {
        Matcher found = Pattern.compile("present size:\\s+\\$([0-9,.]+) of").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return new BigDecimal(found.group(1).replace(",", ""));
    }

    private static MimeMessage received() throws Exception {
        return message(ScriptedRelay.received().get(0).text());
    }

    /** Sessions that only lead up to it are mailed as well. */
    private static MimeMessage of(LocalDate session) throws Exception {
        for (ScriptedRelay.Message received : ScriptedRelay.received()) {
            MimeMessage mail = message(received.text());
            if (part(mail, "text/plain").contains("session of " + TimeFormats.day(session))) {
                return mail;
            }
        }
        throw new AssertionError("no mail of " + session);
    }

    private static MimeMessage message(String text) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
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
