package com.vixshield.billing.stripe.webhook;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.vixshield.platform.jobs.BackgroundJob;

/** Processes the inbox: right after an event came in, and every few seconds what is due again. */
@ApplicationScoped
public class EventInboxJob implements BackgroundJob {

    private static final Logger LOG = Logger.getLogger(EventInboxJob.class);

    @Inject
    EventInboxWorker worker;

    /** One runs and one waits: a later call is served by the one that waits. */
    private final ExecutorService soon = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1),
            new ThreadPoolExecutor.DiscardPolicy());

    @Override
    public String name() {
        return "stripe-inbox";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        worker.drain();
    }

    void soon() {
        soon.execute(() -> {
            try {
                worker.drain();
            } catch (RuntimeException e) {
                LOG.warn("the inbox is worked off by the next sweep instead", e);
            }
        });
    }

    @PreDestroy
    void stop() {
        soon.shutdown();
    }
}
