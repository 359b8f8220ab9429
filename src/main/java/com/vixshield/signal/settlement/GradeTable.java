package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.signal.ledger.SealedLedger;

/** Stores the grades and the suspensions that follow from them; within the step of a {@link SealedLedger}. */
final class GradeTable {

    private static final String INSERT = """
            insert into grades (source, session, tier, basis, signal_id, sequence, rulebook, timeliness, regime, hold, suspended,
                                refused_by, decided_by, no_condor, credit, owed, fees, pnl, max_loss, pop, break_even_rate)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    /** In the order of the chain: a mean must not depend on how the table lies on the disk. */
    private static final String TAKEN = """
            select pnl from grades
            where source = ? and tier = ? and rulebook = ? and basis = 'expected' and not hold and pnl is not null
            order by sequence""";
    private static final String SUSPENDED = "select tier from suspensions where source = ? and rulebook = ?";
    private static final String SUSPEND = """
            insert into suspensions (source, tier, rulebook, session, sequence, trades, mean, upper_bound)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final String source;
    private final String rulebook;

    GradeTable(Connection connection, String source, String rulebook) {
        this.connection = connection;
        this.source = source;
        this.rulebook = rulebook;
    }

    Set<Tier> suspended() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SUSPENDED)) {
            query.setString(1, source);
            query.setString(2, rulebook);
            Set<Tier> tiers = EnumSet.noneOf(Tier.class);
            for (ResultSet row = query.executeQuery(); row.next();) {
                tiers.add(Tier.require(row.getString(1)));
            }
            return tiers;
        }
    }

    /** Results of the trades that were taken so far, dollars. */
    List<Double> taken(Tier tier) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TAKEN)) {
            query.setString(1, source);
            query.setString(2, tier.key());
            query.setString(3, rulebook);
            List<Double> results = new ArrayList<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                results.add(row.getBigDecimal(1).doubleValue());
            }
            return results;
        }
    }

    void add(GradedSession graded, long sequence, Set<Tier> suspended) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (TierGrade grade : graded.tiers()) {
                for (CreditBasis basis : CreditBasis.values()) {
                    fill(insert, graded, sequence, grade, basis, suspended.contains(grade.tier()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    void suspend(Suspension suspension, LocalDate session, long sequence) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SUSPEND)) {
            insert.setString(1, source);
            insert.setString(2, suspension.tier().key());
            insert.setString(3, rulebook);
            insert.setObject(4, session);
            insert.setLong(5, sequence);
            insert.setInt(6, suspension.trades());
            insert.setBigDecimal(7, suspension.mean());
            insert.setBigDecimal(8, suspension.upperBound());
            insert.executeUpdate();
        }
    }

    private void fill(PreparedStatement row, GradedSession graded, long sequence, TierGrade grade, CreditBasis basis,
            boolean suspended) throws SQLException {
        row.setString(1, source);
        row.setObject(2, graded.session());
        row.setString(3, grade.tier().key());
        row.setString(4, basis.key());
        row.setObject(5, graded.signalId());
        row.setLong(6, sequence);
        row.setString(7, rulebook);
        row.setString(8, graded.timeliness().key());
        row.setString(9, graded.regime());
        row.setBoolean(10, grade.hold());
        row.setBoolean(11, suspended);
        row.setArray(12, connection.createArrayOf("text", keys(grade.refusedBy())));
        row.setArray(13, connection.createArrayOf("text", keys(grade.decidedBy())));
        row.setString(14, grade.noCondor().orElse(null));
        money(row, grade, basis);
        number(row, 20, grade.pop());
        number(row, 21, grade.breakEvenRate());
    }

    static Object[] keys(List<Gate> gates) {
        return gates.stream().map(Gate::key).toArray();
    }

    private static void money(PreparedStatement row, TierGrade grade, CreditBasis basis) throws SQLException {
        row.setBigDecimal(15, of(grade, money -> money.credits().get(basis)));
        row.setBigDecimal(16, of(grade, CondorMoney::owed));
        row.setBigDecimal(17, of(grade, CondorMoney::fees));
        row.setBigDecimal(18, of(grade, money -> money.pnl(basis)));
        row.setBigDecimal(19, of(grade, CondorMoney::maxLoss));
    }

    private static BigDecimal of(TierGrade grade, java.util.function.Function<CondorMoney, BigDecimal> part) {
        return grade.money().map(part).orElse(null);
    }

    private static void number(PreparedStatement row, int column, OptionalDouble value) throws SQLException {
        if (value.isPresent()) {
            row.setDouble(column, value.getAsDouble());
        } else {
            row.setNull(column, Types.DOUBLE);
        }
    }
}
