package com.vixshield.quant.backtest;

import java.util.List;
import java.util.Set;

import com.vixshield.quant.inference.BreakEvenSlippage;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;

/**
 * Sums up one tier over a stretch of sessions, sessions without a trade included.
 *
 * @param winRate share of trades with a gain after fees
 * @param points mean result at the expected fill
 * @param perRisk mean result in percent of the largest loss, at the expected fill
 * @param midPoints mean result at mid; naturalPoints at the natural credit
 * @param neededAverage win rate that breaks even at the average loss and win
 * @param neededWorst win rate that breaks even if every loss were the full width
 * @param slippage given up from mid at which nothing is left
 */
public record CondorResults(int sessions, int trades, Estimate winRate, Estimate points, Estimate perRisk, double midPoints,
        double naturalPoints, double neededAverage, double neededWorst, BreakEvenSlippage slippage) {

    private static final int LEGS = 4;

    /** @param sessions of one walk, at least one with a trade */
    public static CondorResults of(CondorHistory history, String tier, Set<BacktestGate> gates,
            List<CondorSession> sessions) {
        TierColumns columns = new TierColumns(history, tier, gates, sessions);
        double[] taken = columns.taken();
        List<Estimate> estimates = Estimate.of(List.of(Statistic.ratio(columns.wins(), taken),
                Statistic.ratio(columns.points(Fill.EXPECTED), taken),
                Statistic.ratio(columns.perRisk(), taken).times(100)), StationaryBootstrap.of(sessions.size()));
        double[] mid = columns.points(Fill.MID);
        double[] natural = columns.points(Fill.NATURAL);
        return new CondorResults(sessions.size(), columns.trades(), estimates.get(0), estimates.get(1), estimates.get(2),
                Statistic.ratio(mid, taken).of(sessions.size()), Statistic.ratio(natural, taken).of(sessions.size()),
                columns.neededAverage(), columns.neededWorst(), BreakEvenSlippage.of(mid, natural, taken, LEGS));
    }

    /** Points a leg, given up from mid, at which nothing is left. */
    public double deadlySlippage() {
        return slippage.perLeg().value();
    }
}
