package com.vixshield.market.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import com.vixshield.market.Provenance.FileReport;
import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.EventKind;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;
import com.vixshield.quant.history.VxSettlement;

/** Builds a history from several files; what an earlier file says about a day stands. */
final class HistoryBuilder {

    final NavigableMap<LocalDate, DailyBar> spx = new TreeMap<>();
    final NavigableMap<LocalDate, DailyBar> vix = new TreeMap<>();
    final NavigableMap<LocalDate, List<VxSettlement>> vx = new TreeMap<>();
    final NavigableMap<LocalDate, Set<EventKind>> events = new TreeMap<>();
    final List<FileReport> files = new ArrayList<>();
    private final Map<Series, NavigableMap<LocalDate, Double>> values = new EnumMap<>(Series.class);

    NavigableMap<LocalDate, Double> values(Series series) {
        return values.computeIfAbsent(series, key -> new TreeMap<>());
    }

    FolderHistory build() {
        values.values().removeIf(Map::isEmpty);
        return new FolderHistory(
                new MarketHistory(List.copyOf(spx.values()), List.copyOf(vix.values()), values, vx, events), files);
    }
}
