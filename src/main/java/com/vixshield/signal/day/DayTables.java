package com.vixshield.signal.day;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.vixshield.signal.PublishedSignal;
import com.vixshield.signal.SignalBody;
import com.vixshield.signal.ledger.LedgerQueries;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.SealedRecord;

/** Stores previews and publications of one source, within a step of the sealed ledger. */
public final class DayTables {

    /**
     * A session as it was first computed.
     *
     * @param body what is sealed of it, see {@link SignalBody}
     */
    public record Preview(LocalDate session, Instant computedAt, Instant quotedAt, String quotes, String document,
            String body) {
    }

    /** A publication. */
    record Published(UUID id, String document) {
    }

    /** What is done: sessions by what was recorded of them. */
    record Done(NavigableSet<LocalDate> signals, NavigableSet<LocalDate> missed, NavigableSet<LocalDate> results,
            Set<LocalDate> previews) {

        boolean decided(LocalDate session) {
            return signals.contains(session) || missed.contains(session);
        }

        /** Nothing more will be recorded of it by itself. */
        boolean closed(LocalDate session) {
            return missed.contains(session) || results.contains(session);
        }

        Optional<LocalDate> first() {
            TreeSet<LocalDate> decided = new TreeSet<>(signals);
            decided.addAll(missed);
            return decided.isEmpty() ? Optional.empty() : Optional.of(decided.first());
        }
    }

    private static final String DONE = """
            select kind, session from sealed_records where source = ? and kind <> 'correction'
            union all select 'preview', session from previews where source = ?""";
    private static final String RECORDED = "select kind from sealed_records where source = ? and session = ?";
    private static final String PREVIEW = """
            select computed_at, quoted_at, inputs_sha256, document, body from previews where source = ? and session = ?""";
    private static final String KEEP_PREVIEW = """
            insert into previews (source, session, computed_at, quoted_at, inputs_sha256, document, body)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String PUBLISHED = """
            select id, document from signals where source = ? and session = ? and version = 1""";
    private static final String PUBLISH = """
            insert into signals (id, session, rulebook, source, origin, expiry, expires_at, quoted_at, published_at, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SUSPENDED = "select tier from suspensions where source = ? and rulebook = ?";

    private final Connection connection;
    private final String source;

    public DayTables(Connection connection, String source) {
        this.connection = connection;
        this.source = source;
    }

    Done done() throws SQLException {
        Map<RecordKind, NavigableSet<LocalDate>> records = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new TreeSet<>());
        }
        Set<LocalDate> previews = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(DONE)) {
            query.setString(1, source);
            query.setString(2, source);
            for (ResultSet row = query.executeQuery(); row.next();) {
                String kind = row.getString(1);
                (kind.equals("preview") ? previews : records.get(RecordKind.of(kind)))
                        .add(row.getObject(2, LocalDate.class));
            }
        }
        return new Done(records.get(RecordKind.SIGNAL), records.get(RecordKind.MISSED), records.get(RecordKind.RESULT),
                previews);
    }

    Set<RecordKind> recorded(LocalDate session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(RECORDED)) {
            query.setString(1, source);
            query.setObject(2, session);
            Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
            for (ResultSet row = query.executeQuery(); row.next();) {
                kinds.add(RecordKind.of(row.getString(1)));
            }
            return kinds;
        }
    }

    Optional<Preview> preview(LocalDate session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PREVIEW)) {
            query.setString(1, source);
            query.setObject(2, session);
            ResultSet row = query.executeQuery();
            return row.next()
                    ? Optional.of(new Preview(session, row.getObject(1, OffsetDateTime.class).toInstant(),
                            row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
                            row.getString(5)))
                    : Optional.empty();
        }
    }

    void keep(Preview preview) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEEP_PREVIEW)) {
            insert.setString(1, source);
            insert.setObject(2, preview.session());
            insert.setObject(3, preview.computedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(4, preview.quotedAt().atOffset(ZoneOffset.UTC));
            insert.setString(5, preview.quotes());
            insert.setString(6, preview.document());
            insert.setString(7, preview.body());
            insert.executeUpdate();
        }
    }

    Optional<Published> published(LocalDate session) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(PUBLISHED)) {
            query.setString(1, source);
            query.setObject(2, session);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(new Published(row.getObject(1, UUID.class), row.getString(2))) : Optional.empty();
        }
    }

    /** @param at the moment that its record will carry */
    public void publish(UUID id, Preview preview, PublishedSignal signal, String origin, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUBLISH)) {
            insert.setObject(1, id);
            insert.setObject(2, preview.session());
            insert.setString(3, signal.signal().rulebook());
            insert.setString(4, source);
            insert.setString(5, origin);
            insert.setObject(6, signal.signal().expiry());
            insert.setObject(7, signal.signal().expiryInstant().atOffset(ZoneOffset.UTC));
            insert.setObject(8, preview.quotedAt().atOffset(ZoneOffset.UTC));
            insert.setObject(9, at.atOffset(ZoneOffset.UTC));
            insert.setString(10, preview.document());
            insert.executeUpdate();
        }
    }

    public Set<String> suspended(String rulebook) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SUSPENDED)) {
            query.setString(1, source);
            query.setString(2, rulebook);
            Set<String> tiers = new TreeSet<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                tiers.add(row.getString(1));
            }
            return tiers;
        }
    }

    /** The signal's record of a session. */
    Optional<SealedRecord> sealed(LocalDate session) throws SQLException {
        return LedgerQueries.of(connection, source, session).stream()
                .filter(record -> record.kind() == RecordKind.SIGNAL).findFirst();
    }
}
