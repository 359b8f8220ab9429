package com.vixshield.trackrecord.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.vixshield.quant.condor.Tier;
import com.vixshield.quant.gate.Gate;
import com.vixshield.trackrecord.page.FilterChoices;
import com.vixshield.trackrecord.page.RecordPage.Row;
import com.vixshield.trackrecord.page.RecordPage.RowCondor;
import com.vixshield.trackrecord.page.RecordPage.State;

/** Builds one line per session. */
public final class RecordRows {

    private RecordRows() {
    }

    public static Row of(RecordDay day, Tier tier, BasisFilter basis) {
        GradedTier graded = day.tier(tier).orElse(null);
        return new Row(day.session(), state(day, graded), marks(day), day.rulebook(), graded == null ? "" : refusal(graded),
                graded == null ? null : FilterChoices.REGIMES.getOrDefault(graded.regime(), graded.regime()),
                graded == null || !graded.hasCondor() ? null : condor(graded, basis), day.close(), day.settles());
    }

    private static RowCondor condor(GradedTier graded, BasisFilter basis) {
        return new RowCondor(kept(graded, BasisFilter.EXPECTED), kept(graded, BasisFilter.NATURAL), graded.pop(),
                graded.needed(), graded.pnl(basis));
    }

    /** What the seller has after fees, if nothing is owed. */
    private static double kept(GradedTier graded, BasisFilter basis) {
        return graded.fills().get(basis).credit() - graded.fees();
    }

    public static State state(RecordDay day, GradedTier graded) {
        if (day.missed()) {
            return State.MISSED;
        }
        if (graded == null) {
            return State.WAITING;
        }
        return graded.hold() ? State.HOLD : graded.suspended() ? State.SUSPENDED : State.TRADE;
    }

    public static List<String> marks(RecordDay day) {
        List<String> marks = new ArrayList<>();
        if (day.late()) {
            marks.add("late");
        }
        if (day.backfilled()) {
            marks.add("backfilled");
        }
        if (day.corrections() > 0) {
            marks.add("corrected");
        }
        return List.copyOf(marks);
    }

    private static String refusal(GradedTier graded) {
        return graded.hasCondor()
                ? graded.decidedBy().stream().map(Gate::label).collect(Collectors.joining(", "))
                : graded.noCondor();
    }
}
