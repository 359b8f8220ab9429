package com.vixshield.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.jboss.logging.Logger;

import com.vixshield.platform.mail.DeliveryException;
import com.vixshield.platform.mail.DeliveryException.Fate;
import com.vixshield.platform.mail.MailRelay;
import com.vixshield.platform.mail.SmtpConnection;
import com.vixshield.platform.retry.Backoff;

/**
 * Sends what it claims over one line to the relay, message after message, until nothing is due. What was accepted is written
 * down once a batch; until then the sender's slot says how far it has come.
 */
final class AlertSender implements Callable<Integer> {

    /** What all senders of a round share. */
    record Means(DeliveryQueue deliveries, DeliverySlots slots, MailRelay relay, AlertTexts texts, AlertConfig config) {
    }

    private static final Logger LOG = Logger.getLogger(AlertSender.class);
    private static final Backoff BACKOFF = Backoff.doubling(Duration.ofMinutes(1), Duration.ofMinutes(64));

    private final Means means;
    private final UUID lease;
    private final List<Integer> places = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private SmtpConnection line;
    private int last;
    private int accepted;

    /** @param lease proof that this sender holds what it claims */
    AlertSender(Means means, UUID lease) {
        this.means = means;
        this.lease = lease;
    }

    /** @return how many messages the relay has accepted */
    @Override
    public Integer call() {
        means.slots().open(lease);
        try {
            boolean more = true;
            while (more) {
                List<Delivery> batch = means.deliveries().claim(lease, last);
                more = !batch.isEmpty() && sendAll(batch);
            }
            means.slots().close(lease);
        } finally {
            hangUp();
        }
        return accepted;
    }

    /** @return whether this sender may go on */
    private boolean sendAll(List<Delivery> batch) {
        last = batch.get(batch.size() - 1).place();
        for (Delivery delivery : batch) {
            if (!reach() || !send(delivery)) {
                return false;
            }
        }
        writeDown();
        return true;
    }

    /** No message is to blame for a relay that cannot be reached: all are put back, and none has used up an attempt. */
    private boolean reach() {
        if (line != null) {
            return true;
        }
        try {
            line = means.relay().open();
            return true;
        } catch (DeliveryException e) {
            LOG.warn(e.getMessage());
            writeDown();
            means.deliveries().putBack(lease, e.getMessage(), means.config().relayPause());
            return false;
        }
    }

    private boolean send(Delivery delivery) {
        List<byte[]> content = content(delivery);
        return content.isEmpty() || switch (means.slots().move(lease, delivery)) {
            case LOST -> false;
            case UNWANTED -> finish(delivery, "suppressed", "unsubscribed before sending", Duration.ZERO);
            case LATE -> finish(delivery, "expired", "the deadline had passed", Duration.ZERO);
            case GRANTED -> handOver(delivery, content);
        };
    }

    /** One recipient's broken row must not keep the others waiting: theirs is none. */
    private List<byte[]> content(Delivery delivery) {
        try {
            return means.texts().of(delivery);
        } catch (RuntimeException e) {
            LOG.errorf(e, "run %s: mail %s could not be written", delivery.runId(), delivery.messageId());
            postpone(delivery, Fate.NOT_SENT, "the mail could not be written");
            return List.of();
        }
    }

    private boolean handOver(Delivery delivery, List<byte[]> content) {
        try {
            line.send(delivery.address(), content);
        } catch (DeliveryException e) {
            LOG.warnf("run %s: mail %s not accepted: %s", delivery.runId(), delivery.messageId(), e.getMessage());
            if (e.lineLost()) {
                hangUp();
            }
            return postpone(delivery, e.fate(), e.getMessage());
        }
        places.add(delivery.place());
        times.add(System.nanoTime());
        accepted++;
        return true;
    }

    private boolean postpone(Delivery delivery, Fate fate, String reason) {
        boolean over = fate == Fate.REFUSED || delivery.attempts() >= means.config().maxAttempts();
        String status = over ? "failed" : fate == Fate.IN_DOUBT ? "unknown" : "retry";
        Duration pause = fate == Fate.IN_DOUBT ? means.config().doubtPause() : BACKOFF.after(delivery.attempts());
        return finish(delivery, status, reason, over ? Duration.ZERO : pause);
    }

    private boolean finish(Delivery delivery, String status, String reason, Duration pause) {
        means.deliveries().finish(lease, delivery, status, reason, pause);
        return true;
    }

    private void writeDown() {
        long now = System.nanoTime();
        means.deliveries().accepted(lease, places, times.stream().map(time -> (now - time) / 1e9).toList());
        places.clear();
        times.clear();
    }

    private void hangUp() {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
