package com.vixshield.market.store.importing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.vixshield.market.file.RowNote;
import com.vixshield.market.store.importing.ImportReport.Outcome;
import com.vixshield.platform.sql.Statements;

/** Logs the outcome of every imported file. */
final class ImportLog {

    /** Raised when a reader takes more or other facts from the same bytes: files that were read before are read again. */
    private static final int READERS = 2;
    private static final int MOST_NOTES = 100;

    private static final String WRITE = """
            insert into imports (id, origin, requested_by, name, sha256, size, readers, format, outcome, rows_read, stored,
                                 changed, unchanged, left_out, refused, first_day, last_day, reason, started_at, millis, awaited)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String WRITE_NOTE = """
            insert into import_notes (import_id, kind, ordinal, line, reason) values (?, ?, ?, ?, ?)""";

    private static final String EARLIER = """
            select id, name, format, outcome, rows_read, stored, changed, unchanged, left_out, refused, reason, first_day, last_day,
                   awaited
            from imports
            where sha256 = ? and name = ? and readers = ? and outcome in ('imported', 'kept') and awaited is null
              and not exists (select 1 from imports other
                              where other.name = imports.name and other.started_at > imports.started_at
                                and other.sha256 <> imports.sha256 and other.outcome = 'imported')
            order by started_at desc limit 1""";

    private static final String AWAITED = """
            select awaited from imports where sha256 = ? and name = ? order by started_at desc limit 1""";

    private static final String NOTES = """
            select line, reason from import_notes where import_id = ? and kind = ? order by ordinal""";

    private static final String LATEST = "select * from imports order by started_at desc limit ?";

    private static final String FIND = "select * from imports where id = ?";

    private final Connection connection;

    ImportLog(Connection connection) {
        this.connection = connection;
    }

    /**
     * The report of the same bytes under the same name, which tells what they are, if they were the last of that name. A
     * provider
     * that takes a correction back sends bytes that are known, and says something new with them.
     */
    Optional<ImportReport> earlier(String sha256, String name) throws SQLException {
        return Statements.first(connection, EARLIER, row -> report(row, true), sha256, name, READERS);
    }

    /** The day that was left out when these bytes were read last. */
    Optional<LocalDate> awaited(String sha256, String name) throws SQLException {
        return Statements.first(connection, AWAITED, row -> Optional.ofNullable(row.getObject(1, LocalDate.class)), sha256,
                name).flatMap(Function.identity());
    }

    List<ImportEntry> latest(int most) throws SQLException {
        return Statements.list(connection, LATEST, row -> entry(row, false), most);
    }

    Optional<ImportEntry> find(UUID id) throws SQLException {
        return Statements.first(connection, FIND, row -> entry(row, true), id);
    }

    private ImportEntry entry(ResultSet row, boolean withNotes) throws SQLException {
        return new ImportEntry(report(row, withNotes), row.getString("origin"), row.getString("requested_by"),
                Statements.instant(row, "started_at").orElseThrow(), row.getLong("size"), row.getString("sha256"),
                row.getInt("millis"));
    }

    void write(ImportReport report, IncomingFile incoming, String sha256, Instant started, Duration took) throws SQLException {
        ImportCounts counts = report.counts();
        Statements.update(connection, WRITE, report.id(), word(incoming.origin()), incoming.requestedBy(), report.name(),
                sha256,
                incoming.bytes().length, READERS, report.format(), word(report.outcome()), counts.rows(), counts.stored(),
                counts.changed(), counts.unchanged(), counts.leftOut(), counts.refused(), report.firstDay(),
                report.lastDay(), report.reason(), started, (int) took.toMillis(), report.awaited());
        writeNotes(report.id(), "refused", report.refusals());
        writeNotes(report.id(), "doubted", report.doubts());
    }

    private void writeNotes(UUID id, String kind, List<RowNote> notes) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (RowNote note : notes.subList(0, Math.min(MOST_NOTES, notes.size()))) {
            rows.add(new Object[]{id, kind, rows.size() + 1, note.line(), note.reason()});
        }
        Statements.batch(connection, WRITE_NOTE, rows);
    }

    private ImportReport report(ResultSet row, boolean withNotes) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        ImportCounts counts = new ImportCounts(row.getInt("rows_read"), row.getInt("stored"), row.getInt("changed"),
                row.getInt("unchanged"), row.getInt("left_out"), row.getInt("refused"));
        return new ImportReport(id, row.getString("name"), row.getString("format"), outcome(row.getString("outcome")), counts,
                withNotes ? notes(id, "refused") : List.of(), withNotes ? notes(id, "doubted") : List.of(),
                row.getString("reason"),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class),
                row.getObject("awaited", LocalDate.class));
    }

    private List<RowNote> notes(UUID id, String kind) throws SQLException {
        return Statements.list(connection, NOTES, row -> new RowNote(row.getInt(1), row.getString(2)), id, kind);
    }

    /** PASSED_OVER is written "passed over". */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Outcome outcome(String word) {
        return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
