package com.vixshield.signal.view;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Signal;

/** Finds the result of a signal, or of the newest session that was graded before it, at one tier. */
@ApplicationScoped
public class PreviousResults {

    private static final String COLUMNS = """
            select expected.session, expected.hold or expected.suspended, expected.pnl, taken.pnl, settled.session, settled.close
            from grades expected
            join grades taken using (source, session, tier)
            join signals s on s.id = expected.signal_id
            join settlements settled on settled.source = expected.source and settled.session = s.expiry
            where expected.source = ? and expected.tier = ? and expected.basis = 'expected' and taken.basis = 'natural'
              and expected.session""";
    private static final String BEFORE = COLUMNS + " < ? order by expected.session desc limit 1";
    private static final String OF = COLUMNS + " = ?";

    /**
     * @param expected dollars a contract at the expected credit, null without a condor, as is {@code natural}
     * @param settled the session on whose close it settled
     */
    public record Result(LocalDate session, boolean refused, BigDecimal expected, BigDecimal natural, LocalDate settled,
            BigDecimal close) {
    }

    @Inject
    DataSource database;

    /** Empty before the first. */
    public Optional<Result> before(Signal signal, Tier tier) {
        return first(BEFORE, signal, tier);
    }

    /** Of that signal itself; empty until it is graded. */
    public Optional<Result> of(Signal signal, Tier tier) {
        return first(OF, signal, tier);
    }

    private Optional<Result> first(String sql, Signal signal, Tier tier) {
        return Statements.with(database, "the last result of " + signal.source + " cannot be read",
                connection -> Statements.first(connection, sql, PreviousResults::result, signal.source, tier.key(),
                        signal.session));
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(row.getObject(1, LocalDate.class), row.getBoolean(2), row.getBigDecimal(3), row.getBigDecimal(4),
                row.getObject(5, LocalDate.class), row.getBigDecimal(6));
    }
}
