package com.vixshield.alert;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.market.SessionCalendar;
import com.vixshield.platform.Ids;
import com.vixshield.platform.mail.MailRelay;
import com.vixshield.signal.Signal;

/**
 * Mails a published signal to every entitled and willing recipient, once each. It may run at any time on any number of
 * nodes: the audience is one row per recipient, batches are leased to the lines that send them, and a message that may have
 * left a dying node is sent again only after a pause and under the same Message-ID.
 */
@ApplicationScoped
public class FanOut {

    @Inject
    AlertRuns runs;
    @Inject
    DeliveryQueue deliveries;
    @Inject
    DeliverySlots slots;
    @Inject
    MailRelay relay;
    @Inject
    Clock clock;
    @Inject
    AlertTexts.Writers writers;
    @Inject
    AlertLinks links;
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
        runs.prepare(AlertKind.SIGNAL, Optional.of(signal.id), signal.session, deadline(signal));
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

    /** Finishes what is due of every run, this node's or a dead one's, over as many lines to the relay as there is work for. */
    int drain() {
        deliveries.reclaim();
        int lines = Math.min(config.connections(), (deliveries.due() + config.batch() - 1) / config.batch());
        if (lines == 0) {
            return 0;
        }
        AlertSender.Means means = new AlertSender.Means(deliveries, slots, relay, new AlertTexts(writers, links, clock),
                config);
        ExecutorService threads = Executors.newFixedThreadPool(lines);
        try {
            return sum(threads.invokeAll(Stream.generate(() -> new AlertSender(means, ids.next())).limit(lines).toList()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the mails were interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** All senders have come to an end; what one left undone is found by the next round. */
    private static int sum(List<Future<Integer>> senders) throws InterruptedException {
        int accepted = 0;
        Exception failure = null;
        for (Future<Integer> sender : senders) {
            try {
                accepted += sender.get();
            } catch (ExecutionException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw new IllegalStateException("a sender of mails has failed", failure);
        }
        return accepted;
    }
}
