package com.vixshield.quant.backtest.rival;

import com.vixshield.quant.backtest.SessionTable;

/**
 * Sizes an overlay by implied less realised volatility: twice the usual when the VIX is at its lowest above the volatility of
 * the last 21 sessions that a year has seen, nothing when it is at its highest, in proportion to the rank between. The mean
 * size is about the usual one, so the budget is too.
 */
final class PremiumSize {

    private static final int REALISED = 21;
    private static final int YEAR = 252;

    private PremiumSize() {
    }

    /** As known at the close of a session; the usual size while a year is not known. */
    static double at(SessionTable table, int session) {
        if (session < YEAR + REALISED) {
            return 1;
        }
        double now = premium(table, session);
        double below = 0;
        for (int i = session - YEAR + 1; i <= session; i++) {
            double other = premium(table, i);
            below += other < now ? 1 : other == now ? 0.5 : 0;
        }
        return Double.isNaN(now) ? 1 : 2 * (1 - below / YEAR);
    }

    /** Volatility points. */
    private static double premium(SessionTable table, int session) {
        double sum = 0;
        double squares = 0;
        for (int i = session - REALISED + 1; i <= session; i++) {
            double move = Math.log(table.close(i) / table.close(i - 1));
            sum += move;
            squares += move * move;
        }
        double variance = (squares - sum * sum / REALISED) / (REALISED - 1);
        return table.vix(session) - 100 * Math.sqrt(Math.max(0, variance) * YEAR);
    }
}
