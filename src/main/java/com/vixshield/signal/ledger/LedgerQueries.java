package com.vixshield.signal.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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
    private static final int BATCH = 50;

    private final DataSource database;

    public LedgerQueries(DataSource database) {
        this.database = database;
    }

    /** Everything that was recorded about a session, oldest first. */
    public List<SealedRecord> of(String source, LocalDate session) {
        List<SealedRecord> records = new ArrayList<>();
        query(OF_SESSION, source, session, records::add);
        return records;
    }

    /** The same as a step of the ledger sees it. */
    public static List<SealedRecord> of(Connection connection, String source, LocalDate session) throws SQLException {
        List<SealedRecord> records = new ArrayList<>();
        query(connection, OF_SESSION, source, session, records::add);
        return records;
    }

    public Optional<SealedRecord> of(String source, LocalDate session, RecordKind kind) {
        return of(source, session).stream().filter(record -> record.kind() == kind).findFirst();
    }

    public Optional<SealedRecord> head(String source) {
        List<SealedRecord> records = new ArrayList<>();
        query(HEAD, source, null, records::add);
        return records.stream().findFirst();
    }

    /** In the order of the chain, without holding it in memory. @param after the sequence before the first one wanted */
    public void each(String source, long after, Reader reader) {
        query(ALL, source, after, reader);
    }

    private void query(String sql, String source, Object parameter, Reader reader) {
        // only in a transaction the driver fetches in batches
        Statements.transaction(database, "the record of " + source + " cannot be read", connection -> {
            query(connection, sql, source, parameter, reader);
            return null;
        });
    }

    private static void query(Connection connection, String sql, String source, Object parameter, Reader reader)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(BATCH);
            query.setString(1, source);
            if (parameter != null) {
                query.setObject(2, parameter);
            }
            for (ResultSet row = query.executeQuery(); row.next();) {
                reader.read(record(row));
            }
        }
    }

    private static SealedRecord record(ResultSet row) throws SQLException {
        return new SealedRecord(row.getString(1), row.getLong(2), RecordKind.of(row.getString(3)),
                row.getObject(4, LocalDate.class), Timeliness.of(row.getString(5)), row.getString(6), row.getString(7),
                row.getString(8), row.getString(9), row.getObject(10, OffsetDateTime.class).toInstant(),
                new PublicSealKey(row.getString(11)),
                row.getString(12));
    }
}
