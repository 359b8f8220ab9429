package com.vixshield.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.platform.Ids;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.mail.DeliveryException.Fate;
import com.vixshield.platform.mail.MailQueue.Letter;
import com.vixshield.platform.retry.Backoff;

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
            relay.send(letter.recipient(), letter.subject(), letter.text(), letter.html(), Map.of("Message-ID", message,
                    "X-Idempotency-Key", message, "Auto-Submitted", "auto-generated"));
            letters.accepted(letter);
        } catch (DeliveryException e) {
            giveBack(letter, e.fate() == Fate.REFUSED, e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "Letter %s could not be written", letter.id());
            giveBack(letter, false, "the mail could not be written");
        }
    }

    private void giveBack(Letter letter, boolean refused, String reason) {
        LOG.warnf("Letter %s: %s", letter.id(), reason);
        if (refused || letter.writtenAt().plus(PATIENCE).isBefore(clock.instant())) {
            letters.failed(letter, reason);
        } else {
            letters.putBack(letter, reason, BACKOFF.after(letter.attempts()));
        }
    }
}
