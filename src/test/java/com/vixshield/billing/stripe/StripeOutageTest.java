package com.vixshield.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.vixshield.billing.stripe.api.StripeFailureException;
import com.vixshield.billing.stripe.api.StripeGateway;
import com.vixshield.testing.FakeClock;

class StripeOutageTest {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final FakeClock clock = new FakeClock(Instant.parse("2026-11-22T15:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch held = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int status = 500;
    private volatile boolean holds;
    private HttpServer stripe;
    private StripeGateway gateway;

    @BeforeEach
    void fiveFailuresInARow() throws IOException {
        stripe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stripe.createContext("/", this::answer);
        stripe.setExecutor(threads);
        stripe.start();
        gateway = new StripeGateway(
                new Shop.Settings("http://" + stripe.getAddress().getHostString() + ":" + stripe.getAddress().getPort()),
                clock);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::ask).isInstanceOf(StripeFailureException.class);
        }
        assertThat(asked).hasValue(5);
    }

    @AfterEach
    void stop() {
        held.countDown();
        stripe.stop(0);
        threads.shutdownNow();
    }

    @Test
    void isAskedNothingDuringThePause() {
        clock.advance(PAUSE.minusSeconds(1));
        assertRefused();
    }

    @Test
    void exactlyOneRequestProbesItAfterThePause() throws Exception {
        clock.advance(PAUSE);
        holds = true;
        CompletableFuture<Boolean> probe = CompletableFuture.supplyAsync(this::ask, threads);
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 3; i++) {
            assertRefused();
        }

        status = 200;
        held.countDown();
        assertThat(probe.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(ask()).as("well again").isFalse();
    }

    @Test
    void aFailedProbeOpensTheBreakerAgainAtOnce() {
        clock.advance(PAUSE);
        assertThatThrownBy(this::ask).isInstanceOf(StripeFailureException.class);
        assertThat(asked).hasValue(6);

        assertRefused();
        clock.advance(PAUSE.minusSeconds(1));
        assertRefused();
    }

    /** A mistake of ours says nothing about Stripe, and does not keep the next one from asking. */
    @Test
    void aProbeThatNeverLeftMakesRoomForAnother() {
        clock.advance(PAUSE);
        assertThatThrownBy(() -> gateway.ask(() -> {
            throw new IllegalArgumentException("ours");
        })).hasMessage("ours");

        status = 200;
        assertThat(ask()).isFalse();
    }

    private boolean ask() {
        return gateway.hasPrice("solo");
    }

    private void assertRefused() {
        int before = asked.get();
        assertThatThrownBy(this::ask).isInstanceOfSatisfying(StripeFailureException.class,
                failure -> assertThat(failure.isPassing()).isTrue());
        assertThat(asked).as("requests").hasValue(before);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        if (holds) {
            arrived.countDown();
            await();
        }
        byte[] body = (status == 200 ? "{\"object\":\"list\",\"data\":[],\"has_more\":false}" : "{\"error\":{}}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void await() {
        try {
            held.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
