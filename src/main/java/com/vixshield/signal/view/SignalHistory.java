package com.vixshield.signal.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.Tier;

/** Finds the sealed sessions of a source, newest first, with one tier's grade. */
@ApplicationScoped
public class SignalHistory {

    private static final String SQL = """
            select r.session, r.kind, r.timeliness, s.expires_at, g.hold, g.suspended, g.credit, g.fees, g.pnl, r.recorded_at
            from sealed_records r left join signals s on s.id = r.signal_id
            left join grades g on g.source = r.source and g.session = r.session and g.tier = ? and g.basis = 'expected'
            where r.source = ? and r.kind in ('signal', 'missed') and r.session < ?
            order by r.session desc limit ?""";
    private static final String PREVIEWED = "select 1 from previews where source = ? and session = ?";

    /**
     * @param settles null when missed
     * @param hold null until graded, as is {@code suspended}
     * @param credit points after fees, null without a graded condor, as is {@code pnl}
     */
    public record Session(LocalDate session, boolean missed, String timeliness, Instant settles, Boolean hold,
            Boolean suspended,
            Double credit, Double pnl, Instant recordedAt) {

        public boolean graded() {
            return hold != null;
        }
    }

    @Inject
    DataSource database;

    public List<Session> before(LocalDate session, String source, Tier tier, int most) {
        return Statements.with(database, "the signals of " + source + " cannot be read",
                connection -> Statements.list(connection, SQL, SignalHistory::session, tier.key(), source, session, most));
    }

    public boolean previewed(LocalDate session, String source) {
        return Statements.with(database, "the preview of " + session + " cannot be read",
                connection -> Statements.first(connection, PREVIEWED, row -> true, source, session)).isPresent();
    }

    private static Session session(ResultSet row) throws SQLException {
        boolean condor = row.getBigDecimal(7) != null;
        return new Session(row.getObject(1, LocalDate.class), row.getString(2).equals("missed"), row.getString(3),
                Statements.instant(row, 4).orElse(null), (Boolean) row.getObject(5), (Boolean) row.getObject(6),
                condor ? (row.getDouble(7) - row.getDouble(8)) / Contract.SPX.multiplier() : null,
                condor ? row.getDouble(9) / Contract.SPX.multiplier() : null,
                Statements.instant(row, 10).orElseThrow());
    }
}
