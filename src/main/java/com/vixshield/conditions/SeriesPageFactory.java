package com.vixshield.conditions;

import static com.vixshield.web.format.NumberFormats.decimal;
import static com.vixshield.web.format.NumberFormats.percent;
import static com.vixshield.web.format.NumberFormats.quantity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import jakarta.ws.rs.NotFoundException;

import com.vixshield.chart.Drawing;
import com.vixshield.chart.LineChart;
import com.vixshield.conditions.Band.Fact;
import com.vixshield.conditions.Band.Figure;
import com.vixshield.conditions.Band.Row;
import com.vixshield.conditions.Band.Table;
import com.vixshield.conditions.SeriesPage.Chosen;
import com.vixshield.conditions.SeriesView.Scale;
import com.vixshield.conditions.SeriesView.Span;
import com.vixshield.quant.math.Quantiles;
import com.vixshield.web.format.TimeFormats;
import com.vixshield.web.page.NavigationLink;

/** Builds the page of one series: drawn, in numbers, and as a table. */
final class SeriesPageFactory {

    private static final String TABLE = "series-values";
    /** Of more rows a table shows the last of each month. */
    private static final int MOST_ROWS = 270;

    private SeriesPageFactory() {
    }

    static SeriesPage page(String market, MarketDay day, MarketSeries series, SeriesView view) {
        NavigableMap<LocalDate, Double> whole = series.of(day);
        NavigableMap<LocalDate, Double> shown = view.span().of(whole);
        String path = market + "/series/" + series.key();
        boolean positive = whole.values().stream().allMatch(value -> value > 0);
        return new SeriesPage(market, path, series.title(), series.unit(), day.signal().source,
                Arrays.stream(Span.values()).map(span -> new Chosen(span.label(),
                        path + new SeriesView(span, view.scale()).query(), span == view.span())).toList(),
                positive ? scales(path, view) : List.of(), facts(whole, shown), figure(series, shown, view),
                table(series, shown),
                view.query(), others(market, day, series));
    }

    /** @throws NotFoundException without two values to draw */
    static LineChart drawing(MarketDay day, MarketSeries series, SeriesView view) {
        NavigableMap<LocalDate, Double> shown = view.span().of(series.of(day));
        if (shown.size() < 2) {
            throw new NotFoundException();
        }
        return chart(series, shown, view, Drawing.WIDE);
    }

    private static List<Chosen> scales(String path, SeriesView view) {
        return Arrays.stream(Scale.values()).map(scale -> new Chosen(scale.label(),
                path + new SeriesView(view.span(), scale).query(), scale == view.scale())).toList();
    }

    private static List<Fact> facts(NavigableMap<LocalDate, Double> whole, NavigableMap<LocalDate, Double> shown) {
        if (whole.isEmpty()) {
            return List.of();
        }
        double newest = whole.lastEntry().getValue();
        double[] values = shown.values().stream().mapToDouble(Double::doubleValue).toArray();
        Map.Entry<LocalDate, Double> most = shown.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<LocalDate, Double> least = shown.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        long below = shown.values().stream().filter(value -> value < newest).count();
        return List.of(new Fact("Newest", decimal(newest, 2), "of " + TimeFormats.date(whole.lastKey())),
                new Fact("Median shown", decimal(Quantiles.median(values), 2), quantity(values.length) + " days"),
                new Fact("Highest shown", decimal(most.getValue(), 2), TimeFormats.date(most.getKey())),
                new Fact("Lowest shown", decimal(least.getValue(), 2), TimeFormats.date(least.getKey())),
                new Fact("Below the newest", percent((double) below / values.length, 0),
                        "of the days shown"),
                new Fact("Stored since", TimeFormats.date(whole.firstKey()), quantity(whole.size()) + " days"));
    }

    private static Figure figure(MarketSeries series, NavigableMap<LocalDate, Double> shown, SeriesView view) {
        if (shown.size() < 2) {
            return null;
        }
        String words = series.title() + " from " + TimeFormats.date(shown.firstKey()) + " to "
                + TimeFormats.date(shown.lastKey())
                + ", " + series.unit() + ".";
        return Figure.lines(chart(series, shown, view, Drawing.WIDE), chart(series, shown, view, Drawing.NARROW),
                words + " The table below has the values.", words, TABLE);
    }

    private static LineChart chart(MarketSeries series, NavigableMap<LocalDate, Double> shown, SeriesView view,
            Drawing drawing) {
        List<LineChart.Series> lines = List.of(new LineChart.Series(series.title(), shown));
        boolean logarithmic = view.scale() == Scale.LOGARITHMIC && shown.values().stream().allMatch(value -> value > 0);
        return logarithmic ? LineChart.logarithmic(lines, drawing) : LineChart.of(lines, drawing);
    }

    private static Table table(MarketSeries series, NavigableMap<LocalDate, Double> shown) {
        if (shown.size() < 2) {
            return null;
        }
        boolean daily = shown.size() <= MOST_ROWS;
        NavigableMap<LocalDate, Double> rows = daily ? shown : monthEnds(shown);
        return Table.folded(TABLE, daily ? "Every day shown." : "The last day of each month; the file has every day.",
                List.of("Day", series.title() + ", " + series.unit()),
                rows.descendingMap().entrySet().stream()
                        .map(day -> Row.at(day.getKey().toEpochDay(), TimeFormats.date(day.getKey()),
                                decimal(day.getValue(), 2)))
                        .toList());
    }

    private static NavigableMap<LocalDate, Double> monthEnds(NavigableMap<LocalDate, Double> values) {
        NavigableMap<YearMonth, LocalDate> last = new TreeMap<>();
        values.keySet().forEach(date -> last.put(YearMonth.from(date), date));
        NavigableMap<LocalDate, Double> ends = new TreeMap<>();
        last.values().forEach(date -> ends.put(date, values.get(date)));
        return ends;
    }

    private static List<NavigationLink> others(String market, MarketDay day, MarketSeries shown) {
        return Arrays.stream(MarketSeries.values()).filter(series -> series != shown && !series.of(day).isEmpty())
                .map(series -> new NavigationLink(series.title(), market + "/series/" + series.key())).toList();
    }
}
