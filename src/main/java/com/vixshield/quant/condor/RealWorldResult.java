package com.vixshield.quant.condor;

import com.vixshield.quant.range.TerminalDistribution;

/**
 * Values a condor over the real-world distribution, in points.
 *
 * @param pop share of outcomes strictly between the break-evens, before fees
 * @param popAfterFees share of outcomes with a gain after fees
 * @param expectedPnl mean result after fees at the expected credit
 * @param standardError of that mean
 * @param averageLoss mean of the losing results, negative; 0 when none loses
 * @param averageWin mean of the winning ones; 0 when none wins
 */
record RealWorldResult(double pop, double popAfterFees, double expectedPnl, double standardError, double averageLoss,
        double averageWin) {

    static RealWorldResult of(SettlementPayoff payoff, double credit, double fees, TerminalDistribution outcomes) {
        int n = outcomes.size();
        int before = 0;
        int wins = 0;
        double sum = 0;
        double squares = 0;
        double won = 0;
        for (int i = 0; i < n; i++) {
            double gross = credit - payoff.owed(outcomes.level(i));
            double net = gross - fees;
            before += gross > 0 ? 1 : 0;
            wins += net > 0 ? 1 : 0;
            won += net > 0 ? net : 0;
            sum += net;
            squares += net * net;
        }
        double mean = sum / n;
        double variance = n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0;
        int losses = n - wins;
        return new RealWorldResult((double) before / n, (double) wins / n, mean, Math.sqrt(variance / n),
                losses > 0 ? (sum - won) / losses : 0, wins > 0 ? won / wins : 0);
    }

    /** L/(L + W): the win rate at which trades of this average win and loss break even; 0 when nothing can be lost. */
    double breakevenWinRate() {
        double loss = -averageLoss;
        return loss > 0 ? loss / (loss + averageWin) : 0;
    }
}
