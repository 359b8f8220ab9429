package com.vixshield.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Tenant;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@QuarkusTestResource(ScriptedRelay.class)
class MailOutboxTest {

    @Inject
    MailOutbox outbox;
    @Inject
    MailOutboxJob sweep;
    @Inject
    MailQueue letters;
    @Inject
    Ids ids;
    @Inject
    Tenant tenant;
    @Inject
    People people;
    @Inject
    World world;
    @Inject
    AccountlessMail last;
    @Inject
    @DataSource("worker")
    AgroalDataSource worker;
    @ConfigProperty(name = "vixshield.url")
    String site;

    private UUID account;

    @BeforeEach
    void oneAccount() {
        world.clear();
        ScriptedRelay.clear();
        account = UUID.fromString(world.single("select id from accounts where handle = ?", people.signIn("alice")));
    }

    @Test
    void sendsOnceAndForgetsWhatStoodInIt() {
        write("bob@example.com", "Join us");

        sweep.run();
        sweep.run();

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("bob@example.com").containsValue(1L);
        assertThat(world.single("select status || text_part || html_part from outgoing_mails")).isEqualTo("accepted");
    }

    @Test
    @Proves(7)
    void noNameBecomesAHeader() {
        write("bob@example.com", "Join\r\nBcc: eve@example.com\r\n\r\nus");

        sweep.run();

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("bob@example.com");
        assertThat(ScriptedRelay.received().get(0).header("Subject")).isEqualTo("Join Bcc: eve@example.com us");
        String headers = ScriptedRelay.received().get(0).text().split("\n\n", 2)[0];
        assertThat(headers).doesNotContain("\nBcc:");
    }

    @Test
    @Proves(7)
    void theDatabaseRefusesARecipientWithMoreThanOneAddress() {
        for (String recipient : List.of("bob@example.com\r\nBcc: eve@example.com", "bob@example.com, eve@example.com",
                "nobody")) {
            assertThatThrownBy(() -> write(recipient, "Join")).rootCause()
                    .hasMessageContaining("outgoing_mails_recipient_check");
        }
    }

    @Test
    @Proves(12)
    void nothingIsSentOfWhatWasRolledBack() {
        assertThatThrownBy(() -> inAccount(() -> {
            outbox.send(account, "bob@example.com", notice("Join"));
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");

        sweep.run();

        assertThat(ScriptedRelay.received()).isEmpty();
    }

    @Test
    void givesUpOnARefusal() {
        write("nobody@example.com", "Join");

        sweep.run();

        assertThat(world.single("select status || ' ' || last_error from outgoing_mails")).startsWith("failed 550");
    }

    @Test
    void triesAgainLaterWhenTheRelayIsBusy() {
        write("busy@example.com", "Join");

        sweep.run();

        assertThat(world.single("select status || ' ' || (next_at > now()) || ' ' || (text_part <> '') from outgoing_mails"))
                .isEqualTo("ready true true");
    }

    @Test
    void takesOverFromTheDeadWhoMayNotWriteAnyMore() {
        write("bob@example.com", "Join");
        MailQueue.Letter dead = letters.claim(ids.next()).get(0);
        assertThat(letters.claim(ids.next())).as("leased").isEmpty();

        world.update("update outgoing_mails set lease_until = now() - interval '1 second'");
        sweep.run();
        letters.putBack(dead, "late", Duration.ZERO);

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("bob@example.com");
        assertThat(world.single("select status from outgoing_mails")).isEqualTo("accepted");
    }

    @Test
    void aDraftIsRenderedOnceItIsDue() throws SQLException {
        draft("receipt:1", "bob@example.com", "/a/acme/billing");
        draft("receipt:1", "bob@example.com", "/a/acme/billing");

        sweep.run();
        sweep.run();

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("bob@example.com").containsValue(1L);
        assertThat(ScriptedRelay.received().get(0).header("Subject")).isEqualTo("Paid");
        assertThat(ScriptedRelay.received().get(0).text()).contains("You paid <39>.", "&lt;39&gt;",
                site + "/a/acme/billing");
        assertThat(world.single("select status || kind || body || text_part || html_part from outgoing_mails"))
                .isEqualTo("acceptedreceiptYou paid <39>.");
    }

    @Test
    void aRefusedDraftIsNotTriedAgain() throws SQLException {
        draft("receipt:1", "nobody@example.com", "https://pay.example.com/x");

        sweep.run();
        world.update("update outgoing_mails set next_at = now() - interval '1 day'");
        sweep.run();

        assertThat(world.single("select status || ' ' || attempts || ' ' || last_error from outgoing_mails"))
                .startsWith("failed 1 550");
    }

    /** Its event must not wait for an address that no relay would take. */
    @Test
    void aDraftToNoAddressIsNotWritten() throws SQLException {
        draft("receipt:1", "bob @example.com", "/a/acme/billing");

        assertThat(world.number("select count(*) from outgoing_mails")).isZero();
    }

    @Test
    void everyMessageIdIsOfTheConfiguredDomain() throws SQLException {
        write("bob@example.com", "Join");
        draft("receipt:1", "carol@example.com", "/a/acme/billing");
        sweep.run();
        last.send("dave@example.com", notice("Gone"), account);

        assertThat(ScriptedRelay.received()).extracting(mail -> mail.header("Message-ID")).hasSize(3)
                .allMatch(id -> id.matches("<[-0-9a-f]{36}@mail\\.vixshield\\.example>")).doesNotHaveDuplicates();
    }

    private void draft(String key, String recipient, String link) throws SQLException {
        try (Connection connection = worker.getConnection()) {
            new MailDraft(key, "receipt", recipient, "Paid", "You paid <39>.", link).enqueue(connection, account,
                    Instant.now());
        }
    }

    private void write(String recipient, String subject) {
        inAccount(() -> outbox.send(account, recipient, notice(subject)));
    }

    private static NoticeMail notice(String subject) {
        return new NoticeMail(subject, "Heading", List.of("<script>alert(1)</script>"), "Open", "https://vixshield.test/x",
                "Why");
    }

    @ActivateRequestContext
    void inAccount(Runnable work) {
        tenant.actFor(account);
        QuarkusTransaction.requiringNew().run(work);
    }
}
