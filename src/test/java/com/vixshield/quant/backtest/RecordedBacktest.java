package com.vixshield.quant.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.vixshield.quant.RecordedMarket;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/** The recorded history as a backtest takes it, fitted once for all tests. */
public final class RecordedBacktest {

    private static SessionTable table;

    private RecordedBacktest() {
    }

    public static synchronized SessionTable table() {
        if (table == null) {
            RecordedMarket.shared();
            table = SessionTable.of(new BacktestInputs(history(), listed(), column("us_rates_daily", "DFF")));
        }
        return table;
    }

    private static MarketHistory history() {
        MarketHistory history = RecordedMarket.history();
        Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(history.values());
        values.put(Series.VXX, column("vxx_daily", "close"));
        values.put(Series.VIXY, column("vixy_daily", "close"));
        return new MarketHistory(history.spx(), history.vix(), values, history.vx(), history.events());
    }

    private static NavigableMap<LocalDate, List<LocalDate>> listed() {
        NavigableMap<LocalDate, List<LocalDate>> listed = new TreeMap<>();
        RecordedMarket.rows("data/vx_term_structure.csv.gz", row -> {
            List<LocalDate> months = new ArrayList<>();
            for (int slot = 1; slot <= 8; slot++) {
                String expiry = row.get("e" + slot);
                if (expiry != null && !expiry.isEmpty()) {
                    months.add(LocalDate.parse(expiry));
                }
            }
            listed.put(LocalDate.parse(row.get("date")), months);
        });
        return listed;
    }

    private static NavigableMap<LocalDate, Double> column(String file, String name) {
        NavigableMap<LocalDate, Double> values = new TreeMap<>();
        RecordedMarket.rows("data/" + file + ".csv.gz", row -> {
            if (!row.get(name).isEmpty()) {
                values.put(LocalDate.parse(row.get("date")), Double.parseDouble(row.get(name)));
            }
        });
        return values;
    }
}
