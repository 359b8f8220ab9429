package com.vixshield.quant.condor;

/**
 * Quotes one tier's condor as a backtest needs it, in points.
 *
 * @param natural bids sold, asks bought
 * @param expected mid less the slippage share of the way to natural
 * @param fees of four legs at entry
 * @param expectedPnl real-world mean result after fees at the expected credit
 * @param pop real-world share of outcomes with a gain after fees
 */
public record TierQuote(SettlementPayoff payoff, double mid, double natural, double expected, double width, double fees,
        Short put,
        Short call, double expectedPnl, double pop) {

    /** @param delta absolute forward delta @param spread ask less bid */
    public record Short(double delta, double mid, double spread) {
    }

    /** The same for every fill (rulebook §5). */
    public double maxLoss() {
        return width - expected;
    }

    public CondorGrade grade(double settlement) {
        return payoff.grade(settlement, mid, expected, natural, fees);
    }
}
