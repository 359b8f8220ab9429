package com.vixshield.quant.regime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import com.vixshield.quant.history.DailyBar;
import com.vixshield.quant.history.MarketHistory;
import com.vixshield.quant.history.Series;

/**
 * Measures how far the index stands higher in its range of the window than the advance–decline line (running sum of
 * advances less declines) does in its own: −1 … 1, positive when fewer and fewer shares carry the index.
 */
final class BreadthDivergence {

    private final MarketHistory history;
    private final int window;

    BreadthDivergence(MarketHistory history, int window) {
        this.history = history;
        this.window = window;
    }

    SideInputs at(LocalDate session) {
        NavigableMap<LocalDate, Double> advances = series(Series.ADVANCES);
        NavigableMap<LocalDate, Double> declines = series(Series.DECLINES);
        if (advances.isEmpty() || declines.isEmpty()) {
            return SideInputs.none("no series");
        }
        List<DailyBar> bars = bars(session);
        double[] index = new double[bars.size()];
        double[] line = new double[bars.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = bars.get(i).close();
            double net = count(advances, bars.get(i).date()) - count(declines, bars.get(i).date());
            line[i] = (i == 0 ? 0 : line[i - 1]) + net;
        }
        double divergence = place(index) - place(line);
        return index.length < window || !Double.isFinite(divergence)
                ? SideInputs.none("advances, declines and closes are not known for each of the last " + window + " sessions")
                : SideInputs.computed(divergence, session, Map.of("index_place", place(index), "line_place", place(line)));
    }

    private List<DailyBar> bars(LocalDate session) {
        int end = history.spx().size();
        while (end > 0 && history.spx().get(end - 1).date().isAfter(session)) {
            end--;
        }
        List<DailyBar> bars = history.spx().subList(Math.max(0, end - window), end);
        return bars.isEmpty() || !bars.get(bars.size() - 1).date().equals(session) ? List.of() : bars;
    }

    /** Place of the newest value between the least and the greatest, 0 … 1; NaN where one is not known or none differs. */
    private static double place(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        return values.length == 0 ? Double.NaN : (values[values.length - 1] - least) / (greatest - least);
    }

    private static double count(NavigableMap<LocalDate, Double> counts, LocalDate day) {
        Double value = counts.get(day);
        return value != null && value >= 0 ? value : Double.NaN;
    }

    private NavigableMap<LocalDate, Double> series(Series name) {
        return history.values().getOrDefault(name, Collections.emptyNavigableMap());
    }
}
