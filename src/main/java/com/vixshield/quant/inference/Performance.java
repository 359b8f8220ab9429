package com.vixshield.quant.inference;

import java.util.Arrays;

/**
 * Describes a book by its daily returns; 252 sessions a year.
 *
 * @param cagr compound growth a year
 * @param volatility a year, sample
 * @param drawdown of compounded equity
 * @param sharpe mean over deviation a year, no risk-free rate
 * @param sortino mean over downside deviation a year
 * @param cvar95 mean of the lowest twentieth of days, as a loss
 * @param calmar growth over deepest drawdown; NaN without one
 * @param alpha a year, and beta: on the index's returns of the same days; NaN without them
 */
public record Performance(int sessions, double cagr, double volatility, Drawdown drawdown, double sharpe, double sortino,
        double cvar95, double calmar, double alpha, double beta) {

    public static final double YEAR = 252;

    /** @param market simple returns of the index on the same days, or empty */
    public static Performance of(double[] returns, double[] market) {
        double mean = mean(returns);
        double deviation = Math.sqrt(covariance(returns, returns));
        Drawdown drawdown = Drawdown.of(returns);
        double cagr = cagr(returns, 1);
        double beta = market.length == 0 ? Double.NaN : covariance(returns, market) / covariance(market, market);
        return new Performance(returns.length, cagr, deviation * Math.sqrt(YEAR), drawdown,
                mean / deviation * Math.sqrt(YEAR), mean * Math.sqrt(YEAR) / downside(returns), cvar95(returns),
                drawdown.deepest() > 0 ? cagr / drawdown.deepest() : Double.NaN,
                market.length == 0 ? Double.NaN : (mean - beta * mean(market)) * YEAR, beta);
    }

    /** Compound growth a year of a book at a share of its size; −1 when it is ruined. */
    public static double cagr(double[] returns, double size) {
        double equity = 1;
        for (double r : returns) {
            equity *= 1 + size * r;
            if (!(equity > 0)) {
                return -1;
            }
        }
        return Math.pow(equity, YEAR / returns.length) - 1;
    }

    /** A year, sample. */
    public static double volatility(double[] returns) {
        return Math.sqrt(covariance(returns, returns)) * Math.sqrt(YEAR);
    }

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Of a sample, n − 1. */
    static double covariance(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1);
    }

    private static double downside(double[] returns) {
        double squares = 0;
        for (double r : returns) {
            squares += r < 0 ? r * r : 0;
        }
        return Math.sqrt(squares / returns.length);
    }

    private static double cvar95(double[] returns) {
        double[] sorted = returns.clone();
        Arrays.sort(sorted);
        int worst = (int) (0.05 * returns.length);
        double sum = 0;
        for (int i = 0; i < worst; i++) {
            sum += sorted[i];
        }
        return worst == 0 ? Double.NaN : -sum / worst;
    }
}
