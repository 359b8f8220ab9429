package com.vixshield.alert;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.platform.Ids;

/**
 * Mails a published signal to everybody who is entitled and willing, once each. Safe to run at any time on any number of
 * nodes: the audience is one row per recipient, a batch is leased, and a message that may have left a dying node is
 * sent again only after a pause and under the same Message-ID.
 */
@ApplicationScoped
public class FanOut {

    private static final Logger LOG = Logger.getLogger(FanOut.class);

    @Inject
    Deliveries deliveries;
    @Inject
    SignalMail mail;
    @Inject
    AlertConfig config;
    @Inject
    Ids ids;

    /** @return how many messages the relay has accepted in this call */
    public int send(UUID signalId) {
        deliveries.openRun(ids.next(), signalId);
        deliveries.expand(signalId);
        return drain();
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
            var message = mail.compose(delivery);
            if (!deliveries.handOver(delivery)) {
                deliveries.finish(delivery, "suppressed", "unsubscribed before sending", Duration.ZERO);
                return false;
            }
            mail.send(message);
            deliveries.accepted(delivery);
            return true;
        } catch (DeliveryException e) {
            LOG.warnf("run %s: mail %s not accepted: %s", delivery.runId(), delivery.messageId(), e.getMessage());
            postpone(delivery, e);
            return false;
        }
    }

    private void postpone(Delivery delivery, DeliveryException failure) {
        switch (failure.fate()) {
            case REFUSED -> deliveries.finish(delivery, "failed", failure.getMessage(), Duration.ZERO);
            case IN_DOUBT -> deliveries.finish(delivery, "unknown", failure.getMessage(), config.doubtPause());
            case NOT_SENT -> {
                boolean last = delivery.attempts() >= config.maxAttempts();
                deliveries.finish(delivery, last ? "failed" : "retry", failure.getMessage(), backOff(delivery.attempts()));
            }
        }
    }

    /** 1, 2, 4, 8 … minutes. */
    private static Duration backOff(int attempts) {
        return Duration.ofMinutes(1L << Math.min(attempts - 1, 6));
    }
}
