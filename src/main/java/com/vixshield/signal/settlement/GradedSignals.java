package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import com.vixshield.platform.sql.Statements;

/** Reads what was sealed, settled and graded, as {@link Regrader} compares it. */
final class GradedSignals {

    /** @param close null when the settlement is gone */
    record Graded(String source, LocalDate session, String body, String bodyHash, BigDecimal close, String result) {
    }

    /** What was graded of a version in shadow. @param session of the signal beside which it was computed */
    record GradedShadow(Graded session, String rulebook, String document) {
    }

    /** One row of the grades, dollars. All null without a condor. */
    record Row(BigDecimal credit, BigDecimal owed, BigDecimal fees, BigDecimal pnl) {
    }

    private static final String ALL = """
            select r.source, r.session, s.body, s.body_sha256, t.close, r.body
            from sealed_records r
            join sealed_records s on s.source = r.source and s.session = r.session and s.kind = 'signal'
            left join settlements t on t.source = r.source and t.session = (s.body::jsonb ->> 'expiry')::date
            where r.kind = 'result' order by r.source, r.sequence""";
    private static final String ROWS = """
            select tier, basis, credit, owed, fees, pnl from grades where source = ? and session = ?""";

    private static final String XSP_ROWS = """
            select width, tier, basis, credit, owed, fees, pnl from xsp_grades where source = ? and session = ?""";

    private static final String ALL_SHADOWS = """
            select r.source, r.session, s.body, s.body_sha256, t.close, r.body, w.rulebook, w.document
            from shadow_signals w
            join sealed_records r on r.source = w.source and r.session = w.session and r.kind = 'result'
            join sealed_records s on s.source = r.source and s.session = r.session and s.kind = 'signal'
            left join settlements t on t.source = r.source and t.session = (s.body::jsonb ->> 'expiry')::date
            where w.document is not null order by r.source, r.sequence, w.rulebook""";
    private static final String SHADOW_ROWS = """
            select tier, basis, credit, owed, fees, pnl from shadow_grades
            where source = ? and session = ? and rulebook = ?""";

    private final DataSource database;

    GradedSignals(DataSource database) {
        this.database = database;
    }

    interface Visitor {
        void visit(Graded graded, Map<String, Row> rows);
    }

    interface ShadowVisitor {
        void visit(GradedShadow graded, Map<String, Row> rows);
    }

    /** In the order of the chains. Rows are found by tier and basis, as "delta_steward mid", "xsp_3 delta_steward mid". */
    void each(Visitor visitor) throws SQLException {
        Statements.transaction(database, connection -> {
            Statements.stream(connection, ALL, row -> {
                Graded graded = graded(row);
                Map<String, Row> rows = rows(connection, ROWS, graded.source(), graded.session());
                Statements.each(connection, XSP_ROWS, small -> rows.put(
                        XspGrades.key(small.getDouble(1)) + small.getString(2) + " " + small.getString(3), row(small, 4)),
                        graded.source(), graded.session());
                visitor.visit(graded, rows);
            });
            return null;
        });
    }

    /** The same of versions in shadow. */
    void eachShadow(ShadowVisitor visitor) throws SQLException {
        Statements.transaction(database, connection -> {
            Statements.stream(connection, ALL_SHADOWS, row -> {
                GradedShadow shadow = new GradedShadow(graded(row), row.getString(7), row.getString(8));
                visitor.visit(shadow, rows(connection, SHADOW_ROWS, shadow.session().source(), shadow.session().session(),
                        shadow.rulebook()));
            });
            return null;
        });
    }

    private static Graded graded(ResultSet row) throws SQLException {
        return new Graded(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4),
                row.getBigDecimal(5), row.getString(6));
    }

    private static Map<String, Row> rows(Connection connection, String sql, Object... which) throws SQLException {
        Map<String, Row> rows = new LinkedHashMap<>();
        Statements.each(connection, sql, row -> rows.put(row.getString(1) + " " + row.getString(2), row(row, 3)), which);
        return rows;
    }

    /** @param first column of the four */
    private static Row row(ResultSet row, int first) throws SQLException {
        return new Row(row.getBigDecimal(first), row.getBigDecimal(first + 1), row.getBigDecimal(first + 2),
                row.getBigDecimal(first + 3));
    }
}
