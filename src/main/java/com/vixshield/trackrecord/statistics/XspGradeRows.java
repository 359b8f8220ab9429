package com.vixshield.trackrecord.statistics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;

/** Reads what became of a session's condors in XSP, at their expected credit. */
@ApplicationScoped
public class XspGradeRows {

    private static final String SQL = """
            select width, tier, hold, suspended, decided_by, no_condor, settlement, credit, pnl
            from xsp_grades where source = ? and session = ? and basis = 'expected' order by width, tier""";

    /**
     * Dollars a contract.
     *
     * @param width points that were asked for
     * @param noCondor why there was nothing to grade, null when there was
     * @param settlement closing value of XSP
     * @param pnl after fees, null without a condor, as is {@code credit}
     */
    public record XspGrade(double width, Tier tier, boolean hold, boolean suspended, List<Gate> decidedBy, String noCondor,
            BigDecimal settlement, BigDecimal credit, BigDecimal pnl) {

        public boolean taken() {
            return noCondor == null && !hold && !suspended;
        }
    }

    @Inject
    DataSource database;

    /** By width, then tier; none where the session had no quotes of XSP, or is not graded yet. */
    public List<XspGrade> of(String source, LocalDate session) {
        return Statements.with(database, "the grades in XSP of " + session + " cannot be read",
                connection -> Statements.list(connection, SQL, XspGradeRows::grade, source, session));
    }

    public Optional<XspGrade> of(String source, LocalDate session, double width, Tier tier) {
        return of(source, session).stream().filter(grade -> grade.width() == width && grade.tier() == tier).findFirst();
    }

    private static XspGrade grade(ResultSet row) throws SQLException {
        List<Gate> gates = Arrays.stream((String[]) row.getArray(5).getArray()).map(Gate::require).toList();
        return new XspGrade(row.getDouble(1), Tier.require(row.getString(2)), row.getBoolean(3), row.getBoolean(4), gates,
                row.getString(6), row.getBigDecimal(7), row.getBigDecimal(8), row.getBigDecimal(9));
    }
}
