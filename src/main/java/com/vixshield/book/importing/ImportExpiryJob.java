package com.vixshield.book.importing;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Deletes brokers' files that were not confirmed within a day. */
@ApplicationScoped
public class ImportExpiryJob implements BackgroundJob {

    private static final String DELETE = "delete from broker_imports where expires_at <= ?";

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "broker-files";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        Statements.transaction(database, "expired files of brokers cannot be deleted",
                connection -> Statements.update(connection, DELETE, clock.instant()));
    }
}
