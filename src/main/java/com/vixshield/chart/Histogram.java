package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws how often values fell into steps of equal width.
 *
 * @param bars one for each step that holds anything
 * @param ticks of the values, every few steps
 * @param zero position of the value 0; null outside the plot
 */
public record Histogram(Drawing drawing, double height, double base, List<Bar> bars, List<Mark> ticks, List<Mark> levels,
        Double zero) {

    private static final double TOP = 14;
    private static final double HEIGHT = 240;
    private static final double BASE = 208;
    private static final double GAP = 1;
    private static final int MOST_TICKS = 8;

    /** @param loss whether the step lies below 0 */
    public record Bar(double x, double y, double width, double height, boolean loss) {
    }

    /**
     * @param from start of the first step
     * @param step width of each
     * @param counts by step
     */
    public static Histogram of(double from, double step, List<Integer> counts, Drawing drawing) {
        double end = from + step * counts.size();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        var x = new LinearScale(from, end, drawing.left(), drawing.right());
        var y = new LinearScale(0, Math.max(1, most), BASE, TOP);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                double left = x.at(from + i * step);
                double top = y.at(counts.get(i));
                bars.add(new Bar(SvgPaths.round(left + GAP / 2), SvgPaths.round(top),
                        SvgPaths.round(Math.max(GAP, x.at(from + (i + 1) * step) - left - GAP)), SvgPaths.round(BASE - top),
                        from + (i + 0.5) * step < 0));
            }
        }
        return new Histogram(drawing, HEIGHT, BASE, List.copyOf(bars),
                AxisTicks.nice(from, end, MOST_TICKS).stream().map(v -> Mark.before(x.at(v), BASE, v)).toList(),
                AxisTicks.nice(0, Math.max(1, most), 4).stream().map(v -> Mark.before(drawing.left() - 8, y.at(v), v)).toList(),
                from <= 0 && end >= 0 ? (Double) SvgPaths.round(x.at(0)) : null);
    }
}
