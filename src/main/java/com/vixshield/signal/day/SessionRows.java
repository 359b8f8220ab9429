package com.vixshield.signal.day;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Signal;

import io.agroal.api.AgroalDataSource;

/** Reads what pages need of a session besides its publication: its preview, its close, and suspended tiers. */
@ApplicationScoped
public class SessionRows {

    /** @param quotedAt of the quotes that it was computed from */
    public record Preview(LocalDate session, Instant computedAt, Instant quotedAt) {
    }

    /** @param session whose result met the rule; dollars a contract */
    public record Given(LocalDate session, int trades, BigDecimal mean, BigDecimal upperBound) {
    }

    private static final String PREVIEW = """
            select p.session, p.computed_at, p.quoted_at from previews p
            where p.source = ?
              and not exists (select 1 from sealed_records r where r.source = p.source and r.session = p.session)
              and p.session > coalesce((select max(s.session) from signals s where s.source = p.source), date '1970-01-01')
            order by p.session desc limit 1""";
    private static final String CLOSE = "select close from settlements where source = ? and session = ?";
    private static final String SUSPENSION = """
            select session, trades, mean, upper_bound from suspensions
            where source = ? and session < ? and rulebook = ? and tier = ?""";

    @Inject
    AgroalDataSource database;

    /** Of the session that is being decided. */
    public Optional<Preview> preview(String source) {
        return first(PREVIEW, row -> new Preview(row.getObject(1, LocalDate.class), instant(row, 2), instant(row, 3)),
                source);
    }

    public Optional<BigDecimal> close(String source, LocalDate session) {
        return first(CLOSE, row -> row.getBigDecimal(1), source, session);
    }

    /** Whether a tier had been given up before that signal. */
    public Optional<Given> suspension(Signal signal, Tier tier) {
        return first(SUSPENSION, row -> new Given(row.getObject(1, LocalDate.class), row.getInt(2), row.getBigDecimal(3),
                row.getBigDecimal(4)), signal.source, signal.session, signal.rulebook, tier.key());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Statements.instant(row, column).orElseThrow();
    }

    private <T> Optional<T> first(String sql, Statements.Reader<T> reader, Object... values) {
        return Statements.with(database, "the rows of a session cannot be read",
                connection -> Statements.first(connection, sql, reader, values));
    }
}
