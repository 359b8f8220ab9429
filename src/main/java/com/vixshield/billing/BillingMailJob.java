package com.vixshield.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.mail.MailRelay;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Sends the waiting billing mails. A mail that may have left a dying node is sent again under the same Message-ID. */
@ApplicationScoped
public class BillingMailJob implements BackgroundJob {

    @CheckedTemplate(basePath = "billing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance letter(Waiting letter, String url);

        static native TemplateInstance letterText(Waiting letter, String url);
    }

    private static final Logger LOG = Logger.getLogger(BillingMailJob.class);
    private static final int ATTEMPTS = 8;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final String CLAIM = """
            with due as (
                select account_id, id from billing_mails
                where status in ('ready', 'retry', 'unknown') and next_at <= ? or status = 'sending' and lease_until < ?
                order by next_at limit 20 for update skip locked)
            update billing_mails m set status = 'sending', lease = ?, lease_until = ?, attempts = m.attempts + 1
            from due where m.account_id = due.account_id and m.id = due.id
            returning m.account_id, m.id, m.address, m.subject, m.body, m.link, m.message_id, m.attempts""";
    private static final String FINISH = """
            update billing_mails set status = ?, lease = null, lease_until = null, last_error = ?, next_at = ?, accepted_at = ?
            where account_id = ? and id = ? and lease = ?""";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    MailRelay relay;
    @Inject
    Clock clock;
    @ConfigProperty(name = "vixshield.url")
    String site;

    /** A mail that waits. */
    record Waiting(UUID account, UUID id, String address, String subject, String body, String link, String messageId,
            int attempts) {
    }

    @Override
    public String name() {
        return "billing-mails";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        UUID lease = UUID.randomUUID();
        List<Waiting> claimed = claim(lease);
        while (!claimed.isEmpty()) {
            for (Waiting letter : claimed) {
                send(letter, lease);
            }
            claimed = claim(lease);
        }
    }

    private void send(Waiting letter, UUID lease) {
        Instant now = clock.instant();
        try {
            relay.send(mail(letter));
            finish(letter, lease, "accepted", null, now, now);
        } catch (RuntimeException e) {
            LOG.warnf("mail %s not accepted: %s", letter.messageId(), e.getMessage());
            boolean last = letter.attempts() >= ATTEMPTS;
            finish(letter, lease, last ? "failed" : "retry", String.valueOf(e.getMessage()),
                    now.plus(Duration.ofMinutes(1L << letter.attempts())), null);
        }
    }

    private Mail mail(Waiting letter) {
        String url = letter.link().startsWith("/") ? site + letter.link() : letter.link();
        return new Mail().setTo(List.of(letter.address())).setSubject(letter.subject())
                .setHtml(Templates.letter(letter, url).render()).setText(Templates.letterText(letter, url).render())
                .addHeader("Message-ID", letter.messageId()).addHeader("X-Idempotency-Key", letter.messageId())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private List<Waiting> claim(UUID lease) {
        Instant now = clock.instant();
        return Statements.with(database, "mails could not be claimed",
                connection -> Statements.list(connection, CLAIM, row -> new Waiting(row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getString(5), row.getString(6),
                        row.getString(7), row.getInt(8)), now, now, lease, now.plus(LEASE)));
    }

    private void finish(Waiting letter, UUID lease, String status, String error, Instant next, Instant accepted) {
        Statements.with(database, "a mail could not be finished", connection -> Statements.update(connection, FINISH, status,
                error, next, accepted, letter.account(), letter.id(), lease));
    }
}
