package com.vixshield.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.alert.DeliveryException.Fate;
import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.platform.retry.Backoff;
import com.vixshield.signal.Signal;

import io.quarkus.mailer.Mail;

/**
 * Mails a published signal to every entitled and willing recipient, once each. It may run at any time on any number of
 * nodes: the audience is one row per recipient, a batch is leased, and a message that may have left a dying node is sent
 * again only after a pause and under the same Message-ID.
 */
@ApplicationScoped
public class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofMinutes(1), Duration.ofMinutes(64));

    @Inject
    DeliveryQueue deliveries;
    @Inject
    SignalMail mail;
    @Inject
    AlertConfig config;
    @Inject
    SessionCalendar calendar;
    @Inject
    Ids ids;

    /** @return how many messages the relay has accepted in this call */
    public int send(Signal signal) {
        prepare(signal);
        return drain();
    }

    /** Freezes the audience of a signal; the sweep does the sending. */
    public void prepare(Signal signal) {
        deliveries.openRun(ids.next(), signal.id, deadline(signal));
        deliveries.expand(signal.id);
    }

    /**
     * A trade that can no longer be entered is not mailed; what cannot be traded anyway (demo, replay) is never too late for
     * it.
     */
    private Instant deadline(Signal signal) {
        Instant latest = signal.publishedAt.plus(config.deadline());
        Instant entry = calendar.close(signal.session).plus(SessionCalendar.ENTRY_AFTER_CLOSE);
        return signal.tradable() && entry.isBefore(latest) ? entry : latest;
    }

    /** Finishes what is due of every run, this node's or a dead one's. */
    int drain() {
        deliveries.reclaim();
        int accepted = 0;
        List<Delivery> batch = deliveries.claim(ids.next());
        while (!batch.isEmpty()) {
            accepted += (int) batch.stream().filter(this::deliver).count();
            batch = deliveries.claim(ids.next());
        }
        return accepted;
    }

    private boolean deliver(Delivery delivery) {
        try {
            Mail message = mail.compose(delivery);
            return switch (deliveries.handOver(delivery)) {
                case LOST -> false;
                case UNWANTED -> {
                    deliveries.finish(delivery, "suppressed", "unsubscribed before sending", Duration.ZERO);
                    yield false;
                }
                case GRANTED -> {
                    mail.send(message);
                    deliveries.accepted(delivery);
                    yield true;
                }
            };
        } catch (DeliveryException e) {
            LOG.warnf("run %s: mail %s not accepted: %s", delivery.runId(), delivery.messageId(), e.getMessage());
            postpone(delivery, e.fate(), e.getMessage());
        } catch (RuntimeException e) {
            // one recipient's broken row must not keep the others waiting
            LOG.errorf(e, "run %s: mail %s could not be written", delivery.runId(), delivery.messageId());
            postpone(delivery, Fate.NOT_SENT, "the mail could not be written");
        }
        return false;
    }

    private void postpone(Delivery delivery, Fate fate, String reason) {
        boolean last = fate == Fate.REFUSED || delivery.attempts() >= config.maxAttempts();
        String status = last ? "failed" : fate == Fate.IN_DOUBT ? "unknown" : "retry";
        Duration pause = fate == Fate.IN_DOUBT ? config.doubtPause() : BACKOFF.after(delivery.attempts());
        deliveries.finish(delivery, status, reason, last ? Duration.ZERO : pause);
    }
}
