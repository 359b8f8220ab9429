package com.vixshield.lab.study;

import java.util.List;

import com.vixshield.quant.inference.Estimate;

/**
 * Holds what a run found. Shares and returns are decimals, points those of the index, dates as ISO text; a number that there is
 * not is null.
 *
 * @param hedge what is missing where there is no hedge, else null
 * @param prices the same book at the four prices, side by side
 * @param twins unhedged, volatility target, hedged, and the bare books of the same drawdown and return
 * @param ledger of the hedge by layer; empty without one
 * @param curves by week
 * @param starting first day of returns, and the last
 */
public record LabResult(Basis basis, String hedge, Edge edge, List<Price> prices, List<Twin> twins, Score score,
        List<LedgerLine> ledger, List<Period> years, List<Period> months, List<Group> regimes, List<Bin> distribution,
        List<Skipped> skipped, Decay decay, Account account, Moments moments, List<CurvePoint> curves, String starting,
        String ending) {

    /** A number with its bootstrap interval, 95 %. */
    public record Interval(Double value, Double low, Double high) {

        static Interval of(Estimate estimate) {
            return new Interval(finite(estimate.value()), finite(estimate.interval().low()),
                    finite(estimate.interval().high()));
        }
    }

    /** @param hypothetical sessions before daily expiries existed */
    public record Basis(String first, String last, int sessions, int trades, int quoted, int modelled, int hypothetical,
            String model) {
    }

    /**
     * @param slippage points a leg, given up from mid, at which nothing is left
     * @param ofSpread the same as a share of the way from mid to natural
     * @param perRisk mean result in units of the largest loss, at the chosen fill
     * @param verdict what can be concluded
     */
    public record Edge(Interval slippage, Interval ofSpread, Interval winRate, Interval points, Interval perRisk,
            Double neededAverage, Double neededWorst, LabVerdict verdict) {
    }

    public record Price(double price, int trades, Interval slippage, Interval perRisk, Double cagr, Double drawdown) {
    }

    public record Twin(String twin, Double size, int trades, Double cagr, Double volatility, Double drawdown, int underWater,
            Double sharpe, Double sortino, Double cvar95, Double calmar, Double ulcer, Double alpha, Double beta) {
    }

    /**
     * @param reduction of the deepest drawdown by the hedge
     * @param score growth a year against the bare book of the same drawdown, matched anew in every draw
     * @param cost mean cost of the hedge a year, share of the account
     */
    public record Score(Interval reduction, Interval score, Double size, Double growth, Double cost) {
    }

    /**
     * Cents of an account of 100,000 dollars that keeps its size; the result is the sum of the others, to the cent.
     *
     * @param paid negative
     * @param perDollar what came back of a dollar paid for calls; null for futures
     */
    public record LedgerLine(String layer, long paid, long received, long change, long futures, long slippage, long result,
            Double perDollar) {
    }

    /** @param hedged null without a hedge @param worst day */
    public record Period(String period, int sessions, int trades, double bare, Double hedged, double worst) {
    }

    public record Group(String name, int sessions, int trades, Double winRate, Double points, Interval perRisk, Double hedge) {
    }

    /** @param from inclusive, in units of the largest loss, as is the end */
    public record Bin(double from, double to, int trades) {
    }

    /** @param points mean result that they would have had; null where no condor could be sold */
    public record Skipped(String reason, int sessions, Double winRate, Double points, Double total) {
    }

    /** @param change of the mean result a year, in units of the largest loss */
    public record Decay(Interval change, List<Window> windows) {
    }

    public record Window(String from, String to, int trades, Interval perRisk) {
    }

    /**
     * In dollars.
     *
     * @param rate internal rate of return a year of the owner's payments
     * @param drag cost of margin and hedge capital, share of the account a year
     */
    public record Account(double paidIn, double takenOut, double refused, double plan, double value, Double rate,
            Double priceToCashFlow, Double drag) {
    }

    /** Of the account's returns a session, for the deflated Sharpe ratio. */
    public record Moments(int sessions, Double sharpe, Double skew, Double kurtosis) {
    }

    /** Equity, 100 at the start, and share under water at its deepest in the week; null for a book that there is not. */
    public record CurvePoint(String date, double bare, Double hedged, Double smaller, double target, double bareDepth,
            Double hedgedDepth) {
    }

    static Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
