package com.vixshield.trackrecord.statistics;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import com.vixshield.quant.chain.Contract;
import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.trackrecord.statistics.GradedTier.Decision;
import com.vixshield.trackrecord.statistics.GradedTier.Fill;

/** Joins the three rows of each grade, one per basis: they follow each other, natural last. */
final class GradeRows {

    private final NavigableMap<LocalDate, RecordDay> days;
    private final Map<BasisFilter, Fill> fills = new EnumMap<>(BasisFilter.class);
    private double width;

    GradeRows(NavigableMap<LocalDate, RecordDay> days) {
        this.days = days;
    }

    void read(ResultSet row) throws SQLException {
        BasisFilter basis = BasisFilter.of(row.getString("basis"));
        if (row.getString("no_condor") == null) {
            fills.put(basis, new Fill(points(row, "credit"), points(row, "pnl")));
        }
        if (basis == BasisFilter.EXPECTED && !fills.isEmpty()) {
            // the largest loss is the width less the expected credit, with fees
            width = points(row, "max_loss") + points(row, "credit") - points(row, "fees");
        }
        if (basis == BasisFilter.NATURAL) {
            GradedTier graded = graded(row);
            days.computeIfPresent(row.getObject("session", LocalDate.class), (session, day) -> day.with(graded));
            fills.clear();
            width = 0;
        }
    }

    private GradedTier graded(ResultSet row) throws SQLException {
        boolean condor = !fills.isEmpty();
        return new GradedTier(Tier.require(row.getString("tier")), row.getString("regime").intern(), decision(row),
                row.getString("no_condor"), fills, condor ? points(row, "owed") : 0, condor ? points(row, "fees") : 0, width,
                share(row, "pop"), share(row, "break_even_rate"));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(row.getBoolean("hold"), row.getBoolean("suspended"), gates(row.getArray("refused_by")),
                gates(row.getArray("decided_by")));
    }

    private static double points(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).doubleValue() / Contract.SPX.multiplier();
    }

    private static Double share(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static List<Gate> gates(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Gate::require).toList();
    }
}
