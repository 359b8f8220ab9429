package com.vixshield.signal.day;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.vixshield.platform.sql.Statements;
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
        Statements.each(connection, DONE, row -> {
            String kind = row.getString(1);
            (kind.equals("preview") ? previews : records.get(RecordKind.of(kind))).add(row.getObject(2, LocalDate.class));
        }, source, source);
        return new Done(records.get(RecordKind.SIGNAL), records.get(RecordKind.MISSED), records.get(RecordKind.RESULT),
                previews);
    }

    Set<RecordKind> recorded(LocalDate session) throws SQLException {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        Statements.each(connection, RECORDED, row -> kinds.add(RecordKind.of(row.getString(1))), source, session);
        return kinds;
    }

    Optional<Preview> preview(LocalDate session) throws SQLException {
        return Statements.first(connection, PREVIEW, row -> new Preview(session, Statements.instant(row, 1).orElseThrow(),
                Statements.instant(row, 2).orElseThrow(), row.getString(3), row.getString(4), row.getString(5)), source,
                session);
    }

    void keep(Preview preview) throws SQLException {
        Statements.update(connection, KEEP_PREVIEW, source, preview.session(), preview.computedAt(), preview.quotedAt(),
                preview.quotes(), preview.document(), preview.body());
    }

    Optional<Published> published(LocalDate session) throws SQLException {
        return Statements.first(connection, PUBLISHED,
                row -> new Published(row.getObject(1, UUID.class), row.getString(2)), source, session);
    }

    /** @param at the moment that its record will carry */
    public void publish(UUID id, Preview preview, PublishedSignal signal, String origin, Instant at) throws SQLException {
        Statements.update(connection, PUBLISH, id, preview.session(), signal.signal().rulebook(), source, origin,
                signal.signal().expiry(), signal.signal().expiryInstant(), preview.quotedAt(), at, preview.document());
    }

    public Set<String> suspended(String rulebook) throws SQLException {
        return new TreeSet<>(Statements.list(connection, SUSPENDED, row -> row.getString(1), source, rulebook));
    }

    /** The signal's record of a session. */
    Optional<SealedRecord> sealed(LocalDate session) throws SQLException {
        return LedgerQueries.of(connection, source, session).stream()
                .filter(record -> record.kind() == RecordKind.SIGNAL).findFirst();
    }
}
