package com.vixshield.platform.mail;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.metrics.CachedRows;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.agroal.DataSource;

/** Measures whether queued mails leave. */
@ApplicationScoped
class OutboxMetrics implements MeterBinder {

    private static final String OLDEST = """
            select extract(epoch from min(created_at)) from outgoing_mails where status in ('draft', 'ready', 'sending')""";

    private final CachedRows<Double> oldest;
    private final Clock clock;

    @Inject
    OutboxMetrics(@DataSource("worker") AgroalDataSource database, Clock clock) {
        this.clock = clock;
        this.oldest = new CachedRows<>(database, OLDEST, row -> row.getDouble(1));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("outbox.oldest", oldest, all -> all.get(since -> CachedRows.age(since, clock))).baseUnit("seconds")
                .description("How long the oldest letter has waited in the outbox").register(registry);
    }
}
