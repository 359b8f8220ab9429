package com.vixshield.account.signin.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.jobs.BackgroundJob;
import com.vixshield.platform.sql.Statements;

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
        Instant now = clock.instant();
        Statements.with(database, "old sessions could not be removed", connection -> Statements.update(connection,
                "delete from browser_sessions where ends_at <= ? or used_at <= ?", now, now.minus(SessionLifetime.IDLE)));
    }
}
