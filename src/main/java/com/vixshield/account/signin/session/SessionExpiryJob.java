package com.vixshield.account.signin.session;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Deletes expired sessions, and the client data with them. */
@ApplicationScoped
public class SessionExpiryJob implements BackgroundJob {

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    Clock clock;

    @Override
    public String name() {
        return "browser-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from browser_sessions where ends_at <= ? or used_at <= ?")) {
            delete.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            delete.setObject(2, clock.instant().minus(SessionLifetime.IDLE).atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("old sessions could not be removed", e);
        }
    }
}
