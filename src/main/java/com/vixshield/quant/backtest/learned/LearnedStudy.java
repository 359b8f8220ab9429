package com.vixshield.quant.backtest.learned;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.CondorSession;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.backtest.SessionTable;
import com.vixshield.quant.gate.learned.LearnedHistory;
import com.vixshield.quant.gate.learned.LearnedHistory.Moment;
import com.vixshield.quant.gate.learned.LearnedInputs;
import com.vixshield.quant.gate.learned.WalkForward;
import com.vixshield.quant.gate.learned.WalkForward.Fit;

/** Walks the learned gate over one walk of condors. Sessions are indices in the walk's table. */
public final class LearnedStudy {

    private static final LocalDate OLDEST = LocalDate.of(2007, 1, 3);
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 3);

    private final CondorHistory condors;
    private final int tier;
    private final double[][] inputs;
    private final WalkForward walk;
    private final int first;

    /**
     * @param tier as results call it
     * @throws IllegalArgumentException when the walk does not go back far enough to learn from
     */
    public LearnedStudy(CondorHistory condors, String tier) {
        this(condors, tier, OLDEST, FIRST);
    }

    LearnedStudy(CondorHistory condors, String tier, LocalDate oldest, LocalDate from) {
        this.condors = condors;
        this.tier = CondorHistory.tierIndex(tier);
        SessionTable table = condors.table();
        int begin = Math.max(condors.first(), table.firstFrom(oldest));
        int end = condors.first() + condors.sessions().size();
        this.first = table.firstFrom(from);
        if (begin >= first || first >= end) {
            throw new IllegalArgumentException("the learned gate needs condors from " + oldest + " to " + from + " and later");
        }
        LocalDate[] dates = new LocalDate[end];
        double[] outcomes = new double[end];
        inputs = new double[end][];
        LearnedHistory history = new LearnedHistory(table.inputs().history());
        for (int i = 0; i < end; i++) {
            dates[i] = table.date(i);
            outcomes[i] = Double.NaN;
            if (i >= begin && day(i).priced()) {
                outcomes[i] = day(i).perRisk(Fill.EXPECTED);
                inputs[i] = inputs(history, i).orElse(null);
            }
        }
        walk = WalkForward.of(dates, inputs, outcomes, begin, first);
    }

    private Optional<double[]> inputs(LearnedHistory history, int session) {
        SessionTable table = condors.table();
        CondorDay day = day(session);
        return history
                .at(new Moment(table.date(session), table.date(session).plusDays(table.gap(session)), OptionalDouble.empty(),
                        table.vix(session), table.ranges().sigma(session), condors.at(session).stdev()))
                .map(read -> read.with(day.quote().expectedPnl() / day.quote().maxLoss()));
    }

    private CondorDay day(int session) {
        CondorSession condor = condors.at(session);
        return condor.tiers().get(tier);
    }

    /** First session with a prediction. */
    public int first() {
        return first;
    }

    /** Exclusive. */
    public int end() {
        return inputs.length;
    }

    /** Share of the largest loss; NaN without one. */
    public double prediction(int session) {
        return walk.predictions().get(session);
    }

    /** In the order of {@link LearnedInputs#NAMES}; null where one is missing. */
    public double[] inputs(int session) {
        return inputs[session] == null ? null : inputs[session].clone();
    }

    public List<Fit> fits() {
        return walk.fits();
    }

    /** Whether the gate lets the condor of a session through. */
    public IntPredicate above(double least) {
        return session -> prediction(session) > least;
    }

    public IntPredicate all() {
        return session -> day(session).priced() && inputs[session] != null;
    }

    /** The value gate's. */
    public IntPredicate valued() {
        return session -> day(session).priced() && inputs[session] != null && !day(session).valueHold();
    }

    /** @param first session that opens @param end exclusive */
    public LearnedRow row(String gate, IntPredicate taken, int from, int to) {
        return LearnedRow.of(gate, condors, tier, taken, from, to);
    }

    public CondorDay condor(int session) {
        return day(session);
    }
}
