package com.vixshield.chart;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * Draws curves over a number, such as volatility over strikes or days.
 *
 * @param low value at the left edge
 * @param high value at the right edge
 * @param levels horizontal gridlines with their values
 * @param places values along the axis
 * @param guides vertical lines at what is pointed out
 */
public record CurveChart(Drawing drawing, double height, double base, double low, double high, List<Mark> levels,
        List<Mark> places, List<Mark> guides, List<LineChart.Line> lines) {

    private static final double TOP = 14;
    private static final double HEIGHT = 300;
    private static final double BASE = 268;
    private static final double TICK = 5;
    private static final double TICK_LABEL = 18;
    private static final double LABEL_GAP = 16;
    private static final int MOST_POINTS = 600;

    /** Where the ticks along the axis end, clear of their values. */
    public double getTickEnd() {
        return base + TICK;
    }

    public record Curve(String name, NavigableMap<Double, Double> values) {
    }

    /** @param guides values along the axis; those outside the curves are left out */
    public static CurveChart of(List<Curve> curves, List<Double> guides, Drawing drawing) {
        double low = curves.stream().mapToDouble(curve -> curve.values().firstKey()).min().orElseThrow();
        double high = curves.stream().mapToDouble(curve -> curve.values().lastKey()).max().orElseThrow();
        double least = curves.stream().flatMap(curve -> curve.values().values().stream()).mapToDouble(v -> v).min()
                .orElseThrow();
        double most = curves.stream().flatMap(curve -> curve.values().values().stream()).mapToDouble(v -> v).max()
                .orElseThrow();
        var x = new LinearScale(low, high > low ? high : low + 1, drawing.left(), drawing.right());
        var y = new LinearScale(least, most > least ? most : least + 1, BASE, TOP);
        return new CurveChart(drawing, HEIGHT, BASE, x.low(), x.high(),
                AxisTicks.nice(y.low(), y.high(), 5).stream().map(v -> Mark.before(drawing.left() - 8, y.at(v), v)).toList(),
                AxisTicks.nice(x.low(), x.high(), drawing.wide() ? 8 : 4).stream()
                        .map(v -> Mark.centred(x.at(v), BASE + TICK_LABEL, v)).toList(),
                guides.stream().filter(x::covers).map(v -> Mark.centred(x.at(v), TOP, v)).toList(), lines(curves, x, y));
    }

    private static List<LineChart.Line> lines(List<Curve> curves, LinearScale x, LinearScale y) {
        List<Integer> byEnd = IntStream.range(0, curves.size()).boxed()
                .sorted(Comparator.comparingDouble(i -> y.at(end(curves.get(i))))).toList();
        double[] places = LabelLayout.spread(byEnd.stream().map(i -> y.at(end(curves.get(i)))).toList(), LABEL_GAP, TOP, BASE);
        return IntStream.range(0, curves.size()).mapToObj(i -> new LineChart.Line(curves.get(i).name(),
                path(curves.get(i), x, y), SvgPaths.round(places[byEnd.indexOf(i)] + 4), end(curves.get(i)))).toList();
    }

    private static String path(Curve curve, LinearScale x, LinearScale y) {
        List<Point> points = curve.values().entrySet().stream()
                .map(entry -> new Point(x.at(entry.getKey()), y.at(entry.getValue()))).toList();
        return SvgPaths.line(Decimation.largestTriangle(points, MOST_POINTS));
    }

    private static double end(Curve curve) {
        return curve.values().lastEntry().getValue();
    }
}
