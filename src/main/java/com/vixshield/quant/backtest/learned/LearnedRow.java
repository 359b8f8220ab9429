package com.vixshield.quant.backtest.learned;

import java.util.List;
import java.util.function.IntPredicate;

import com.vixshield.quant.backtest.CondorDay;
import com.vixshield.quant.backtest.CondorHistory;
import com.vixshield.quant.backtest.Fill;
import com.vixshield.quant.inference.Estimate;
import com.vixshield.quant.inference.Performance;
import com.vixshield.quant.inference.StationaryBootstrap;
import com.vixshield.quant.inference.Statistic;

/**
 * Holds what one gate came to.
 *
 * @param mean of a trade, percent of the largest loss, at the expected credit
 * @param lessRefused mean of the trades taken less that of those refused; NaN where nothing was refused
 * @param t mean over its standard error, trades taken as independent
 * @param sharpe a year, of an account of $100,000 with 2 % at risk, the plan's price paid, at the expected credit
 * @param sharpeNatural the same at the natural one
 */
public record LearnedRow(String gate, int trades, Estimate mean, Estimate lessRefused, double t, double sharpe,
        double sharpeNatural) {

    private static final double RISK = 0.02;
    /** $39 a month out of $100,000, a session. */
    private static final double PLAN = 39 * 12 / 100_000.0 / 252;

    static LearnedRow of(String gate, CondorHistory condors, int tier, IntPredicate taken, int from, int to) {
        int n = to - from;
        double[] counts = new double[n];
        double[] results = new double[n];
        double[] refused = new double[n];
        double[] missed = new double[n];
        double[] natural = new double[n];
        for (int i = 0; i < n; i++) {
            CondorDay day = condors.at(from + i).tiers().get(tier);
            if (day.priced() && taken.test(from + i)) {
                counts[i] = 1;
                results[i] = 100 * day.perRisk(Fill.EXPECTED);
                natural[i] = 100 * day.perRisk(Fill.NATURAL);
            } else if (day.priced()) {
                refused[i] = 1;
                missed[i] = 100 * day.perRisk(Fill.EXPECTED);
            }
        }
        Statistic mean = Statistic.ratio(results, counts);
        List<Estimate> estimates = Estimate.of(List.of(mean, mean.minus(Statistic.ratio(missed, refused))),
                StationaryBootstrap.of(n));
        int trades = (int) (Performance.mean(counts) * n + 0.5);
        return new LearnedRow(gate, trades, estimates.get(0), estimates.get(1), t(results, counts, trades),
                Performance.of(account(results), new double[0]).sharpe(),
                Performance.of(account(natural), new double[0]).sharpe());
    }

    private static double t(double[] results, double[] counts, int trades) {
        double mean = Performance.mean(results) * results.length / trades;
        double squares = 0;
        for (int i = 0; i < results.length; i++) {
            squares += counts[i] * (results[i] - mean) * (results[i] - mean);
        }
        return mean / Math.sqrt(squares / (trades - 1) / trades);
    }

    private static double[] account(double[] results) {
        double[] account = new double[results.length];
        for (int i = 0; i < account.length; i++) {
            account[i] = RISK * results[i] / 100 - PLAN;
        }
        return account;
    }
}
