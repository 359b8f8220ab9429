package com.vixshield.quant.backtest;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Holds the sessions of one tier as columns: 0 on a session without a trade, so that sums and counts go over all sessions. */
public final class TierColumns {

    private final CondorDay[] days;
    private final double[] taken;

    public TierColumns(CondorHistory history, String tier, Set<BacktestGate> gates, List<CondorSession> sessions) {
        int at = CondorHistory.tierIndex(tier);
        days = sessions.stream().map(s -> s.tiers().get(at)).toArray(CondorDay[]::new);
        taken = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            CondorSession session = sessions.get(i);
            CondorDay day = days[i];
            taken[i] = day.priced() && gates.stream().noneMatch(g -> g.holds(history.table(), session, tier, day)) ? 1 : 0;
        }
    }

    /** 1 on a session with a trade. */
    public double[] taken() {
        return taken.clone();
    }

    public int trades() {
        int trades = 0;
        for (double t : taken) {
            trades += (int) t;
        }
        return trades;
    }

    public double[] column(ToDoubleFunction<CondorDay> value) {
        double[] column = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            column[i] = taken[i] > 0 ? value.applyAsDouble(days[i]) : 0;
        }
        return column;
    }

    public double[] wins() {
        return column(day -> day.grade().win() ? 1 : 0);
    }

    /** After fees. */
    public double[] points(Fill fill) {
        return column(day -> fill.pnl(day.grade()));
    }

    /** In units of the largest loss, at the expected fill. */
    public double[] perRisk() {
        return column(day -> day.perRisk(Fill.EXPECTED));
    }

    /** L/(L + W) of the realised mean loss and win. */
    public double neededAverage() {
        double won = 0;
        double lost = 0;
        int wins = 0;
        for (double pnl : column(day -> day.grade().pnlExpected())) {
            won += Math.max(0, pnl);
            lost -= Math.min(0, pnl);
            wins += pnl > 0 ? 1 : 0;
        }
        double loss = lost / (trades() - wins);
        return loss / (loss + won / wins);
    }

    /** Mean of the win rates that would pay for losses of the full width. */
    public double neededWorst() {
        double sum = 0;
        for (double needed : column(day -> (day.quote().width() - day.quote().expected() + day.quote().fees())
                / day.quote().width())) {
            sum += needed;
        }
        return sum / trades();
    }
}
