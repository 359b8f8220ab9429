package com.vixshield.quant.backtest.sweep;

import com.vixshield.quant.inference.DeflatedSharpe.Moments;

/**
 * Holds what a variant came to.
 *
 * @param trades settled in the period
 * @param perRisk mean result of a trade in percent of the largest loss; NaN without a trade
 * @param winRate share of trades with a gain; NaN without one
 * @param cagr compound growth a year @param volatility a year
 * @param drawdown deepest
 * @param unhedgedDrawdown the same without the hedge; equal where there is none
 * @param unhedgedCagr likewise
 * @param moments of the daily returns
 */
public record VariantResult(int trades, double perRisk, double winRate, double cagr, double volatility, double drawdown,
        double unhedgedDrawdown, double unhedgedCagr, Moments moments) {

    /** 1 less the ratio of the drawdowns with and without the hedge; NaN without a drawdown. */
    public double drawdownReduction() {
        return unhedgedDrawdown > 0 ? 1 - drawdown / unhedgedDrawdown : Double.NaN;
    }

    /** A year. */
    public double sharpe() {
        return moments.ratio() * Math.sqrt(252);
    }
}
