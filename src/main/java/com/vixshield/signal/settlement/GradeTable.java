package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.vixshield.platform.sql.Statements;
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

    /** One tier at one credit. */
    private record Graded(TierGrade grade, CreditBasis basis, boolean suspended) {
        Optional<BigDecimal> money(Function<CondorMoney, BigDecimal> part) {
            return grade.money().map(part);
        }
    }

    private final Connection connection;
    private final String source;
    private final String rulebook;

    GradeTable(Connection connection, String source, String rulebook) {
        this.connection = connection;
        this.source = source;
        this.rulebook = rulebook;
    }

    Set<Tier> suspended() throws SQLException {
        Set<Tier> tiers = EnumSet.noneOf(Tier.class);
        tiers.addAll(Statements.list(connection, SUSPENDED, row -> Tier.require(row.getString(1)), source, rulebook));
        return tiers;
    }

    /** Results of the trades that were taken so far, dollars. */
    List<Double> taken(Tier tier) throws SQLException {
        return Statements.list(connection, TAKEN, row -> row.getBigDecimal(1).doubleValue(), source, tier.key(), rulebook);
    }

    void add(GradedSession graded, long sequence, Set<Tier> suspended) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (TierGrade grade : graded.tiers()) {
            for (CreditBasis basis : CreditBasis.values()) {
                rows.add(row(graded, sequence, new Graded(grade, basis, suspended.contains(grade.tier()))));
            }
        }
        Statements.batch(connection, INSERT, rows);
    }

    void suspend(Suspension suspension, LocalDate session, long sequence) throws SQLException {
        Statements.update(connection, SUSPEND, source, suspension.tier().key(), rulebook, session, sequence,
                suspension.trades(),
                suspension.mean(), suspension.upperBound());
    }

    static Object keys(List<Gate> gates) {
        return Statements.array("text", gates.stream().map(Gate::key).toList());
    }

    private Object[] row(GradedSession session, long sequence, Graded graded) {
        TierGrade grade = graded.grade();
        return new Object[]{source, session.session(), grade.tier().key(), graded.basis().key(), session.signalId(), sequence,
                rulebook, session.timeliness().key(), session.regime(), grade.hold(), graded.suspended(),
                keys(grade.refusedBy()), keys(grade.decidedBy()), grade.noCondor(),
                graded.money(money -> money.credits().get(graded.basis())), graded.money(CondorMoney::owed),
                graded.money(CondorMoney::fees), graded.money(money -> money.pnl(graded.basis())),
                graded.money(CondorMoney::maxLoss), grade.pop(), grade.breakEvenRate()};
    }
}
