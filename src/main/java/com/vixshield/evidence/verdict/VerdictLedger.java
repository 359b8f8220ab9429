package com.vixshield.evidence.verdict;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.claim.Verdict;

/** Reads and writes the computed claim tables. A day's table and its verdicts come together; neither ever changes. */
public final class VerdictLedger {

    private static final String COMPUTATION = """
            insert into claim_computations (id, basis, computed_at, computed_on, rulebook, source, data_sha256, first_session,
                                            last_session, claims, controls)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (basis, computed_on) do nothing""";
    private static final String VERDICT = """
            insert into claim_verdicts (basis, claim, computed_on, computation_id, variant, verdict, n, estimate, low, high)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS = """
            select id, basis, computed_at, computed_on, rulebook, source, data_sha256, first_session, last_session, claims,
                   controls
            from claim_computations\s""";
    private static final String NEWEST = COLUMNS + "where basis = ? order by computed_on desc limit 1";
    private static final String NEWEST_ID = "select id from claim_computations where basis = ? order by computed_on desc limit 1";
    private static final String ENTRIES = """
            select v.basis, v.claim, v.computed_on, c.computed_at, v.variant, v.verdict, v.n, v.estimate, v.low, v.high,
                   c.last_session, c.data_sha256
            from claim_verdicts v join claim_computations c on c.id = v.computation_id
            order by v.claim, v.basis, v.computed_on""";
    private static final String OF_CLAIM = """
            select v.basis, v.claim, v.computed_on, c.computed_at, v.variant, v.verdict, v.n, v.estimate, v.low, v.high,
                   c.last_session, c.data_sha256
            from claim_verdicts v join claim_computations c on c.id = v.computation_id
            where v.claim = ? order by v.basis, v.computed_on""";

    private final DataSource database;

    /** @param database of the worker where something is to be written */
    public VerdictLedger(DataSource database) {
        this.database = database;
    }

    public Optional<StoredComputation> newest(Basis basis) {
        return Statements.with(database, "computed claims cannot be read",
                connection -> Statements.first(connection, NEWEST, VerdictLedger::computation, basis.key()));
    }

    /** One look at an index, to learn whether there is something new. */
    public Optional<UUID> newestId(Basis basis) {
        return Statements.with(database, "computed claims cannot be read",
                connection -> Statements.first(connection, NEWEST_ID, row -> row.getObject(1, UUID.class), basis.key()));
    }

    /** By claim, basis and day. */
    public List<VerdictEntry> entries() {
        return Statements.with(database, "verdicts cannot be read",
                connection -> Statements.list(connection, ENTRIES, VerdictLedger::entry));
    }

    /** By basis and day. */
    public List<VerdictEntry> of(String claim) {
        return Statements.with(database, "verdicts cannot be read",
                connection -> Statements.list(connection, OF_CLAIM, VerdictLedger::entry, claim));
    }

    /** @return false when that day has a table of that basis already: another node was first */
    public boolean add(StoredComputation computed, List<VerdictEntry> verdicts) {
        return Statements.transaction(database, "computed claims cannot be stored",
                connection -> add(connection, computed, verdicts));
    }

    private static boolean add(Connection connection, StoredComputation computed, List<VerdictEntry> verdicts)
            throws SQLException {
        int added = Statements.update(connection, COMPUTATION, computed.id(), computed.basis().key(), computed.computedAt(),
                computed.computedOn(), computed.rulebook(), computed.source(), computed.dataSha256(), computed.first(),
                computed.last(), computed.claims(), computed.controls());
        if (added == 0) {
            return false;
        }
        for (VerdictEntry entry : verdicts) {
            Statements.update(connection, VERDICT, computed.basis().key(), entry.claim(), computed.computedOn(), computed.id(),
                    entry.variant(), entry.verdict().text(), entry.n(), number(entry.estimate()), number(entry.low()),
                    number(entry.high()));
        }
        return true;
    }

    private static Double number(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static StoredComputation computation(ResultSet row) throws SQLException {
        return new StoredComputation(row.getObject(1, UUID.class), Basis.of(row.getString(2)),
                Statements.instant(row, 3).orElseThrow(), row.getObject(4, LocalDate.class), row.getString(5), row.getString(6),
                row.getString(7), row.getObject(8, LocalDate.class), row.getObject(9, LocalDate.class), row.getString(10),
                row.getString(11));
    }

    private static VerdictEntry entry(ResultSet row) throws SQLException {
        return new VerdictEntry(Basis.of(row.getString(1)), row.getString(2), row.getObject(3, LocalDate.class),
                Statements.instant(row, 4).orElseThrow(), row.getString(5), Verdict.of(row.getString(6)), row.getInt(7),
                value(row, 8), value(row, 9), value(row, 10), row.getObject(11, LocalDate.class), row.getString(12));
    }

    private static double value(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }
}
