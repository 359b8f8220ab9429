package com.vixshield.trackrecord.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.signal.seal.Timeliness;
import com.vixshield.trackrecord.statistics.BasisFilter;
import com.vixshield.trackrecord.statistics.GradedTier;
import com.vixshield.trackrecord.statistics.RecordDay;
import com.vixshield.trackrecord.statistics.RecordFilter;
import com.vixshield.trackrecord.statistics.RecordLedger;
import com.vixshield.trackrecord.statistics.RecordRows;

/**
 * Exports the filtered record as rows of named values, the same for CSV and JSON: points of one condor, shares as decimals.
 */
final class RecordExport {

    private RecordExport() {
    }

    /** Newest first. */
    static Stream<Map<String, Object>> rows(RecordLedger ledger, RecordFilter filter) {
        return ledger.newestFirst().stream().filter(filter::covers).map(day -> row(day, filter.tier()));
    }

    static List<String> columns(RecordFilter filter) {
        return new ArrayList<>(row(new RecordDay(LocalDate.EPOCH, filter.segment(), true,
                Timeliness.ON_TIME, null, 0, "", Instant.EPOCH, null, null, Map.of(), 0),
                filter.tier()).keySet());
    }

    private static Map<String, Object> row(RecordDay day, Tier tier) {
        GradedTier graded = day.tier(tier).orElse(null);
        GradedTier condor = graded != null && graded.hasCondor() ? graded : null;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("session", day.session().toString());
        row.put("tier", tier.key());
        row.put("decision", RecordRows.state(day, graded).name().toLowerCase(Locale.ROOT));
        row.put("evidence", day.segment().key());
        row.put("timeliness", day.timeliness().key());
        row.put("rulebook", day.rulebook());
        row.put("regime", graded == null ? null : graded.regime());
        row.put("refused_by", graded == null ? null : keys(graded.refusedBy()));
        row.put("decided_by", graded == null ? null : keys(graded.decidedBy()));
        row.put("no_condor", graded == null ? null : graded.noCondor());
        row.put("pop", condor == null ? null : condor.pop());
        row.put("win_rate_needed", condor == null ? null : condor.needed());
        row.put("width", condor == null ? null : points(condor.width()));
        row.put("fees", condor == null ? null : points(condor.fees()));
        for (BasisFilter basis : BasisFilter.values()) {
            row.put("credit_" + basis.key(), condor == null ? null : points(condor.fills().get(basis).credit()));
        }
        row.put("settled_at", day.close());
        row.put("owed", condor == null ? null : points(condor.owed()));
        for (BasisFilter basis : BasisFilter.values()) {
            row.put("pnl_" + basis.key(), condor == null ? null : points(condor.pnl(basis)));
        }
        row.put("corrections", day.corrections());
        row.put("sequence", day.sequence());
        row.put("hash", day.hash());
        row.put("recorded_at", day.recordedAt().toString());
        return row;
    }

    private static String keys(List<Gate> gates) {
        return gates.stream().map(Gate::key).collect(Collectors.joining(" "));
    }

    /** To the hundredth of a cent of a contract, which is what the grades keep. */
    private static BigDecimal points(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
