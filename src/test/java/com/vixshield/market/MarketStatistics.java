package com.vixshield.market;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/**
 * What a market looks like in a few numbers.
 *
 * @param dailyVolatility root mean square of log returns
 * @param kurtosis of them, 3 for a normal distribution
 * @param correlation of index returns with log changes of the VIX
 * @param vixMedian vol points
 * @param contango share of sessions with the second VX future above the first
 * @param termSlope mean of ln(VIX3M/VIX)
 * @param range mean ln(high/low) over daily volatility
 * @param clustering autocorrelation of absolute returns, mean over lags 1 to 10
 */
public record MarketStatistics(double dailyVolatility, double kurtosis, double correlation, double vixMedian,
        double contango, double termSlope, double range, double clustering) {

    public static MarketStatistics of(MarketHistory history, LocalDate from) {
        List<DailyBar> spx = history.spx().stream().filter(bar -> !bar.date().isBefore(from)).toList();
        Map<LocalDate, Double> vix = new HashMap<>();
        history.vix().forEach(bar -> vix.put(bar.date(), bar.close()));
        int n = spx.size() - 1;
        double[] returns = new double[n];
        double squares = 0;
        double fourths = 0;
        double vixSquares = 0;
        double products = 0;
        double range = 0;
        for (int i = 0; i < n; i++) {
            DailyBar bar = spx.get(i + 1);
            double r = Math.log(bar.close() / spx.get(i).close());
            double v = Math.log(vix.get(bar.date()) / vix.get(spx.get(i).date()));
            returns[i] = r;
            squares += r * r;
            fourths += r * r * r * r;
            vixSquares += v * v;
            products += r * v;
            range += Math.log(bar.high() / bar.low());
        }
        double volatility = Math.sqrt(squares / n);
        double[] levels = spx.stream().mapToDouble(bar -> vix.get(bar.date())).sorted().toArray();
        return new MarketStatistics(volatility, fourths / n / Math.pow(volatility, 4),
                products / Math.sqrt(squares * vixSquares), levels[levels.length / 2], contango(history, from),
                termSlope(history, vix, from), range / n / volatility, clustering(returns));
    }

    private static double contango(MarketHistory history, LocalDate from) {
        return history.vx().tailMap(from, true).values().stream().filter(curve -> curve.size() > 1)
                .mapToInt(curve -> rises(curve) ? 1 : 0).average().orElseThrow();
    }

    private static boolean rises(List<VxSettlement> curve) {
        return curve.get(1).settle() > curve.get(0).settle();
    }

    private static double termSlope(MarketHistory history, Map<LocalDate, Double> vix, LocalDate from) {
        return history.values().get(Series.VIX3M).tailMap(from, true).entrySet().stream()
                .filter(entry -> vix.containsKey(entry.getKey()))
                .mapToDouble(entry -> Math.log(entry.getValue() / vix.get(entry.getKey()))).average().orElseThrow();
    }

    private static double clustering(double[] returns) {
        int n = returns.length;
        double mean = 0;
        for (double r : returns) {
            mean += Math.abs(r) / n;
        }
        double variance = 0;
        double covariance = 0;
        for (int i = 10; i < n; i++) {
            double now = Math.abs(returns[i]) - mean;
            variance += now * now;
            for (int lag = 1; lag <= 10; lag++) {
                covariance += now * (Math.abs(returns[i - lag]) - mean) / 10;
            }
        }
        return covariance / variance;
    }
}
