package com.vixshield.alert;

import static com.vixshield.web.format.NumberFormats.level;
import static com.vixshield.web.format.NumberFormats.signedMoney;
import static com.vixshield.web.format.TimeFormats.day;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.alert.SignalMailPage.Line;
import com.vixshield.quant.condor.Tier;
import com.vixshield.signal.Signal;

/** Finds the result of the previous session for the mail, so that losses reach readers the same way as signals. */
@ApplicationScoped
class LastResultQuery {

    private static final String SQL = """
            select expected.session, expected.hold or expected.suspended, expected.pnl, taken.pnl, settled.session, settled.close
            from grades expected
            join grades taken using (source, session, tier)
            join signals s on s.id = expected.signal_id
            join settlements settled on settled.source = expected.source and settled.session = s.expiry
            where expected.source = ? and expected.tier = ? and expected.session < ?
              and expected.basis = 'expected' and taken.basis = 'natural'
            order by expected.session desc limit 1""";

    @Inject
    DataSource database;

    /** Of the newest graded session before this signal, at one tier; empty before the first. */
    Optional<Line> before(Signal signal, Tier tier) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setString(1, signal.source);
            query.setString(2, tier.key());
            query.setObject(3, signal.session);
            ResultSet row = query.executeQuery();
            return row.next() ? Optional.of(line(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the last result of " + signal.source + " cannot be read", e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        BigDecimal expected = row.getBigDecimal(3);
        String settled = "SPX settled at " + level(row.getBigDecimal(6)) + " on " + day(row.getObject(5, LocalDate.class))
                + ".";
        String session = day(row.getObject(1, LocalDate.class));
        if (expected == null) {
            return new Line(session, "Refused, and there was no condor to grade.", settled);
        }
        String result = signedMoney(expected) + " for each condor after fees at the expected credit, "
                + signedMoney(row.getBigDecimal(4)) + " at the natural.";
        return new Line(session, row.getBoolean(2) ? "Refused. It would have made " + result : result, settled);
    }
}
