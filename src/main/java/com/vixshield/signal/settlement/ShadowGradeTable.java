package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

import com.vixshield.platform.sql.Statements;
import com.vixshield.signal.seal.SealedRecord;

/** Stores the grades of versions in shadow, within the step that seals the result. */
public final class ShadowGradeTable {

    private static final String INSERT = """
            insert into shadow_grades (source, session, rulebook, tier, basis, sequence, regime, hold, refused_by, decided_by,
                                       no_condor, credit, owed, fees, pnl, max_loss, pop, break_even_rate)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final SealedRecord result;

    public ShadowGradeTable(Connection connection, SealedRecord result) {
        this.connection = connection;
        this.result = result;
    }

    public void add(ShadowGrades shadow) throws SQLException {
        for (TierGrade grade : shadow.tiers()) {
            for (CreditBasis basis : CreditBasis.values()) {
                add(shadow, grade, basis);
            }
        }
    }

    private void add(ShadowGrades shadow, TierGrade grade, CreditBasis basis) throws SQLException {
        Statements.update(connection, INSERT, result.source(), result.session(), shadow.rulebook(), grade.tier().key(),
                basis.key(),
                result.sequence(), shadow.regime(), grade.hold(), GradeTable.keys(grade.refusedBy()),
                GradeTable.keys(grade.decidedBy()),
                grade.noCondor(), money(grade, money -> money.credits().get(basis)), money(grade, CondorMoney::owed),
                money(grade, CondorMoney::fees), money(grade, money -> money.pnl(basis)), money(grade, CondorMoney::maxLoss),
                grade.pop(), grade.breakEvenRate());
    }

    private static Optional<BigDecimal> money(TierGrade grade, Function<CondorMoney, BigDecimal> part) {
        return grade.money().map(part);
    }
}
