package com.vixshield.trackrecord.statistics;

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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.SealedRecord;
import com.vixshield.trackrecord.page.SettledSessionPage.Settlement;

/** Reads what the chain holds of one session, bodies included. */
@ApplicationScoped
public class SealedSessionRows {

    private static final String SETTLEMENT = """
            select session, close, close_source, known_at from settlements where source = ? and session = ?""";

    @Inject
    DataSource database;

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Oldest first. */
    public List<SealedRecord> records(String source, LocalDate session) {
        return new LedgerQueries(database).of(source, session);
    }

    /** @param expiry the session on whose close the options settled */
    public Optional<Settlement> settlement(String source, LocalDate expiry) {
        return query(SETTLEMENT, source, expiry, row -> new Settlement(row.getObject(1, LocalDate.class),
                row.getBigDecimal(2), row.getString(3), row.getObject(4, OffsetDateTime.class).toInstant())).stream()
                .findFirst();
    }

    private <T> List<T> query(String sql, String source, LocalDate session, Reader<T> reader) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, source);
            query.setObject(2, session);
            List<T> rows = new ArrayList<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the record of " + session + " cannot be read", e);
        }
    }
}
