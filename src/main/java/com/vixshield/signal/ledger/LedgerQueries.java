package com.vixshield.signal.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.seal.PublicSealKey;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.signal.seal.Timeliness;

/** Reads the chain of a source. */
public final class LedgerQueries {

    /** What is done with each record of a chain. */
    public interface Reader {
        void read(SealedRecord record) throws SQLException;
    }

    private static final String COLUMNS = """
            select source, sequence, kind, session, timeliness, body, body_sha256, previous_hash, hash, recorded_at,
                   public_key, signature
            from sealed_records join seal_keys using (key_id) where source = ?\s""";
    private static final String ALL = COLUMNS + "and sequence > ? order by sequence";
    private static final String OF_SESSION = COLUMNS + "and session = ? order by sequence";
    private static final String HEAD = COLUMNS + "order by sequence desc limit 1";

    private static final String NEWS = """
            select kind, session, sequence, hash, recorded_at from sealed_records
            where source = ? and recorded_at > ? and kind <> 'signal' and (timeliness <> 'backfilled' or kind = 'correction')
            order by sequence""";
    private static final String DECISIONS = """
            select session, kind, timeliness, recorded_at, case when kind = 'missed' then body::jsonb ->> 'reason' end
            from sealed_records where source = ? and kind in ('signal', 'missed')
            order by session desc limit ?""";

    /** A session that was sealed or missed. @param reason why it was missed, null otherwise */
    public record Decision(LocalDate session, RecordKind kind, Timeliness timeliness, Instant recordedAt, String reason) {
    }

    /** Something that has become known. */
    public record News(RecordKind kind, LocalDate session, long sequence, String hash, Instant recordedAt) {
    }

    private final DataSource database;

    public LedgerQueries(DataSource database) {
        this.database = database;
    }

    /** Everything that was recorded about a session, oldest first. */
    public List<SealedRecord> of(String source, LocalDate session) {
        return read(source, connection -> of(connection, source, session));
    }

    /** The same as a step of the ledger sees it. */
    public static List<SealedRecord> of(Connection connection, String source, LocalDate session) throws SQLException {
        return Statements.list(connection, OF_SESSION, LedgerQueries::record, source, session);
    }

    public Optional<SealedRecord> of(String source, LocalDate session, RecordKind kind) {
        return of(source, session).stream().filter(record -> record.kind() == kind).findFirst();
    }

    public Optional<SealedRecord> head(String source) {
        return read(source, connection -> Statements.first(connection, HEAD, LedgerQueries::record, source));
    }

    /** What has become known besides signals, oldest first; what was backfilled is no news. */
    public List<News> news(String source, Instant since) {
        return read(source, connection -> Statements.list(connection, NEWS, LedgerQueries::news, source, since));
    }

    private static News news(ResultSet row) throws SQLException {
        return new News(RecordKind.of(row.getString(1)), row.getObject(2, LocalDate.class), row.getLong(3), row.getString(4),
                Statements.instant(row, 5).orElseThrow());
    }

    /** Of the latest sessions, newest first. */
    public List<Decision> decisions(String source, int limit) {
        return read(source, connection -> Statements.list(connection, DECISIONS, LedgerQueries::decision, source, limit));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getObject(1, LocalDate.class), RecordKind.of(row.getString(2)), Timeliness.of(row.getString(3)),
                Statements.instant(row, 4).orElseThrow(), row.getString(5));
    }

    /** In the order of the chain, without holding it in memory. @param after the sequence before the first one wanted */
    public void each(String source, long after, Reader reader) {
        Statements.transaction(database, failure(source), connection -> {
            Statements.stream(connection, ALL, row -> reader.read(record(row)), source, after);
            return null;
        });
    }

    private <T> T read(String source, Statements.Work<T> work) {
        return Statements.with(database, failure(source), work);
    }

    private static String failure(String source) {
        return "the record of " + source + " cannot be read";
    }

    private static SealedRecord record(ResultSet row) throws SQLException {
        return new SealedRecord(row.getString(1), row.getLong(2), RecordKind.of(row.getString(3)),
                row.getObject(4, LocalDate.class), Timeliness.of(row.getString(5)), row.getString(6), row.getString(7),
                row.getString(8), row.getString(9), Statements.instant(row, 10).orElseThrow(),
                new PublicSealKey(row.getString(11)),
                row.getString(12));
    }
}
