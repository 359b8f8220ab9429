package com.vixshield.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import com.vixshield.local.IdentityAddress;
import com.vixshield.local.LocalMail;
import com.vixshield.local.MailAddress;
import com.vixshield.local.Ports;
import com.vixshield.local.SealAddress;
import com.vixshield.local.TestPostgres;
import com.vixshield.local.stripe.StripeSimulator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a start of the application a database of its own and a mail server. Sign-in leads nowhere; a test that signs in takes
 * {@link EmbeddedIdentity} as well.
 */
public class EmbeddedServices implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedServices running;

    private final Map<String, String> addresses = new HashMap<>();
    private TestPostgres postgres;
    private StripeSimulator stripe;
    private HttpServer identity;
    private volatile boolean identityAnswers = true;

    static EmbeddedServices running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        postgres = TestPostgres.create();
        int smtp = TestRun.port("smtp");
        LocalMail.start(smtp);
        addresses.putAll(postgres.address());
        addresses.put("vixshield.test.superuser-password", postgres.password("superuser"));
        addresses.putAll(MailAddress.of(smtp));
        addresses.putAll(SealAddress.of(postgres.secrets()));
        addresses.putAll(IdentityAddress.of(identity(), postgres.secrets()));
        // not the usual 8081: two working copies may be tested side by side
        int http = TestRun.port("http");
        addresses.put("quarkus.http.test-port", Integer.toString(http));
        addresses.put("quarkus.management.test-port", Integer.toString(Ports.anyFree()));
        addresses.put("VIXSHIELD_URL", "http://localhost:" + http);
        addresses.putAll(payments(http));
        running = this;
        return addresses;
    }

    /** Says that it is there, and nothing else. */
    private String identity() {
        try {
            identity = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        identity.createContext("/", exchange -> {
            exchange.sendResponseHeaders(identityAnswers ? 200 : 503, -1);
            exchange.close();
        });
        identity.start();
        return "http://localhost:" + identity.getAddress().getPort();
    }

    /** Whether somebody who wants to sign in would find a page there. */
    public static void identityAnswers(boolean answers) {
        running.identityAnswers = answers;
    }

    private Map<String, String> payments(int http) {
        stripe = new StripeSimulator(0, null, Clock.systemUTC(), (method, path, parameters, answer) -> {
        });
        stripe.wire().deliverTo(URI.create("http://localhost:" + http + "/webhooks/stripe"), List.of("whsec_test"));
        return Map.of("STRIPE_SECRET_KEY", "sk_test_simulator", "STRIPE_WEBHOOK_SECRET", "whsec_test", "STRIPE_API_BASE",
                stripe.base(), "VIXSHIELD_STRIPE_PAGES", stripe.base(), "TRIAL_SALT", "salt",
                "WEBHOOK_KEY", "key of the tests' webhooks");
    }

    /** The payment service of this test run. */
    public static StripeSimulator stripe() {
        return running.stripe;
    }

    @Override
    public void stop() {
        identity.stop(0);
        stripe.stop();
        LocalMail.stop();
        postgres.close();
    }

    TestPostgres postgres() {
        return postgres;
    }

    Map<String, String> addresses() {
        return addresses;
    }
}
