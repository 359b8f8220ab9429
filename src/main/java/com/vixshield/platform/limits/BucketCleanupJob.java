package com.vixshield.platform.limits;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Deletes buckets that have been full for long: a new one is full too. */
@ApplicationScoped
public class BucketCleanupJob implements BackgroundJob {

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    @Override
    public String name() {
        return "rate-limit-buckets";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Statements.with(database, "old buckets could not be removed", connection -> Statements.update(connection,
                "delete from token_buckets where filled_at < clock_timestamp() - interval '2 hours'"));
    }
}
