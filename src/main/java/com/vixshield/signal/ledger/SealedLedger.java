package com.vixshield.signal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import com.vixshield.platform.Digests;
import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.seal.ChainLink;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealKey;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.Timeliness;

/**
 * Appends records to a source's chain, one node at a time. A step and its record are one transaction: a node that dies in
 * between has done nothing, and its lock is gone with its connection.
 */
public final class SealedLedger {

    /** What one step does while no other node can append to the same chain. */
    public interface Step<T> {
        T run(Connection connection) throws SQLException;
    }

    /** A frozen node must not keep the others from sealing: the server ends its transaction, and it writes nothing. */
    private static final String PATIENCE = "set local idle_in_transaction_session_timeout = '60s'";
    private static final String TRY_LOCK = "select pg_try_advisory_xact_lock(hashtextextended('sealed record of ' || ?, 0))";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('sealed record of ' || ?, 0))";
    private static final String HEAD = """
            select sequence, hash from sealed_records where source = ? order by sequence desc limit 1""";
    private static final String ANNOUNCE_KEY = """
            insert into seal_keys (key_id, public_key, first_used_at) values (?, ?, ?) on conflict (key_id) do nothing""";
    private static final String APPEND = """
            insert into sealed_records (source, sequence, kind, session, timeliness, body, body_sha256, previous_hash, hash,
                                        recorded_at, key_id, signature, signal_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final SealKey key;
    private final Clock clock;

    /** @param database as the worker role: the application's own may not write here */
    public SealedLedger(DataSource database, SealKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** @return empty when another node is at work on this source: what is due stays due */
    public <T> Optional<T> tryExclusively(String source, Step<T> step) throws SQLException {
        return Statements.transaction(database,
                connection -> tryLock(connection, source) ? Optional.of(step.run(connection)) : Optional.empty());
    }

    /** Waits for its turn. */
    public <T> T exclusively(String source, Step<T> step) throws SQLException {
        return Statements.transaction(database, connection -> {
            lock(connection, source);
            return step.run(connection);
        });
    }

    /**
     * Seals a body as the next record of its source; only within a step.
     *
     * @param timeliness of the moment at which it is recorded
     * @param signalId of the publication, for a signal
     */
    public SealedRecord append(Connection connection, String source, RecordKind kind, LocalDate session,
            Function<Instant, Timeliness> timeliness, String body, Optional<UUID> signalId) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SealedRecord record = SealedRecord.seal(source, link(connection, source, kind, session, Digests.sha256Hex(body)),
                timeliness.apply(now), body, now, key);
        announceKey(connection, now);
        insert(connection, record, signalId);
        return record;
    }

    private static ChainLink link(Connection connection, String source, RecordKind kind, LocalDate session, String bodyHash)
            throws SQLException {
        return Statements.first(connection, HEAD,
                row -> new ChainLink(row.getString(2), row.getLong(1) + 1, kind, session, bodyHash), source)
                .orElseGet(() -> new ChainLink(ChainLink.GENESIS, 1, kind, session, bodyHash));
    }

    private void announceKey(Connection connection, Instant now) throws SQLException {
        Statements.update(connection, ANNOUNCE_KEY, key.published().id(), key.published().raw(), now);
    }

    private static void insert(Connection connection, SealedRecord record, Optional<UUID> signalId) throws SQLException {
        Statements.update(connection, APPEND, record.source(), record.sequence(), record.kind().key(), record.session(),
                record.timeliness().key(), record.body(), record.bodyHash(), record.previousHash(), record.hash(),
                record.recordedAt(), record.key().id(), record.signature(), signalId);
    }

    private static boolean tryLock(Connection connection, String source) throws SQLException {
        Statements.run(connection, PATIENCE);
        return Statements.first(connection, TRY_LOCK, row -> row.getBoolean(1), source).orElseThrow();
    }

    private static void lock(Connection connection, String source) throws SQLException {
        Statements.run(connection, PATIENCE);
        Statements.run(connection, LOCK, source);
    }
}
