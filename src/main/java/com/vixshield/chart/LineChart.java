package com.vixshield.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Draws daily series over time.
 *
 * @param days at the edges of the plot
 * @param levels horizontal gridlines with their values
 * @param dates starts of years, or of months when the series are short
 * @param years whether the dates are years
 */
public record LineChart(Drawing drawing, double height, double base, Days days, List<Mark> levels, List<DateMark> dates,
        boolean years, List<Line> lines) {

    private static final double TOP = 14;
    private static final double HEIGHT = 300;
    private static final double BASE = 268;
    private static final int MOST_POINTS = 600;
    private static final double LABEL_GAP = 16;
    /** More would run into each other. */
    private static final int MOST_YEARS = 12;

    public record Series(String name, NavigableMap<LocalDate, Double> values) {
    }

    public record DateMark(double x, LocalDate date) {
    }

    /** Days since 1970. */
    public record Days(long low, long high) {
    }

    /** @param labelY height of the line's name at its right end, moved clear of the others */
    public record Line(String name, String path, double labelY, double last) {
    }

    public static LineChart of(List<Series> series, Drawing drawing) {
        return of(series, drawing, DoubleUnaryOperator.identity());
    }

    /** With equal heights for equal ratios; every value must be positive. */
    public static LineChart logarithmic(List<Series> series, Drawing drawing) {
        return of(series, drawing, Math::log);
    }

    private static LineChart of(List<Series> series, Drawing drawing, DoubleUnaryOperator height) {
        LocalDate first = series.stream().map(s -> s.values().firstKey()).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = series.stream().map(s -> s.values().lastKey()).max(Comparator.naturalOrder()).orElseThrow();
        double low = series.stream().flatMap(s -> s.values().values().stream()).mapToDouble(v -> v).min().orElseThrow();
        double high = series.stream().flatMap(s -> s.values().values().stream()).mapToDouble(v -> v).max().orElseThrow();
        var days = new Days(first.toEpochDay(), Math.max(first.toEpochDay() + 1, last.toEpochDay()));
        var x = new LinearScale(days.low(), days.high(), drawing.left(), drawing.right());
        double top = high > low ? high : low + 1;
        var linear = new LinearScale(height.applyAsDouble(low), height.applyAsDouble(top), BASE, TOP);
        DoubleUnaryOperator y = value -> linear.at(height.applyAsDouble(value));
        boolean years = last.toEpochDay() - first.toEpochDay() > 500;
        return new LineChart(drawing, HEIGHT, BASE, days,
                AxisTicks.nice(low, top, 5).stream()
                        .map(v -> Mark.before(drawing.left() - 8, y.applyAsDouble(v), v)).toList(),
                dates(first, last, years, x), years, lines(series, x, y));
    }

    private static List<DateMark> dates(LocalDate first, LocalDate last, boolean years, LinearScale x) {
        LocalDate start = years ? first.withDayOfYear(1).plusYears(1) : first.withDayOfMonth(1).plusMonths(1);
        int apart = 1 + (last.getYear() - first.getYear()) / MOST_YEARS;
        var marks = new ArrayList<DateMark>();
        for (LocalDate date = start; !date.isAfter(last); date = years ? date.plusYears(apart) : date.plusMonths(1)) {
            marks.add(new DateMark(SvgPaths.round(x.at(date.toEpochDay())), date));
        }
        return List.copyOf(marks);
    }

    private static List<Line> lines(List<Series> series, LinearScale x, DoubleUnaryOperator y) {
        List<Integer> byEnd = IntStream.range(0, series.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> y.applyAsDouble(end(series.get(i))))).toList();
        double[] places = LabelLayout.spread(byEnd.stream().map(i -> y.applyAsDouble(end(series.get(i)))).toList(), LABEL_GAP,
                TOP, BASE);
        return IntStream.range(0, series.size()).mapToObj(
                i -> new Line(series.get(i).name(), path(series.get(i), x, y), SvgPaths.round(places[byEnd.indexOf(i)] + 4),
                        end(series.get(i))))
                .toList();
    }

    private static String path(Series series, LinearScale x, DoubleUnaryOperator y) {
        List<Point> points = series.values().entrySet().stream()
                .map(entry -> new Point(x.at(entry.getKey().toEpochDay()), y.applyAsDouble(entry.getValue()))).toList();
        return SvgPaths.line(Decimation.largestTriangle(points, MOST_POINTS));
    }

    private static double end(Series series) {
        return series.values().lastEntry().getValue();
    }
}
