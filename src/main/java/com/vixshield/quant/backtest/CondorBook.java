package com.vixshield.quant.backtest;

import java.util.Set;

/**
 * Computes the daily returns of an account that sells one tier with a fixed share of its equity at risk.
 *
 * @param gates that are on
 * @param risk share of current equity at risk each time
 * @param volatilityTarget yearly volatility above which the size shrinks; infinite for none
 */
public record CondorBook(CondorHistory condors, String tier, Set<BacktestGate> gates, double risk, Fill fill,
        double volatilityTarget) {

    /** Of the sliders' default. */
    public static final double TARGET = 0.15;
    private static final double YEAR = Math.sqrt(252);

    public CondorBook {
        if (!(risk > 0 && risk <= 1)) {
            throw new IllegalArgumentException("a share of " + 100 * risk + " % of the account cannot be at risk");
        }
    }

    /** At the expected fill, without a volatility target. */
    public static CondorBook of(CondorHistory condors, String tier, Set<BacktestGate> gates, double risk) {
        return new CondorBook(condors, tier, gates, risk, Fill.EXPECTED, Double.POSITIVE_INFINITY);
    }

    public CondorBook targeted() {
        return new CondorBook(condors, tier, gates, risk, fill, TARGET);
    }

    /** @param first index of the first day; what was opened the session before is settled on it @param end exclusive */
    public double[] returns(int first, int end) {
        int at = CondorHistory.tierIndex(tier);
        double[] returns = new double[end - first];
        for (int d = first; d < end; d++) {
            CondorSession session = condors.at(d - 1);
            CondorDay day = session.tiers().get(at);
            returns[d - first] = taken(session, day) ? size(d - 1) * day.perRisk(fill) : 0;
        }
        return returns;
    }

    /** Share of the account at risk in the condor that was settled on each of these days; 0 without one. */
    public double[] risked(int first, int end) {
        int at = CondorHistory.tierIndex(tier);
        double[] risked = new double[end - first];
        for (int d = first; d < end; d++) {
            CondorSession session = condors.at(d - 1);
            risked[d - first] = taken(session, session.tiers().get(at)) ? size(d - 1) : 0;
        }
        return risked;
    }

    /** Condors that were settled on these days. */
    public int trades(int first, int end) {
        int at = CondorHistory.tierIndex(tier);
        int trades = 0;
        for (int d = first; d < end; d++) {
            CondorSession session = condors.at(d - 1);
            trades += taken(session, session.tiers().get(at)) ? 1 : 0;
        }
        return trades;
    }

    private boolean taken(CondorSession session, CondorDay day) {
        if (!day.priced()) {
            return false;
        }
        for (BacktestGate gate : gates) {
            if (gate.holds(condors.table(), session, tier, day)) {
                return false;
            }
        }
        return true;
    }

    private double size(int session) {
        return risk * Math.min(1, volatilityTarget / (condors.table().ranges().sigma(session) * YEAR));
    }

    /** Adds a hedge at a budget in percent a year. */
    public static double[] hedged(double[] returns, double[] hedge, double budget) {
        double[] sum = new double[returns.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = returns[i] + budget * hedge[i];
        }
        return sum;
    }
}
