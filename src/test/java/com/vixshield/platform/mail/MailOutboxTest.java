package com.vixshield.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.vixshield.account.People;
import com.vixshield.platform.Ids;
import com.vixshield.platform.Tenant;
import com.vixshield.testing.EmbeddedServices;
import com.vixshield.testing.Proves;
import com.vixshield.testing.ScriptedRelay;
import com.vixshield.testing.World;

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
        letters.putBack(dead, "late", 0);

        assertThat(ScriptedRelay.byRecipient()).containsOnlyKeys("bob@example.com");
        assertThat(world.single("select status from outgoing_mails")).isEqualTo("accepted");
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
