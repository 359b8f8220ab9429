package com.vixshield.signal.settlement;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.seal.SealedRecord;

/** Stores the grades of the condors in XSP, within the step that seals the result. */
final class XspGradeTable {

    private static final String INSERT = """
            insert into xsp_grades (source, session, width, tier, basis, sequence, rulebook, settlement, hold, suspended,
                                    refused_by, decided_by, no_condor, credit, owed, fees, pnl, max_loss, pop, break_even_rate)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final SealedRecord result;
    private final String rulebook;

    XspGradeTable(Connection connection, SealedRecord result, String rulebook) {
        this.connection = connection;
        this.result = result;
        this.rulebook = rulebook;
    }

    void add(XspGrades grades, Set<Tier> suspended) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (XspGrades.Width width : grades.widths()) {
            for (TierGrade grade : width.tiers()) {
                for (CreditBasis basis : CreditBasis.values()) {
                    rows.add(row(grades.settlement(), width.width(), grade, basis, suspended.contains(grade.tier())));
                }
            }
        }
        if (!rows.isEmpty()) {
            Statements.batch(connection, INSERT, rows);
        }
    }

    private Object[] row(BigDecimal settlement, double width, TierGrade grade, CreditBasis basis, boolean suspended) {
        return new Object[]{result.source(), result.session(), BigDecimal.valueOf(width), grade.tier().key(), basis.key(),
                result.sequence(), rulebook, settlement, grade.hold(), suspended, GradeTable.keys(grade.refusedBy()),
                GradeTable.keys(grade.decidedBy()), grade.noCondor(), money(grade, money -> money.credits().get(basis)),
                money(grade, CondorMoney::owed), money(grade, CondorMoney::fees), money(grade, money -> money.pnl(basis)),
                money(grade, CondorMoney::maxLoss), grade.pop(), grade.breakEvenRate()};
    }

    private static Optional<BigDecimal> money(TierGrade grade, Function<CondorMoney, BigDecimal> part) {
        return grade.money().map(part);
    }
}
