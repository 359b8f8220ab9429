package com.vixshield.trackrecord.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.platform.sql.Statements;
import com.vixshield.quant.condor.Tier;
import com.vixshield.trackrecord.page.RecordPage.FillGap;

/** Compares what subscribers obtained with what was expected, as far as enough of them have reported. */
@ApplicationScoped
public class FillGaps {

    private static final String SQL = """
            select tier, reports, gap, share from fill_gaps where source = ? and session is not distinct from ?""";

    private static final String BY_SESSION = """
            select avg(gap) from fill_gaps where source = ? and session is not null group by session order by session""";

    @Inject
    DataSource database;

    /** Over all sessions, by tier. */
    public List<FillGap> ofTiers(String source) {
        return of(source, null);
    }

    /** Points, the mean over its tiers, of each session with enough reports. */
    public double[] bySession(String source) {
        return Statements.with(database, "the fills cannot be read",
                connection -> Statements.list(connection, BY_SESSION, row -> row.getBigDecimal(1).doubleValue(), source))
                .stream()
                .mapToDouble(Double::doubleValue).toArray();
    }

    public List<FillGap> of(String source, LocalDate session) {
        return Statements.with(database, "the fills cannot be read",
                connection -> Statements.list(connection, SQL, FillGaps::gap, source, session)).stream()
                .sorted(Comparator.comparing(FillGap::tier)).toList();
    }

    private static FillGap gap(ResultSet row) throws SQLException {
        return new FillGap(Tier.require(row.getString(1)), row.getInt(2), row.getBigDecimal(3).doubleValue(),
                row.getObject(4, Double.class));
    }
}
