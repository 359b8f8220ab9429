package com.vixshield.signal.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.Tier;

/** Lists tiers that were given up by the rule that was agreed before their first trade. */
@ApplicationScoped
public class Suspensions {

    private static final String SQL = """
            select tier, rulebook, session, trades, mean, upper_bound from suspensions where source = ? order by sequence, tier""";

    /** @param session whose result met the rule @param upper end of the mean's interval, below zero */
    public record Suspension(Tier tier, String rulebook, LocalDate session, int trades, double mean, double upper) {
    }

    @Inject
    DataSource database;

    public List<Suspension> of(String source) {
        return Statements.with(database, "the suspensions of " + source + " cannot be read",
                connection -> Statements.list(connection, SQL, Suspensions::suspension, source));
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        return new Suspension(Tier.of(row.getString(1)).orElseThrow(), row.getString(2), row.getObject(3, LocalDate.class),
                row.getInt(4), row.getDouble(5) / Contract.SPX.multiplier(), row.getDouble(6) / Contract.SPX.multiplier());
    }
}
