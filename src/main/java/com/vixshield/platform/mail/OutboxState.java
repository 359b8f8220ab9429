package com.vixshield.platform.mail;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Tells over all accounts how many letters wait, and since when; nothing of what is in them. */
@ApplicationScoped
public class OutboxState {

    private static final String WAITING = """
            select count(*), min(created_at) from outgoing_mails where status in ('draft', 'ready', 'sending')""";

    /** @param oldest when the one that waits longest was written; empty where none waits */
    public record Waiting(int letters, Optional<Instant> oldest) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;

    public Waiting waiting() {
        return Statements.with(database, "the outbox could not be counted", connection -> Statements.first(connection, WAITING,
                row -> new Waiting(row.getInt(1), Statements.instant(row, 2)))).orElseThrow();
    }
}
