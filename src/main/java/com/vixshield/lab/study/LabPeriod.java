package com.vixshield.lab.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.vixshield.evidence.StudySpan;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.SessionTable;

/**
 * Holds the sessions of a run as indices: condors are sold on some, and the account has returns on the days that settle them.
 *
 * @param first session with a condor
 * @param end exclusive
 * @param dayFirst first day of returns
 * @param dayEnd exclusive
 * @param hedge empty where it cannot be priced on these days
 */
record LabPeriod(SessionTable table, int first, int end, int dayFirst, int dayEnd, Optional<HedgeHistory> hedge) {

    private static final int LEAST_HEDGED = 60;

    /** @throws LabRefusal for a period that has no session */
    static LabPeriod of(LabMarket market, LabSettings settings) {
        SessionTable table = market.table();
        StudySpan span;
        try {
            span = StudySpan.of(table, Optional.of(settings.from()), Optional.of(settings.to()));
        } catch (IllegalArgumentException e) {
            throw new LabRefusal("from", e.getMessage());
        }
        int end = Math.min(span.end(), table.size() - 1);
        if (end <= span.first()) {
            throw new LabRefusal("to", "no session of the period has a next close yet");
        }
        boolean hedged = span.hedgeEnd() - span.hedgeFirst() >= LEAST_HEDGED;
        Optional<HedgeHistory> hedge = hedged ? market.hedge(settings.hedge(), span) : Optional.empty();
        return hedge.isPresent()
                ? new LabPeriod(table, span.first(), end, Math.max(span.hedgeFirst(), 1), span.hedgeEnd(), hedge)
                : new LabPeriod(table, span.first(), end, span.first() + 1, end + 1, hedge);
    }

    List<CondorSession> sessions(CondorHistory walk) {
        return walk.sessions().subList(first - walk.first(), end - walk.first());
    }

    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>(dayEnd - dayFirst);
        for (int d = dayFirst; d < dayEnd; d++) {
            days.add(table.date(d));
        }
        return days;
    }

    double[] hedgeReturns() {
        double[] returns = new double[dayEnd - dayFirst];
        hedge.ifPresent(all -> System.arraycopy(all.returns(), dayFirst - all.first(), returns, 0, returns.length));
        return returns;
    }
}
