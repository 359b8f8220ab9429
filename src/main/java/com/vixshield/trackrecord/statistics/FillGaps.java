package com.vixshield.trackrecord.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.vixshield.quant.condor.Tier;
import com.vixshield.trackrecord.page.RecordPage.FillGap;

/** Compares what subscribers obtained with what was expected, as far as enough of them have reported. */
@ApplicationScoped
public class FillGaps {

    private static final String SQL = """
            select tier, reports, gap, share from fill_gaps where source = ? and session is not distinct from ?""";

    @Inject
    DataSource database;

    /** Over all sessions, by tier. */
    public List<FillGap> ofTiers(String source) {
        return of(source, null);
    }

    public List<FillGap> of(String source, LocalDate session) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setString(1, source);
            query.setObject(2, session, Types.DATE);
            List<FillGap> gaps = new ArrayList<>();
            for (ResultSet row = query.executeQuery(); row.next();) {
                Tier tier = Tier.of(row.getString(1)).orElseThrow();
                double share = row.getDouble(4);
                gaps.add(new FillGap(tier, row.getInt(2), row.getBigDecimal(3).doubleValue(), row.wasNull() ? null : share));
            }
            gaps.sort(Comparator.comparing(FillGap::tier));
            return gaps;
        } catch (SQLException e) {
            throw new IllegalStateException("the fills cannot be read", e);
        }
    }
}
