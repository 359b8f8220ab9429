package com.vixshield.quant.hedge.motion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.hedge.parameters.MotionParameters;
import com.vixshield.quant.hedge.plan.LayerWeights;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.indicator.AverageTrueRange;
import com.vixshield.quant.indicator.IndicatorSeries;
import com.vixshield.quant.indicator.Macd;
import com.vixshield.quant.indicator.RelativeStrength;

/**
 * Computes the trend of the VIX and the weights it asks for (rulebook §7), before the limit on the move of a session.
 *
 * @param date of the newest VIX row used
 * @param z MACD histogram in units of 0.4 ATR, −1 … 1
 * @param r RSI as a distance from 50 in units of 30, −1 … 1
 * @param s their mean
 * @param monetiseByRsi RSI overbought and the VIX closed lower than the session before
 */
public record VixTrend(LocalDate date, double rsi14, double macdHist, double atr14, double z, double r, double s,
        double wFront, double wMid, double wLong, boolean monetiseByRsi) {

    /**
     * Reading at the close of the last VIX row not after the session; empty while the indicators lack history.
     *
     * @param vix rows of SPX sessions only, ascending: holiday rows move the RSI by up to a point
     */
    public static Optional<VixTrend> at(LocalDate session, List<DailyBar> vix, HedgeParameters parameters) {
        int end = vix.size();
        while (end > 0 && vix.get(end - 1).date().isAfter(session)) {
            end--;
        }
        Trend trend = Trend.of(vix.subList(0, end), parameters);
        for (int i = trend.closes().length - 1; i > 0; i--) {
            Optional<VixTrend> reading = trend.reading(i);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    /** Readings of every row that has one, in one pass; each looks at nothing after its own date. */
    public static NavigableMap<LocalDate, VixTrend> history(List<DailyBar> vix, HedgeParameters parameters) {
        Trend trend = Trend.of(vix, parameters);
        NavigableMap<LocalDate, VixTrend> readings = new TreeMap<>();
        for (int i = 1; i < trend.closes().length; i++) {
            trend.reading(i).ifPresent(reading -> readings.put(reading.date(), reading));
        }
        return readings;
    }

    /** The indicators over all complete rows. */
    private record Trend(List<DailyBar> bars, double[] closes, IndicatorSeries rsi, IndicatorSeries histogram,
            IndicatorSeries atr, HedgeParameters parameters) {

        static Trend of(List<DailyBar> vix, HedgeParameters parameters) {
            List<DailyBar> bars = new ArrayList<>(vix);
            bars.removeIf(bar -> !complete(bar));
            MotionParameters p = parameters.motion();
            double[] closes = column(bars, DailyBar::close);
            return new Trend(bars, closes, RelativeStrength.of(closes, p.rsiPeriod()),
                    Macd.of(closes, p.fast(), p.slow(), p.smoothing()).histogram(),
                    AverageTrueRange.of(column(bars, DailyBar::high), column(bars, DailyBar::low), closes, p.atrPeriod()),
                    parameters);
        }

        /** @param i from 1: a reading compares its close with the one before */
        Optional<VixTrend> reading(int i) {
            if (rsi.at(i).isEmpty() || histogram.at(i).isEmpty() || atr.at(i).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(VixTrend.of(bars.get(i).date(), rsi.at(i).getAsDouble(), histogram.at(i).getAsDouble(),
                    atr.at(i).getAsDouble(), closes[i] < closes[i - 1], parameters));
        }
    }

    public static VixTrend of(LocalDate date, double rsi, double histogram, double atr, boolean falling,
            HedgeParameters parameters) {
        MotionParameters p = parameters.motion();
        // A VIX that has not moved at all has no trend either.
        double z = atr == 0 ? 0 : unit(histogram / (p.histogramScale() * atr));
        double r = unit((rsi - 50) / p.rsiScale());
        double s = (z + r) / 2;
        double front = parameters.weights().front() + p.frontSwing() * s;
        double longTerm = parameters.weights().longTerm() - p.longSwing() * s;
        return new VixTrend(date, rsi, histogram, atr, z, r, s, front, 1 - front - longTerm, longTerm,
                rsi >= p.overboughtRsi() && falling);
    }

    public LayerWeights weights() {
        return new LayerWeights(wFront, wMid, wLong);
    }

    /** Whether a source had all that the indicators need; other rows are left out, like a holiday's. */
    private static boolean complete(DailyBar bar) {
        return Double.isFinite(bar.high()) && Double.isFinite(bar.low()) && Double.isFinite(bar.close());
    }

    private static double unit(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    private static double[] column(List<DailyBar> bars, ToDoubleFunction<DailyBar> value) {
        double[] column = new double[bars.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsDouble(bars.get(i));
        }
        return column;
    }
}
