package com.vixshield.market.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.vixshield.market.SessionCalendar;
import com.vixshield.market.cboe.IndexHistory;
import com.vixshield.market.file.BarRules;
import com.vixshield.market.file.CsvColumns;
import com.vixshield.market.file.DailyFile;
import com.vixshield.market.file.DataFile;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** Parses the tidy series of a data pack: a header with names, ISO dates, an empty field where a value is missing. */
final class TidySeries {

    private static final List<Series> RATES = List.of(Series.DGS1MO, Series.DGS3MO, Series.DGS6MO, Series.DGS1, Series.DGS2);
    private static final String DOLLAR = "DTWEXBGS";
    private static final String PUT_CALL = "VIX_PUT_CALL_RATIO";
    private static final int VX_SLOTS = 8;
    /** Unscheduled meetings are missing on purpose: they could not be known the evening before. */
    private static final Map<String, EventKind> EVENTS = Map.of("FOMC", EventKind.FOMC, "CPI", EventKind.CPI, "NFP",
            EventKind.PAYROLLS, "PPI", EventKind.PPI, "GDP", EventKind.GDP);

    private final HistoryBuilder history;
    private final SessionCalendar calendar;

    TidySeries(HistoryBuilder history, SessionCalendar calendar) {
        this.history = history;
        this.calendar = calendar;
    }

    void readSpx(DataFile file) {
        readBars(file, true);
    }

    void readVix(DataFile file) {
        readBars(file, false);
    }

