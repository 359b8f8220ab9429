package com.vixshield.conditions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

import com.vixshield.quant.hedge.motion.VixTrend;
import com.vixshield.quant.hedge.parameters.HedgeParameters;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** Names the series whose history can be looked at, with the unit of each and how it is read from the stored history. */
public enum MarketSeries {
    SPX("S&P 500", "index points", (history, hedge) -> closes(history.spx())),
    VIX("VIX", "volatility points", (history, hedge) -> closes(history.vix())),
    VIX1D("VIX1D", "volatility points", Series.VIX1D),
    VIX9D("VIX9D", "volatility points", Series.VIX9D),
    VIX3M("VIX3M", "volatility points", Series.VIX3M),
    VIX6M("VIX6M", "volatility points", Series.VIX6M),
    VIX_OVER_VIX3M("VIX over VIX3M", "ratio", (history, hedge) -> ratio(closes(history.vix()), values(history, Series.VIX3M))),
    VX1("VX1, first VIX future", "volatility points", (history, hedge) -> month(history, 1)),
    VX2("VX2, second VIX future", "volatility points", (history, hedge) -> month(history, 2)),
    VX_SLOPE("VX2 over VX1, less one", "percent",
            (history, hedge) -> each(ratio(month(history, 2), month(history, 1)), value -> 100 * (value - 1))),
    VIX_RSI("RSI of the VIX", "0 to 100", (history, hedge) -> trend(history, hedge, VixTrend::rsi14)),
    VIX_MACD("MACD histogram of the VIX", "volatility points", (history, hedge) -> trend(history, hedge, VixTrend::macdHist)),
    TIME_SHIFTING("Time-Shifting reading", "−1 to 1", (history, hedge) -> trend(history, hedge, VixTrend::s)),
    VVIX("VVIX", "volatility points", Series.VVIX),
    SKEW("SKEW", "index points", Series.SKEW),
    VIX_PUT_CALL("Put/call ratio of VIX options", "ratio", Series.VIX_PUT_CALL),
    BROAD_DOLLAR("Broad dollar", "index points", Series.DTWEXBGS),
    TREASURY_1M("One-month Treasury yield", "percent a year", Series.DGS1MO),
    ADVANCE_DECLINE("Advance–decline line", "issues, added up", (history, hedge) -> line(history)),
    RSP_OVER_SPY("RSP over SPY", "ratio", (history, hedge) -> SurroundingsSection.relativeStrength(history.values())),
    VIXY("VIXY", "dollars a share", Series.VIXY),
    VIXM("VIXM", "dollars a share", Series.VIXM);

    private final String title;
    private final String unit;
    private final BiFunction<MarketHistory, HedgeParameters, NavigableMap<LocalDate, Double>> reading;

    MarketSeries(String title, String unit,
            BiFunction<MarketHistory, HedgeParameters, NavigableMap<LocalDate, Double>> reading) {
        this.title = title;
        this.unit = unit;
        this.reading = reading;
    }

    MarketSeries(String title, String unit, Series stored) {
        this(title, unit, (history, hedge) -> values(history, stored));
    }

    public static Optional<MarketSeries> of(String key) {
        return Arrays.stream(values()).filter(series -> series.key().equals(key)).findFirst();
    }

    /** As in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /** Up to the session, ascending; empty where nothing feeds it. */
    public NavigableMap<LocalDate, Double> of(MarketDay day) {
        return reading.apply(day.history(), day.rulebook().hedge());
    }

    private static NavigableMap<LocalDate, Double> closes(List<DailyBar> bars) {
        NavigableMap<LocalDate, Double> closes = new TreeMap<>();
        bars.forEach(bar -> put(closes, bar.date(), bar.close()));
        return closes;
    }

    private static NavigableMap<LocalDate, Double> values(MarketHistory history, Series series) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        history.values().getOrDefault(series, new TreeMap<>()).forEach((date, value) -> put(values, date, value));
        return values;
    }

    private static NavigableMap<LocalDate, Double> month(MarketHistory history, int month) {
        NavigableMap<LocalDate, Double> settled = new TreeMap<>();
        history.vx()
                .forEach((date, curve) -> curve.stream().filter(row -> row.month() == month).mapToDouble(VxSettlement::settle)
                        .findFirst().ifPresent(value -> put(settled, date, value)));
        return settled;
    }

    private static NavigableMap<LocalDate, Double> ratio(NavigableMap<LocalDate, Double> over,
            NavigableMap<LocalDate, Double> under) {
        NavigableMap<LocalDate, Double> ratio = new TreeMap<>();
        over.forEach((date, value) -> {
            Double other = under.get(date);
            if (other != null && other > 0) {
                ratio.put(date, value / other);
            }
        });
        return ratio;
    }

    private static NavigableMap<LocalDate, Double> each(NavigableMap<LocalDate, Double> values,
            ToDoubleFunction<Double> change) {
        NavigableMap<LocalDate, Double> changed = new TreeMap<>();
        values.forEach((date, value) -> changed.put(date, change.applyAsDouble(value)));
        return changed;
    }

    private static NavigableMap<LocalDate, Double> trend(MarketHistory history, HedgeParameters hedge,
            ToDoubleFunction<VixTrend> value) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        VixTrend.history(history.vix(), hedge).forEach((date, reading) -> put(values, date, value.applyAsDouble(reading)));
        return values;
    }

    private static NavigableMap<LocalDate, Double> line(MarketHistory history) {
        NavigableMap<LocalDate, Double> declines = values(history, Series.DECLINES);
        NavigableMap<LocalDate, Double> line = new TreeMap<>();
        double sum = 0;
        for (var day : values(history, Series.ADVANCES).entrySet()) {
            if (declines.containsKey(day.getKey())) {
                sum += day.getValue() - declines.get(day.getKey());
                line.put(day.getKey(), sum);
            }
        }
        return line;
    }

    private static void put(NavigableMap<LocalDate, Double> values, LocalDate date, double value) {
        if (Double.isFinite(value)) {
            values.put(date, value);
        }
    }
}
