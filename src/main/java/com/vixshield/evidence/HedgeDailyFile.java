package com.vixshield.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.vixshield.quant.backtest.HedgeDay;
import com.vixshield.quant.backtest.HedgeHistory;
import com.vixshield.quant.backtest.LayerDay;
import com.vixshield.quant.backtest.SessionTable;

/** Lays out the days of hedges, one row a session and hedge. */
final class HedgeDailyFile {

    private static final List<String> LAYERS = List.of("front", "mid", "long");
    private static final List<String> PER_LAYER = List.of("h", "event", "expiry", "strike", "price", "contracts_per_100k",
            "weight", "cost_per_day");

    private HedgeDailyFile() {
    }

    /** @param first day to write */
    static CsvTable of(SessionTable sessions, List<HedgeHistory> hedges, int first) {
        CsvTable table = new CsvTable(columns());
        for (HedgeHistory hedge : hedges) {
            hedge.days().stream().filter(day -> day.session() >= first).forEach(day -> table.add(row(sessions, hedge, day)));
        }
        return table;
    }

    private static String[] columns() {
        List<String> columns = new ArrayList<>(List.of("date", "set", "mode", "h", "slippage", "call_paid", "call_received",
                "call_value", "fut_pnl", "fut_margin"));
        LAYERS.forEach(layer -> PER_LAYER.forEach(name -> columns.add(name + "_" + layer)));
        return columns.toArray(String[]::new);
    }

    private static List<Object> row(SessionTable sessions, HedgeHistory hedge, HedgeDay day) {
        List<Object> row = new ArrayList<>(Arrays.asList(sessions.date(day.session()), hedge.variant().setName(),
                hedge.variant().modeName(), day.result(), day.sum(LayerDay::slippage), day.sum(LayerDay::paid),
                day.sum(LayerDay::received), day.sum(LayerDay::value), day.sum(LayerDay::futures),
                day.sum(LayerDay::margin)));
        day.layers().forEach(layer -> row.addAll(Arrays.asList(layer.result(), layer.event(), layer.expiry(), layer.strike(),
                layer.price(), layer.contracts(), layer.weight(), layer.costPerDay())));
        return row;
    }
}
