package com.vixshield.market.store.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.Series;

/** Converts stored rows to the core's series: what is stored as published leaves its rows of holidays behind here. */
public final class StoredSeries {

    /** Series that are the closes of a symbol. */
    private static final Map<String, Series> CLOSES = named(Series.VIX1D, Series.VIX9D, Series.VIX3M, Series.VIX6M,
            Series.VVIX, Series.SKEW, Series.VIXY, Series.VXX, Series.VIXM, Series.VXZ, Series.UVXY,
            Series.SVXY, Series.SPY, Series.RSP);

    /** Of calendar days and months: the curve of a holiday is still a curve. */
    private static final Map<String, Series> FIGURES = named(Series.DGS1MO, Series.DGS3MO, Series.DGS6MO, Series.DGS1,
            Series.DGS2, Series.DTWEXBGS);

    /** Where 0 means that nothing is known. */
    private static final Map<String, Series> POSITIVE = Map.of("ADVANCES", Series.ADVANCES, "DECLINES", Series.DECLINES,
            "SHILLER_SP500", Series.SHILLER_PRICE, "SHILLER_DIVIDEND", Series.SHILLER_DIVIDEND, "SHILLER_EARNINGS",
            Series.SHILLER_EARNINGS, "SHILLER_LONG_INTEREST_RATE", Series.SHILLER_LONG_RATE);

    private static final String PUT_CALL = "VIX_PUT_CALL_RATIO";

    private final SessionCalendar calendar;
    private final List<DailyBar> spx = new ArrayList<>();
    private final List<DailyBar> vix = new ArrayList<>();
    private final Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);

    public StoredSeries(SessionCalendar calendar) {
        this.calendar = calendar;
    }

    public void bar(String symbol, DailyBar bar) {
        Series series = CLOSES.get(symbol);
        boolean index = symbol.equals("SPX") || symbol.equals("VIX");
        if (!index && (series == null || Double.isNaN(bar.close()) || !IndexHistory.isUsable(symbol, bar.date()))
                || !calendar.isSession(bar.date())) {
            return;
        }
        if (index) {
            (symbol.equals("SPX") ? spx : vix).add(bar);
        } else {
            put(series, bar.date(), bar.close());
        }
    }

    public void value(String name, LocalDate day, double value) {
        if (FIGURES.containsKey(name)) {
            put(FIGURES.get(name), day, value);
        } else if (POSITIVE.containsKey(name) && value > 0) {
            put(POSITIVE.get(name), day, value);
        } else if (name.equals(PUT_CALL) && value > 0 && calendar.isSession(day)) {
            put(Series.VIX_PUT_CALL, day, value);
        }
    }

    private void put(Series series, LocalDate day, double value) {
        values.computeIfAbsent(series, key -> new TreeMap<>()).put(day, value);
    }

    public List<DailyBar> spx() {
        return spx;
    }

    public List<DailyBar> vix() {
        return vix;
    }

    public Map<Series, NavigableMap<LocalDate, Double>> values() {
        return values;
    }

    private static Map<String, Series> named(Series... series) {
        return Arrays.stream(series)
                .collect(Collectors.toUnmodifiableMap(Series::name, one -> one));
    }
}
