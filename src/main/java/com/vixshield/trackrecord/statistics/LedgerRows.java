package com.vixshield.trackrecord.statistics;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.seal.RecordKind;
import com.vixshield.signal.seal.Timeliness;

/** Reads what a chain has gained since a sequence. A result and its grades became visible together, so a head is enough. */
final class LedgerRows {

    private static final String HEAD = """
            select r.sequence, r.hash, (select k.hash from sealed_records k where k.source = r.source and k.sequence = ?)
            from sealed_records r where r.source = ? order by r.sequence desc limit 1""";
    private static final String RECORDS = """
            select r.kind, r.session, r.timeliness, r.sequence, r.hash, r.recorded_at,
                   case when r.kind = 'missed' then r.body::jsonb ->> 'origin' else s.origin end,
                   case when r.kind = 'missed' then r.body::jsonb ->> 'rulebook' else s.rulebook end, s.expires_at
            from sealed_records r left join signals s on s.id = r.signal_id
            where r.source = ? and r.sequence > ? and r.sequence <= ? order by r.sequence""";
    private static final String GRADES = """
            select session, tier, basis, regime, hold, suspended, refused_by, decided_by, no_condor, credit, owed, fees, pnl,
                   max_loss, pop, break_even_rate
            from grades where source = ? and sequence > ? and sequence <= ? order by session, tier, basis""";
    private static final String CLOSES = """
            select g.session, t.close from (select distinct session, signal_id from grades
                                            where source = ? and sequence > ? and sequence <= ?) g
            join signals s on s.id = g.signal_id join settlements t on t.source = s.source and t.session = s.expiry""";

    /**
     * The last record of a chain.
     *
     * @param knownHash of the record that was the last one known, null where there is none
     */
    private record Head(long sequence, String hash, String knownHash) {
    }

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    /** A database that was restored may hold another chain than the one that was read: then everything is read again. */
    RecordLedger extend(RecordLedger known) throws SQLException {
        Optional<Head> head = head(known);
        RecordLedger held = holds(head, known) ? known : RecordLedger.empty(known.source());
        return head.isPresent() && head.get().sequence() > held.head() ? extend(held, head.get()) : held;
    }

    /** Whether nothing has changed since it was read. */
    boolean isCurrent(RecordLedger known) throws SQLException {
        Optional<Head> head = head(known);
        return holds(head, known) && head.map(Head::sequence).orElse(0L) == known.head();
    }

    private Optional<Head> head(RecordLedger known) throws SQLException {
        return Statements.first(connection, HEAD, row -> new Head(row.getLong(1), row.getString(2), row.getString(3)),
                known.head(), known.source());
    }

    private static boolean holds(Optional<Head> head, RecordLedger known) {
        return known.head() == 0 || head.map(Head::knownHash).filter(known.headHash()::equals).isPresent();
    }

    private RecordLedger extend(RecordLedger known, Head head) throws SQLException {
        NavigableMap<LocalDate, RecordDay> days = new TreeMap<>(known.days());
        each(RECORDS, known, head, row -> record(row, days));
        var grades = new GradeRows(days);
        each(GRADES, known, head, grades::read);
        each(CLOSES, known, head, row -> {
            double close = row.getDouble(2);
            days.computeIfPresent(row.getObject(1, LocalDate.class), (session, day) -> day.settledAt(close));
        });
        return new RecordLedger(known.source(), head.sequence(), head.hash(), days);
    }

    private void each(String sql, RecordLedger known, Head head, Statements.Visitor<SQLException> reader) throws SQLException {
        Statements.each(connection, sql, reader, known.source(), known.head(), head.sequence());
    }

    private void record(ResultSet row, NavigableMap<LocalDate, RecordDay> days) throws SQLException {
        LocalDate session = row.getObject(2, LocalDate.class);
        switch (RecordKind.of(row.getString(1))) {
            case SIGNAL, MISSED -> days.put(session, day(row, session));
            case CORRECTION -> days.computeIfPresent(session, (date, day) -> day.corrected());
            case RESULT -> {
                // its grades say what it says
            }
        }
    }

    private RecordDay day(ResultSet row, LocalDate session) throws SQLException {
        Timeliness timeliness = Timeliness.of(row.getString(3));
        return new RecordDay(session, EvidenceSegment.of(row.getString(7), timeliness), row.getString(1).equals("missed"),
                timeliness,
                row.getString(8), row.getLong(4), row.getString(5), instant(row, 6), instant(row, 9), null, Map.of(), 0);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Statements.instant(row, column).orElse(null);
    }
}
