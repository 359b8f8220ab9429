package com.vixshield.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.platform.Ids;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.mail.MailQueue.Letter;
import com.vixshield.platform.retry.Backoff;

import io.quarkus.mailer.Mail;
import io.vertx.ext.mail.SMTPException;

/** Sends the queued mails. One whose fate is unknown goes out again, under the id it had. */
@ApplicationScoped
public class MailOutboxJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(MailOutboxJob.class);
    /** Soon when a relay was busy for a moment, hourly when it is away, and for as long as mail servers try. */
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofSeconds(30), Duration.ofHours(1));
    private static final Duration PATIENCE = Duration.ofDays(3);

    @Inject
    MailDrafts drafts;
    @Inject
    MailQueue letters;
    @Inject
    MailRelay relay;
    @Inject
    MessageIds messages;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        drafts.render();
        List<Letter> due = letters.claim(ids.next());
        while (!due.isEmpty()) {
            due.forEach(this::send);
            due = letters.claim(ids.next());
        }
    }

    private void send(Letter letter) {
        String message = messages.of(letter.id());
        try {
            relay.send(new Mail().setTo(List.of(letter.recipient())).setSubject(letter.subject()).setText(letter.text())
                    .setHtml(letter.html()).addHeader("Message-ID", message).addHeader("X-Idempotency-Key", message)
                    .addHeader("Auto-Submitted", "auto-generated"));
            letters.accepted(letter);
        } catch (RuntimeException e) {
            giveBack(letter, e);
        }
    }

    private void giveBack(Letter letter, RuntimeException failure) {
        SMTPException reply = reply(failure);
        String error = reply == null
                ? "the mail relay could not be reached"
                : reply.getReplyCode() + " " + reply.getReplyMessage();
        LOG.warnf("Letter %s: %s", letter.id(), error);
        if (reply != null && reply.isPermanent() || letter.writtenAt().plus(PATIENCE).isBefore(clock.instant())) {
            letters.failed(letter, error);
        } else {
            letters.putBack(letter, error, BACKOFF.after(letter.attempts()));
        }
    }

    private static SMTPException reply(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException reply) {
                return reply;
            }
        }
        return null;
    }
}
