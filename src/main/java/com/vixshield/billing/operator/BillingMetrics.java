package com.vixshield.billing.operator;

import java.time.Clock;
import java.util.function.ToDoubleFunction;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.metrics.CachedRows;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Measures whether billing keeps up with Stripe: drifted subscriptions, and the length and age of the inbox. */
@ApplicationScoped
public class BillingMetrics implements MeterBinder {

    private static final String NUMBERS = """
            select (select count(*) from billing_drift), count(*) filter (where status = 'PENDING'),
                   count(*) filter (where status = 'PARKED'), count(*) filter (where status = 'DEAD'),
                   extract(epoch from min(received_at) filter (where status = 'PENDING')),
                   extract(epoch from min(received_at) filter (where status = 'PARKED'))
            from stripe_events where status <> 'DONE'""";

    /** @param oldestPending seconds of the epoch, 0 without any */
    private record Numbers(double drift, double pending, double parked, double dead, double oldestPending,
            double oldestParked) {
    }

    private final CachedRows<Numbers> readings;
    private final BillingAlarms alarms;
    private final Clock clock;

    @Inject
    public BillingMetrics(@io.quarkus.agroal.DataSource("worker") AgroalDataSource database, BillingAlarms alarms,
            Clock clock) {
        this((DataSource) database, alarms, clock);
    }

    public BillingMetrics(DataSource database, BillingAlarms alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
        this.readings = new CachedRows<>(database, NUMBERS, row -> new Numbers(row.getDouble(1), row.getDouble(2),
                row.getDouble(3), row.getDouble(4), row.getDouble(5), row.getDouble(6)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("billing.drift", readings, all -> all.get(Numbers::drift))
                .description("Subscriptions that no longer said what Stripe says, and were corrected").register(registry);
        Gauge.builder("billing.alarms", alarms, BillingAlarms::count).description("What needs a person now").register(registry);
        events(registry, "pending", Numbers::pending);
        events(registry, "parked", Numbers::parked);
        events(registry, "dead", Numbers::dead);
        age(registry, "stripe.inbox.lag", "How long the oldest event has waited to be worked off", Numbers::oldestPending);
        age(registry, "stripe.inbox.parked", "How long the oldest event has waited for an account that it belongs to",
                Numbers::oldestParked);
    }

    private void events(MeterRegistry registry, String status, ToDoubleFunction<Numbers> number) {
        Gauge.builder("stripe.inbox.events", readings, all -> all.get(number)).tag("status", status)
                .description("Events of Stripe that are not done").register(registry);
    }

    private void age(MeterRegistry registry, String name, String description, ToDoubleFunction<Numbers> since) {
        Gauge.builder(name, readings, all -> all.get(of -> CachedRows.age(since.applyAsDouble(of), clock))).baseUnit("seconds")
                .description(description)
                .register(registry);
    }
}
