package com.vixshield.local.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vixshield.platform.Digests;

/**
 * Delivers events. While held, events gather and a test hands them over in the order, number and state it likes; otherwise
 * each is posted once, right away, and again after a pause if that fails.
 */
public final class EventDelivery {

    /** Eight minutes, with pauses that double. */
    private static final int ATTEMPTS = 9;
    private static final long REMEMBERED = 3 * InvoiceEngine.DAY;

    private final ObjectStore store;
    private final SimulatedTime time;
    private final Clock machine;
    /** As Stripe does; an offer of HTTP/2 confuses whatever stands between and passes it on. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stripe-simulator-webhooks");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> outgoing = new ArrayList<>();
    private volatile URI target;
    private volatile List<String> secrets = List.of();
    private volatile boolean held;

    EventDelivery(ObjectStore store, SimulatedTime time, Clock machine) {
        this.store = store;
        this.time = time;
        this.machine = machine;
    }

    /** @param secrets more than one while a secret is being rotated */
    public void deliverTo(URI address, List<String> secrets) {
        this.target = address;
        this.secrets = List.copyOf(secrets);
    }

    public void hold(boolean hold) {
        held = hold;
    }

    /** Ids of the events that were not delivered, oldest first. */
    public synchronized List<String> held() {
        return List.copyOf(outgoing);
    }

    public String payload(String eventId) {
        synchronized (store) {
            return ObjectRenderer.clean(store.get(eventId)).toString();
        }
    }

    /** The header a receiver checks: seconds, and one signature for each secret. */
    public static String signature(String payload, List<String> secrets, long second) {
        StringBuilder header = new StringBuilder("t=" + second);
        secrets.forEach(secret -> header.append(",v1=").append(Digests.hmacHex(secret, second + "." + payload)));
        return header.toString();
    }

    void emit(String type, ObjectNode object) {
        ObjectNode event = ObjectShapes.of("event").put("id", store.id("evt")).put("type", type)
                .put("api_version", ObjectRenderer.VERSION)
                .put("created", time.now()).put("pending_webhooks", 1);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        event.putObject("data").set("object", ObjectRenderer.clean(object));
        String id = store.add(event).get("id").asText();
        synchronized (this) {
            outgoing.add(id);
        }
    }

    /** What an earlier run of this machine could not deliver is tried again, as Stripe does for three days. */
    public void resume() {
        synchronized (store) {
            List<String> waiting = new ArrayList<>(store.all("event", one -> one.get("pending_webhooks").asInt() > 0
                    && one.get("created").asLong() > time.now() - REMEMBERED).stream().map(one -> one.get("id").asText())
                    .toList());
            Collections.reverse(waiting);
            synchronized (this) {
                outgoing.addAll(waiting);
            }
        }
        flush();
    }

    /** Called after a request is finished, so that no event is out before the answer it belongs to is possible. */
    void flush() {
        if (!held && target != null) {
            for (String id : held()) {
                sender.execute(() -> deliver(id, 1));
            }
        }
    }

    /** @return the receiver's status */
    public int deliver(String eventId) {
        try {
            int status = post(payload(eventId));
            if (status / 100 == 2) {
                delivered(eventId);
            }
            return status;
        } catch (IOException e) {
            return 0;
        }
    }

    public synchronized void lose(String eventId) {
        outgoing.remove(eventId);
    }

    private void deliver(String eventId, int attempt) {
        if (held().contains(eventId) && deliver(eventId) / 100 != 2 && attempt < ATTEMPTS) {
            sender.schedule(() -> deliver(eventId, attempt + 1), 1L << attempt, TimeUnit.SECONDS);
        }
    }

    private void delivered(String eventId) {
        lose(eventId);
        synchronized (store) {
            if (store.has(eventId)) {
                store.get(eventId).put("pending_webhooks", 0);
            }
        }
    }

    private int post(String payload) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature(payload, secrets, machine.instant().getEpochSecond()))
                .POST(HttpRequest.BodyPublishers.ofString(payload)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void stop() {
        sender.shutdownNow();
    }
}
