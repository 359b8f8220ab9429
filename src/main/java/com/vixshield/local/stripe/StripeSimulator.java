package com.vixshield.local.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import com.vixshield.local.stripe.CheckoutSessions.Entry;

/** Runs the simulator, and does what only its owner can do: let time pass, play the visitor, cause faults. */
public final class StripeSimulator {

    /** Sees every request that was answered, with its parameters and the answer. */
    public interface Witness {
        void saw(String method, String path, ObjectNode parameters, ObjectNode answer);
    }

    static {
        // or each small answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final long TICK_MILLIS = 5000;

    private final ObjectStore store;
    private final SimulatedTime time;
    private final FaultInjection faults = new FaultInjection();
    private final HttpServer server;
    private final ExecutorService threads;
    private final EventDelivery wire;
    private final CardPayments payments;
    private final SubscriptionEngine subscribing;
    private final CheckoutSessions checkout;
    private final TimeTravel passing;
    private final ApiRoutes routes;

    /** @param file where the objects are kept, or null to forget them */
    public StripeSimulator(int port, Path file, Clock clock, Witness witness) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new ObjectStore(file);
        time = new SimulatedTime(clock);
        wire = new EventDelivery(store, time, clock);
        SimulatorObjects books = new SimulatorObjects(store, wire, time, base());
        payments = new CardPayments(books);
        InvoiceEngine invoicing = new InvoiceEngine(books, payments);
        subscribing = new SubscriptionEngine(books, payments, invoicing);
        checkout = new CheckoutSessions(books, subscribing, payments);
        SubscriptionSchedules schedules = new SubscriptionSchedules(books, subscribing);
        passing = new TimeTravel(books, subscribing, payments, schedules, checkout);
        routes = new ApiRoutes(books, payments, subscribing, schedules, checkout, passing);
        threads = Executors.newFixedThreadPool(8, StripeSimulator::daemon);
        server.setExecutor(threads);
        server.createContext("/v1/", new ApiServer(store, routes, wire, faults, time, witness)).getFilters()
                .add(new OwnNameFilter());
        server.createContext("/", new HostedPageServer(store, new HostedPages(books, checkout, payments, subscribing), wire))
                .getFilters().add(new OwnNameFilter());
        server.start();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "stripe-simulator");
        thread.setDaemon(true);
        return thread;
    }

    public String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public void stop() {
        server.stop(0);
        threads.shutdownNow();
        wire.stop();
    }

    public EventDelivery wire() {
        return wire;
    }

    public FaultInjection faults() {
        return faults;
    }

    /** Everything that falls due until then happens, each at its time. */
    public void advanceTo(Instant target) {
        act(() -> {
            passing.advance(one -> true, target.getEpochSecond(), second -> time.set(Instant.ofEpochSecond(second)));
            return null;
        });
    }

    /** For the running simulator, whose time is the machine's. */
    private void passTime() {
        act(() -> {
            passing.advance(one -> ObjectStore.text(one, "test_clock") == null, time.now(), second -> {
            });
            return null;
        });
    }

    /** From now on, what falls due by the machine's clock happens by itself. */
    public void keepTime() {
        Thread ticker = daemon(() -> {
            while (!threads.isShutdown()) {
                try {
                    Thread.sleep(TICK_MILLIS);
                    passTime();
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        ticker.start();
    }

    public ObjectNode complete(String session, Entry entry) {
        return act(() -> checkout.complete(session, entry));
    }

    public String addCard(String customer, String number) {
        return act(() -> payments.addCard(customer, number).get("id").asText());
    }

    /** The visitor confirms what their bank asks for. */
    public void confirm(String invoice) {
        act(() -> {
            ObjectNode open = store.get(invoice);
            return subscribing.pay(open,
                    store.get(open.get("parent").get("subscription_details").get("subscription").asText()), true);
        });
    }

    public String dispute(String charge) {
        return act(() -> payments.dispute(charge).get("id").asText());
    }

    public void closeDispute(String dispute, boolean won) {
        act(() -> {
            payments.close(dispute, won);
            return null;
        });
    }

    /** What is done in Stripe's own dashboard, in the words of its interface. */
    public ObjectNode request(String method, String path, String form) {
        return act(() -> routes.answer(method, path, FormParameters.parse(form)));
    }

    public List<ObjectNode> all(String kind) {
        synchronized (store) {
            return store.all(kind, one -> true).stream().map(ObjectRenderer::clean).toList();
        }
    }

    public ObjectNode get(String id) {
        synchronized (store) {
            return ObjectRenderer.clean(store.get(id));
        }
    }

    private <T> T act(Supplier<T> action) {
        try {
            synchronized (store) {
                T result = action.get();
                store.save();
                return result;
            }
        } finally {
            wire.flush();
        }
    }
}
