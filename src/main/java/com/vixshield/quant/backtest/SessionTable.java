package com.vixshield.quant.backtest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import com.vixshield.quant.RulebookParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.range.RangeForecast;
import com.vixshield.quant.range.RangeHistory;

/**
 * Holds a history as columns by session, with the range forecast of every session fitted once. All backtests of one history
 * share it. Values that a session lacks are NaN; only the level of the VVIX and the rate are carried forward.
 */
public final class SessionTable {

    private final BacktestInputs inputs;
    private final RangeHistory ranges;
    private final LocalDate[] dates;
    private final double[] close;
    private final double[] vix;
    private final double[] vix1d;
    private final double[] vix9d;
    private final double[] vix3m;
    private final double[] vvix;
    private final double[] rate;

    private SessionTable(BacktestInputs inputs, RangeHistory ranges) {
        this.inputs = inputs;
        this.ranges = ranges;
        MarketHistory history = inputs.history();
        this.dates = history.spx().stream().map(DailyBar::date).toArray(LocalDate[]::new);
        this.close = history.spx().stream().mapToDouble(DailyBar::close).toArray();
        this.vix = column(history.vix());
        this.vix1d = column(history.values().get(Series.VIX1D));
        this.vix9d = column(history.values().get(Series.VIX9D));
        this.vix3m = column(history.values().get(Series.VIX3M));
        this.vvix = carried(history.values().get(Series.VVIX));
        this.rate = rates(history.values().get(Series.DGS1MO));
    }

    /** @throws IllegalArgumentException when the history ends in a session that no range can be forecast for */
    public static SessionTable of(BacktestInputs inputs) {
        List<DailyBar> bars = inputs.history().spx();
        if (bars.size() < 2) {
            throw new IllegalArgumentException("a backtest needs the closes of two sessions, not of " + bars.size());
        }
        LocalDate last = bars.get(bars.size() - 1).date();
        RangeHistory ranges = RangeForecast.of(inputs.history(), last, last.plusDays(1), RulebookParameters.V1_0.range())
                .orElseThrow(() -> new IllegalArgumentException("no implied volatility, closes and ranges at " + last))
                .history();
        return new SessionTable(inputs, ranges);
    }

    public int size() {
        return dates.length;
    }

    public LocalDate date(int session) {
        return dates[session];
    }

    public double close(int session) {
        return close[session];
    }

    public double vix(int session) {
        return vix[session];
    }

    public double vix1d(int session) {
        return vix1d[session];
    }

    public double vix9d(int session) {
        return vix9d[session];
    }

    public double vix3m(int session) {
        return vix3m[session];
    }

    public double vvix(int session) {
        return vvix[session];
    }

    /** Simple yearly rate, decimal. */
    public double rate(int session) {
        return rate[session];
    }

    public RangeHistory ranges() {
        return ranges;
    }

    public BacktestInputs inputs() {
        return inputs;
    }

    /** Calendar days to the next session; 1 at the end of the history. */
    public int gap(int session) {
        return session + 1 < dates.length ? (int) ChronoUnit.DAYS.between(dates[session], dates[session + 1]) : 1;
    }

    /** Announcements of the next session. */
    public Set<EventKind> nextEvents(int session) {
        return session + 1 < dates.length ? inputs.history().events().getOrDefault(dates[session + 1], Set.of()) : Set.of();
    }

    /** First session on or after a day, {@link #size()} when there is none. */
    public int firstFrom(LocalDate day) {
        int at = Arrays.binarySearch(dates, day);
        return at >= 0 ? at : -at - 1;
    }

    private double[] column(List<DailyBar> bars) {
        double[] column = missing();
        for (DailyBar bar : bars) {
            put(column, bar.date(), bar.close());
        }
        return column;
    }

    private double[] column(NavigableMap<LocalDate, Double> values) {
        double[] column = missing();
        if (values != null) {
            values.forEach((day, value) -> put(column, day, value));
        }
        return column;
    }

    private void put(double[] column, LocalDate day, double value) {
        int at = Arrays.binarySearch(dates, day);
        if (at >= 0) {
            column[at] = value;
        }
    }

    private double[] missing() {
        double[] column = new double[dates.length];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private double[] carried(NavigableMap<LocalDate, Double> values) {
        double[] column = column(values);
        for (int i = 1; i < column.length; i++) {
            column[i] = Double.isNaN(column[i]) ? column[i - 1] : column[i];
        }
        return column;
    }

    /** The bill's yield of the day, else the overnight rate of the day, else the last of either. */
    private double[] rates(NavigableMap<LocalDate, Double> bills) {
        NavigableMap<LocalDate, Double> known = new TreeMap<>(inputs.overnight());
        known.putAll(bills == null ? Map.of() : bills);
        double[] column = new double[dates.length];
        for (int i = 0; i < dates.length; i++) {
            Map.Entry<LocalDate, Double> latest = known.floorEntry(dates[i]);
            column[i] = latest == null ? 0 : latest.getValue() / 100;
        }
        return column;
    }
}
