package com.vixshield.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import com.vixshield.platform.Ids;
import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.retry.Backoff;
import com.vixshield.webhook.WebhookQueue.Due;

/** Detects events and delivers them to their subscribers, with retries. */
@ApplicationScoped
public class WebhookJob implements BackgroundJob {

    static final int ATTEMPTS = 8;
    /** 1, 3, 9 … minutes: the eighth attempt is 18 hours after the first. */
    static final Backoff BACKOFF = new Backoff(Duration.ofMinutes(1), 3, Duration.ofDays(1));
    private static final Logger LOG = Logger.getLogger(WebhookJob.class);
    private static final int AT_ONCE = 10;

    @Inject
    EventSubscribers audience;
    @Inject
    WebhookQueue ledger;
    @Inject
    HttpsPost post;
    @Inject
    EndpointDisabler disabling;
    @Inject
    WebhookConfig config;
    @Inject
    ObjectMapper json;
    @Inject
    Ids ids;
    @Inject
    Clock clock;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "webhook");
        thread.setDaemon(true);
        return thread;
    });

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        audience.tell();
        List<Due> due = ledger.claim(ids.next(), AT_ONCE);
        while (!due.isEmpty() && deliver(due)) {
            due = ledger.claim(ids.next(), AT_ONCE);
        }
        disabling.run();
    }

    /** @return false when this node is to stop */
    private boolean deliver(List<Due> batch) {
        List<Callable<Boolean>> works = new ArrayList<>();
        batch.forEach(due -> works.add(() -> deliver(due)));
        try {
            threads.invokeAll(works);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean deliver(Due due) {
        AttemptResult answer = attempt(due);
        if (answer.isAccepted()) {
            ledger.delivered(due, answer);
        } else {
            ledger.failed(due, answer, Optional.of(due.attempts()).filter(made -> made < ATTEMPTS).map(BACKOFF::after));
        }
        return answer.isAccepted();
    }

    private AttemptResult attempt(Due due) {
        try {
            String body = body(due);
            Map<String, String> headers = Map.of("Content-Type", "application/json", "User-Agent", "VixShield-Webhooks/1",
                    WebhookSignature.HEADER, WebhookSignature.header(secrets(due), clock.instant(), body));
            return post.send(due.url(), headers, body);
        } catch (RuntimeException | JsonProcessingException e) {
            // one broken row must not stop the others
            LOG.errorf(e, "Webhook event %s could not be sent", due.event());
            return AttemptResult.none("could not be sent");
        }
    }

    private String body(Due due) throws JsonProcessingException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", due.event());
        body.put("type", due.type());
        body.put("time", due.at().toString());
        body.put("data", new RawValue(due.data()));
        return json.writeValueAsString(body);
    }

    private List<String> secrets(Due due) {
        String now = WebhookSignature.secret(config.key(), due.account(), due.endpoint(), due.secretVersion());
        return due.overlaps()
                ? List.of(now, WebhookSignature.secret(config.key(), due.account(), due.endpoint(), due.secretVersion() - 1))
                : List.of(now);
    }
}
