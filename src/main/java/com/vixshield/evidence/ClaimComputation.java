package com.vixshield.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.claim.ClaimResult;
import com.vixshield.quant.claim.ClaimTable;

/**
 * Measures claims for the site, in the files that {@code claims --publish} writes.
 *
 * @param claims as claims.csv
 * @param controls as controls.csv; empty where nothing of the kind was measured
 * @param first session of the data, null without any
 * @param last likewise
 */
public record ClaimComputation(String claims, String controls, LocalDate first, LocalDate last) {

    /**
     * From a history, at model prices. Claims about the hedge are absent where it has no futures or no VVIX.
     *
     * @throws IllegalArgumentException for a history that is too short
     */
    public static ClaimComputation ofModel(SessionTable table) {
        StudySpan span = StudySpan.of(table, Optional.of(begin(table)), Optional.empty());
        // the first day with a hedge settles a condor of the session before
        List<ClaimResult> results = new ClaimTable(table, span.first(), Math.max(span.hedgeFirst(), span.first() + 1),
                span.hedgeEnd()).measure();
        return new ClaimComputation(ClaimsFile.of(results).text(), ControlsFile.of(table).text(), table.date(span.first()),
                table.date(table.size() - 1));
    }

    /** As the published results, or where a shorter history first allows a forecast. */
    private static LocalDate begin(SessionTable table) {
        for (int i = table.firstFrom(StudySpan.FROM); i < table.size(); i++) {
            if (table.ranges().band(0, i) > 0) {
                return table.date(i);
            }
        }
        throw new IllegalArgumentException("the history is too short for a range forecast");
    }

    /** From the claims put to a sealed record. */
    public static ClaimComputation ofRecord(List<ClaimResult> results, LocalDate first, LocalDate last) {
        return new ClaimComputation(ClaimsFile.of(results).text(), "", first, last);
    }
}
