package com.vixshield.alert;

import java.time.Clock;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.metrics.CachedRows;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.agroal.DataSource;

/** Measures the progress of the last signal's mails, and how long recipients waited. */
@ApplicationScoped
class AlertMetrics implements MeterBinder {

    private static final String NUMBERS = """
            select count(*) filter (where d.status in ('ready', 'sending', 'retry', 'unknown')),
                   count(*) filter (where d.status = 'accepted'), count(*) filter (where d.status = 'failed'),
                   count(*) filter (where d.status in ('suppressed', 'expired')), extract(epoch from max(r.created_at)),
                   extract(epoch from max(d.accepted_at) - max(r.created_at))
            from (select id, created_at from alert_runs where kind = 'signal' order by created_at desc limit 1) r
            left join deliveries d on d.run_id = r.id""";

    /** @param begun seconds of the epoch, 0 before the first run */
    private record Numbers(double open, double accepted, double failed, double dropped, double begun, double slowest) {
    }

    private final CachedRows<Numbers> readings;
    private final Clock clock;

    @Inject
    AlertMetrics(@DataSource("worker") AgroalDataSource database, Clock clock) {
        this.clock = clock;
        this.readings = new CachedRows<>(database, NUMBERS, row -> new Numbers(row.getDouble(1), row.getDouble(2),
                row.getDouble(3), row.getDouble(4), row.getDouble(5), row.getDouble(6)));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        state(registry, "open", Numbers::open);
        state(registry, "accepted", Numbers::accepted);
        state(registry, "failed", Numbers::failed);
        state(registry, "dropped", Numbers::dropped);
        seconds(registry, "alert.run.age", "How long ago the last signal was given to the mails",
                all -> CachedRows.age(all.begun(), clock));
        seconds(registry, "alert.dwell", "From then until the relay had taken the last mail; until now where some are open",
                all -> all.open() > 0 ? CachedRows.age(all.begun(), clock) : all.slowest());
    }

    private void state(MeterRegistry registry, String state, ToDoubleFunction<Numbers> number) {
        Gauge.builder("delivery.state", readings, all -> all.get(number)).tag("state", state)
                .description("Mails of the last signal").register(registry);
    }

    private void seconds(MeterRegistry registry, String name, String description, ToDoubleFunction<Numbers> number) {
        Gauge.builder(name, readings, all -> all.get(number)).baseUnit("seconds").description(description).register(registry);
    }
}