    private void readBars(DataFile file, boolean spx) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "date", "open", "high", "low", "close");
        TreeMap<LocalDate, DailyBar> taken = new TreeMap<>();
        while (daily.rows().next()) {
            daily.rows().requireSize(columns.size());
            LocalDate day = daily.rows().isoDate(columns.at("date"));
            DailyBar bar = daily.bar(day, columns.at("open"), columns.at("high"), columns.at("low"), columns.at("close"));
            BarRules.refusal(spx ? "SPX" : "VIX", bar).ifPresent(reason -> {
                throw daily.refuse(reason);
            });
            daily.put(taken, day, bar);
        }
        history.files.add(daily.into(spx ? history.spx : history.vix, taken, calendar));
    }

    void readValues(DataFile file, Series series) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "date", "close");
        TreeMap<LocalDate, Double> taken = new TreeMap<>();
        while (daily.rows().next()) {
            daily.rows().requireSize(columns.size());
            LocalDate day = daily.rows().isoDate(columns.at("date"));
            double value = daily.price(columns.at("close"));
            if (Double.isNaN(value) || !IndexHistory.isUsable(series.name(), day)) {
                daily.drop();
            } else {
                daily.put(taken, day, value);
            }
        }
        history.files.add(daily.into(history.values(series), taken, calendar));
    }

    /** Calendar days, with rates also where no session was: kept, because the curve of a holiday is still a curve. */
    void readRates(DataFile file) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "date", "DGS1MO");
        List<Series> present = RATES.stream().filter(series -> columns.has(series.name())).toList();
        List<TreeMap<LocalDate, Double>> taken = present.stream().map(series -> new TreeMap<LocalDate, Double>()).toList();
        int read = 0;
        for (; daily.rows().next(); read++) {
            daily.rows().requireSize(columns.size());
            LocalDate day = daily.rows().isoDate(columns.at("date"));
            for (int i = 0; i < present.size(); i++) {
                double rate = daily.rows().number(columns.at(present.get(i).name()));
                if (!Double.isNaN(rate)) {
                    daily.put(taken.get(i), day, rate);
                }
            }
        }
        for (int i = 0; i < present.size(); i++) {
            taken.get(i).forEach(history.values(present.get(i))::putIfAbsent);
        }
        history.files.add(daily.report(read));
    }

    void readDollar(DataFile file) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "series", "date", "value");
        TreeMap<LocalDate, Double> taken = new TreeMap<>();
        while (daily.rows().next()) {
            daily.rows().requireSize(columns.size());
            double value = daily.price(columns.at("value"));
            if (daily.rows().oneOf(columns.at("series"), DOLLAR) == null || Double.isNaN(value)) {
                daily.drop();
            } else {
                daily.put(taken, daily.rows().isoDate(columns.at("date")), value);
            }
        }
        taken.forEach(history.values(Series.DTWEXBGS)::putIfAbsent);
        history.files.add(daily.report(taken.size()));
    }

    /** Months of R. Shiller's table; he writes 0 where a value is not known yet. */
    void readShiller(DataFile file) {
        readColumns(file, "Date", Map.of(Series.SHILLER_PRICE, "SP500", Series.SHILLER_DIVIDEND, "Dividend",
                Series.SHILLER_EARNINGS, "Earnings", Series.SHILLER_LONG_RATE, "Long Interest Rate"));
    }

    /** Issues that rose and fell, one row a session. */
    void readBreadth(DataFile file) {
        readColumns(file, "date", Map.of(Series.ADVANCES, "advances", Series.DECLINES, "declines"));
    }

    private void readColumns(DataFile file, String date, Map<Series, String> names) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(),
                Stream.concat(Stream.of(date), names.values().stream().sorted()).toArray(String[]::new));
        Map<Series, TreeMap<LocalDate, Double>> taken = new EnumMap<>(Series.class);
        names.keySet().forEach(series -> taken.put(series, new TreeMap<>()));
        int read = 0;
        for (; daily.rows().next(); read++) {
            daily.rows().requireSize(columns.size());
            LocalDate day = daily.rows().isoDate(columns.at(date));
            for (Map.Entry<Series, String> name : names.entrySet()) {
                double value = daily.rows().number(columns.at(name.getValue()));
                if (value > 0) {
                    daily.put(taken.get(name.getKey()), day, value);
                }
            }
        }
        taken.forEach((series, values) -> values.forEach(history.values(series)::putIfAbsent));
        history.files.add(daily.report(read));
    }

    /** A ratio of 0 stands for a day on which nothing traded. */
    void readPutCall(DataFile file) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "date", PUT_CALL);
        TreeMap<LocalDate, Double> taken = new TreeMap<>();
        while (daily.rows().next()) {
            daily.rows().requireSize(columns.size());
            double ratio = daily.rows().number(columns.at(PUT_CALL));
            if (ratio > 0) {
                daily.put(taken, daily.rows().isoDate(columns.at("date")), ratio);
            } else {
                daily.drop();
            }
        }
        history.files.add(daily.into(history.values(Series.VIX_PUT_CALL), taken, calendar));
    }

    /** The curve by slots: m1…m8 settlements, e1…e8 the expiries behind them. */
    void readVxCurve(DataFile file) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "date", "m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "e1", "e2",
                "e3",
                "e4", "e5", "e6", "e7", "e8");
        TreeMap<LocalDate, List<VxSettlement>> taken = new TreeMap<>();
        while (daily.rows().next()) {
            daily.rows().requireSize(columns.size());
            LocalDate day = daily.rows().isoDate(columns.at("date"));
            daily.put(taken, day, curve(daily, columns));
        }
        history.files.add(daily.into(history.vx, taken, calendar));
    }

    private static List<VxSettlement> curve(DailyFile daily, CsvColumns columns) {
        List<VxSettlement> curve = new ArrayList<>(VX_SLOTS);
        for (int slot = 1; slot <= VX_SLOTS; slot++) {
            double price = daily.price(columns.at("m" + slot));
            int expiry = columns.at("e" + slot);
            if (!Double.isNaN(price) && !daily.rows().isEmpty(expiry)) {
                curve.add(new VxSettlement(slot, daily.rows().isoDate(expiry), price));
            }
        }
        return curve;
    }

    void readEvents(DataFile file) {
        DailyFile daily = new DailyFile(file);
        CsvColumns columns = CsvColumns.read(daily.rows(), "date", "event");
        TreeMap<LocalDate, Set<EventKind>> taken = new TreeMap<>();
        int read = 0;
        while (daily.rows().next()) {
            daily.rows().requireSize(columns.size());
            LocalDate day = daily.rows().isoDate(columns.at("date"));
            EventKind kind = EVENTS.get(daily.rows().text(columns.at("event")));
            if (kind == null) {
                daily.drop();
            } else {
                taken.computeIfAbsent(day, key -> EnumSet.noneOf(EventKind.class)).add(kind);
                read++;
            }
        }
        history.events.putAll(taken);
        history.files.add(daily.report(read));
    }
}
