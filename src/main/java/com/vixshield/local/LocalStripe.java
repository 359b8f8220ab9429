package com.vixshield.local;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

import com.vixshield.local.stripe.StripeSimulator;

/**
 * Runs the payment simulator of this JVM. Its objects are in a file, so a live reload replaces it by one of the new
 * classes; the old one is found through the management beans, as the mail server is.
 */
final class LocalStripe {

    /** Set while the simulator stands in, so that a reload does not take its own key for a real one. */
    static final String RUNNING = "VIXSHIELD_STRIPE_PAGES";

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    private LocalStripe() {
    }

    /**
     * @param webhooks where its events are posted
     * @return the variables by which the application finds it
     */
    static Map<String, String> start(int port, Path home, URI webhooks, LocalSecrets secrets) {
        try {
            if (BEANS.isRegistered(name())) {
                ((AutoCloseable) BEANS.invoke(name(), "get", null, null)).close();
                BEANS.unregisterMBean(name());
            } else {
                Ports.requireFree(port, "the payment simulator", "VIXSHIELD_STRIPE_PORT");
            }
            StripeSimulator simulator = new StripeSimulator(port, home.resolve("stripe.json"), Clock.systemUTC(),
                    (method, path, parameters, answer) -> {
                    });
            String secret = "whsec_" + secrets.get("stripe.webhook");
            simulator.wire().deliverTo(webhooks, List.of(secret));
            simulator.wire().resume();
            simulator.keepTime();
            Supplier<AutoCloseable> holder = () -> simulator::stop;
            BEANS.registerMBean(new StandardMBean(holder, Supplier.class, false), name());
            return Map.of("STRIPE_SECRET_KEY", "sk_test_simulator", "STRIPE_WEBHOOK_SECRET", secret, "STRIPE_API_BASE",
                    simulator.base(), RUNNING, simulator.base());
        } catch (JMException e) {
            throw new IllegalStateException(e);
        } catch (Exception e) {
            throw e instanceof RuntimeException problem ? problem : new IllegalStateException(e);
        }
    }

    private static ObjectName name() throws JMException {
        return new ObjectName("com.vixshield:type=LocalStripe");
    }
}
