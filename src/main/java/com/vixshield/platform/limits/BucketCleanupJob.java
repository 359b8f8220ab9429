package com.vixshield.platform.limits;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;

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
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(
                        "delete from token_buckets where filled_at < clock_timestamp() - interval '2 hours'")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old buckets could not be removed", e);
        }
    }
}
