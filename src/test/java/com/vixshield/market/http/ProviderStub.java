package com.vixshield.market.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.vixshield.market.Samples;

/** A provider on this machine that answers what a test tells it to, and remembers what it was asked. */
public final class ProviderStub implements AutoCloseable {

    /** One answer; a path with several gives them in turn and stays at the last. */
    @FunctionalInterface
    public interface Reply {

        void to(HttpExchange exchange) throws IOException;
    }

    /** @param headers as the server received them, first values, names in lower case */
    public record Asked(String path, String query, Map<String, String> headers) {
    }

    static {
        // else every small answer waits 40 ms for the one before to be acknowledged
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public ProviderStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI origin() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI at(String path) {
        return origin().resolve(path);
    }

    public ProviderStub on(String path, Reply... inTurn) {
        replies.put(path, List.of(inTurn));
        turns.remove(path);
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public static Reply csv(String body) {
        return answer(200, "text/csv", Samples.bytes(body));
    }

    public static Reply json(String body) {
        return answer(200, "application/json", Samples.bytes(body));
    }

    /** @param headers names and values in turn */
    public static Reply answer(int status, String type, byte[] body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            boolean bodiless = status == 304;
            exchange.sendResponseHeaders(status, bodiless ? -1 : body.length == 0 ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
        };
    }

    public static Reply redirect(int status, String location) {
        return answer(status, "text/html", new byte[0], "Location", location);
    }

    /** Says nothing until the test is over. */
    public Reply stall() {
        return exchange -> awaitTheEnd();
    }

    /** Begins a body of which the rest never comes. */
    public Reply stallAfter(String beginning) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write(Samples.bytes(beginning));
            out.flush();
            awaitTheEnd();
        };
    }

    private void awaitTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
            String path = exchange.getRequestURI().getPath();
            asked.add(new Asked(path, exchange.getRequestURI().getRawQuery(), headers));
            List<Reply> inTurn = replies.getOrDefault(path, List.of(answer(404, "text/plain", Samples.bytes("nothing here"))));
            int turn = turns.computeIfAbsent(path, key -> new AtomicInteger()).getAndIncrement();
            inTurn.get(Math.min(turn, inTurn.size() - 1)).to(exchange);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
