package com.vixshield.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.billing.FreeDayJob;
import com.vixshield.testing.AsAlice;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.ScriptedRelay.Message;
import com.vixshield.testing.World;
import com.vixshield.trackrecord.Chain;
import com.vixshield.trackrecord.Chain.Outcome;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is mailed besides the signal: its result, and that a session was missed. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class AlertNewsTest {

    private static final LocalDate SESSION = LocalDate.of(2026, 11, 19);

    @Inject
    AlertJob mails;
    @Inject
    FreeDayJob freeDays;
    @Inject
    Chain chain;
    @Inject
    People people;
    @Inject
    World world;

    private String alice;

    @BeforeEach
    void begin() {
        world.clear();
        ScriptedRelay.clear();
        alice = "/a/" + people.signIn("alice");
    }

    @Test
    @AsAlice
    void mailsTheResultOnceAtTheSizeOfTheAccount() throws Exception {
        given().redirects().follow(false).formParams(Map.of("equity", "2,000,000", "tier", "delta_steward", "risk", "3", "dial",
                "0.5", "cap", "2")).post(alice);
        graded(Outcome.lost());

        mails.run();
        mails.run();

        assertThat(results()).isEqualTo(1);
        MimeMessage mail = result();
        assertThat(mail.getSubject()).isEqualTo("[Demo data] Result of Thu 19 Nov: \u2212$1,205 a condor");
        String text = text(mail);
        assertThat(text).contains("Steward, 0.15 delta: \u2212$1,205 for each condor after fees", "SPX settled at 5000.00",
                "At your present size: ", alice + "/alerts",
                "/u/" + world.single("select unsubscribe_token from alert_preferences"));
        assertThat(given().get(alice + "/alerts").asString()).contains("<td>result</td>", "<td>signal</td>");
    }

    @Test
    void saysOfARefusedTradeWhatItWouldHaveMade() throws Exception {
        graded(Outcome.refused(20));

        mails.run();

        assertThat(result().getSubject()).contains("refused, it would have made \u2212$1,705");
        assertThat(text(result())).contains("none sold, so nothing won or lost");
    }

    @Test
    void anOldResultIsNoNews() {
        chain.graded(SESSION, chain.sealed(SESSION, "on_time"), "on_time", 5000, Outcome.won());

        mails.run();

        assertThat(results()).isZero();
    }

    @Test
    @AsAlice
    void eachKindCanBeSwitchedOffByItself() {
        graded(Outcome.won());
        given().redirects().follow(false).formParams(Map.of("news", "yes", "missed", "yes")).post(alice + "/alerts").then()
                .statusCode(303);

        mails.run();

        assertThat(results()).isZero();
        assertThat(world.single("select email_signals || ' ' || email_results || ' ' || email_missed from alert_preferences"))
                .isEqualTo("true false true");
        assertThat(ScriptedRelay.received()).as("the signal").hasSize(1);
    }

    @Test
    void theLinkInAMailStopsAllKinds() {
        String token = world.single("select unsubscribe_token from alert_preferences");
        given().formParam("List-Unsubscribe", "One-Click").post("/u/" + token).then().statusCode(200);
        graded(Outcome.won());

        mails.run();

        assertThat(ScriptedRelay.received()).isEmpty();
    }

    @Test
    void aMissedSessionIsMailedAndADayGivenBackAlsoToWhoIsNotTold() throws Exception {
        people.signIn("bob");
        world.update("""
                update alert_preferences set email_missed = false
                where person_id = (select id from people where name = 'bob')""");
        chain.missed(SESSION, "no quotes");
        known();

        mails.run();
        mails.run();
        freeDays.run();
        freeDays.run();

        assertThat(ScriptedRelay.byRecipient()).containsExactly(Map.entry("alice@example.com", 1L));
        MimeMessage mail = message(ScriptedRelay.received().get(0));
        assertThat(mail.getSubject()).isEqualTo("No signal for Thu 19 Nov: the session was missed");
        assertThat(text(mail)).contains("is given back");
        assertThat(world.number("select count(*) from billing_free_days where reason = "
                + "'the alert of 19 November 2026 was missed'")).isEqualTo(2);
    }

    private void graded(Outcome outcome) {
        chain.graded(SESSION, chain.sealed(SESSION, "on_time"), "on_time", 5000, outcome);
        known();
    }

    /** Just now. */
    private void known() {
        world.update("alter table sealed_records disable trigger user");
        world.update("update sealed_records set recorded_at = now()");
        world.update("alter table sealed_records enable trigger user");
    }

    private int results() {
        return world.number("select count(*) from deliveries d join alert_runs r on r.id = d.run_id where r.kind = 'result'");
    }

    private static MimeMessage result() throws Exception {
        for (Message received : ScriptedRelay.received()) {
            MimeMessage mail = message(received);
            if (mail.getSubject().contains("Result of ")) {
                return mail;
            }
        }
        throw new AssertionError("no result was mailed");
    }

    private static MimeMessage message(Message received) throws Exception {
        return new MimeMessage(null, new ByteArrayInputStream(received.text().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
