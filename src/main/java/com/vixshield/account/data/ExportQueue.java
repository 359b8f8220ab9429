package com.vixshield.account.data;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

/** Queues exports of all accounts for the job: which one is next, and which may be removed. */
@ApplicationScoped
class ExportQueue {

    /** A node that says nothing for so long is dead, or as good as. */
    private static final Duration SILENT = Duration.ofMinutes(5);

    private static final String CLAIM = """
            with due as materialized (
                select account_id, id from data_exports
                where finished_at is null and (touched_at is null or touched_at < ?)
                order by requested_at limit 1 for update skip locked)
            update data_exports e set touched_at = ?, attempts = e.attempts + 1
            from due
            where e.account_id = due.account_id and e.id = due.id
            returning e.account_id, e.id, e.attempts""";
    /** Failures too: they have been read by now, or never will be. */
    private static final String EXPIRE = """
            delete from data_exports where expires_at <= ? or finished_at < ?""";

    /** @param attempt this one included */
    record Task(UUID account, UUID id, int attempt) {
    }

    @Inject
    @DataSource("worker")
    AgroalDataSource database;
    @Inject
    DataConfig config;
    @Inject
    Clock clock;

    /** The oldest unclaimed one. */
    Optional<Task> claim() {
        return Statements.with(database, "exports could not be claimed", connection -> Statements.first(connection, CLAIM,
                row -> new Task(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)), ago(SILENT),
                clock.instant()));
    }

    void expire() {
        Statements.with(database, "expired exports could not be removed",
                connection -> Statements.update(connection, EXPIRE, clock.instant(), ago(config.exportLife())));
    }

    private Instant ago(Duration age) {
        return clock.instant().minus(age);
    }
}
