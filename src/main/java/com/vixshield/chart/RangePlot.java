package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Plots what was claimed, what was measured and what is needed, on one axis. Zero is in view wherever the sign matters.
 *
 * @param zeroX null for shares, whose sign says nothing
 * @param claimed hatched box, or null
 * @param measured dot and interval, or null while there is too little to measure
 * @param needed red line, or null
 * @param neededLabelX where its label stands, clear of the claim's
 */
public record RangePlot(Drawing drawing, double height, double axisY, Double zeroX, List<Mark> ticks, Box claimed,
        Interval measured,
        Mark needed, double neededLabelX) {

    private static final double AXIS = 70;
    private static final double HEIGHT = 92;
    private static final int MOST_DECIMALS = 3;

    public record Box(double x, double width, Mark label) {
    }

    /** @param cutLow whether it runs beyond the plot on the left, where an arrow ends it */
    public record Interval(double low, double high, double x, Mark label, boolean cutLow, boolean cutHigh) {
    }

    /** A range of values; both ends equal for a single one. */
    public record Range(double low, double high) {
    }

    /**
     * @param claim null when nothing was claimed
     * @param interval 95 % interval of the measurement, null when there is none
     * @param need NaN when nothing is needed
     * @param edge farthest value shown on either side; an interval beyond it is cut
     * @param signed whether zero must be in view
     */
    public static RangePlot of(Range claim, Range interval, double value, double need, double edge, boolean signed,
            Drawing drawing) {
        var x = scale(claim, interval, need, edge, signed, drawing);
        double[] labels = labels(x, claim, need);
        double middle = (drawing.left() + drawing.right()) / 2;
        return new RangePlot(drawing, HEIGHT, AXIS, signed ? SvgPaths.round(x.at(0)) : null,
                AxisTicks.nice(x.low(), x.high(), drawing.wide() ? 6 : 3).stream()
                        .map(tick -> Mark.centred(x.at(tick), HEIGHT - 6, tick)).toList(),
                claim == null ? null : box(x, claim, labels[0]),
                interval == null ? null : interval(x, interval, value, middle),
                Double.isNaN(need) ? null : Mark.centred(x.clamped(need), 12, need), labels[1]);
    }

    /** Decimals of percent that tell the ticks apart. */
    public int tickDecimals() {
        double step = ticks.size() < 2 ? 1 : 100 * (ticks.get(1).value() - ticks.get(0).value());
        int decimals = 0;
        while (decimals < MOST_DECIMALS && Math.abs(step - Math.rint(step)) > 1e-6) {
            step *= 10;
            decimals++;
        }
        return decimals;
    }

    /** A measured value has one decimal at least. */
    public int valueDecimals() {
        return Math.max(1, tickDecimals());
    }

    private static LinearScale scale(Range claim, Range interval, double need, double edge, boolean signed, Drawing drawing) {
        var shown = new ArrayList<Double>(signed ? List.of(0.0) : List.of());
        for (Range range : new Range[]{claim, interval}) {
            if (range != null) {
                shown.add(range.low());
                shown.add(range.high());
            }
        }
        if (!Double.isNaN(need)) {
            shown.add(need);
        }
        double[] values = shown.stream().mapToDouble(v -> Math.max(-edge, Math.min(edge, v))).toArray();
        double low = DoubleStream.of(values).min().orElseThrow();
        double high = DoubleStream.of(values).max().orElseThrow();
        double air = Math.max(1e-9, high - low) * 0.06;
        return new LinearScale(signed && low == 0 ? 0 : low - air, high + air, drawing.left(), drawing.right());
    }

    /** Where "claimed" and "needed" stand: apart from each other, in the order of their marks. */
    private static double[] labels(LinearScale x, Range claim, double need) {
        double claimed = claim == null ? x.start() : x.clamped((claim.low() + claim.high()) / 2);
        if (claim == null || Double.isNaN(need)) {
            return new double[]{claimed, Double.isNaN(need) ? x.start() : x.clamped(need)};
        }
        double needed = x.clamped(need);
        double[] places = LabelLayout.spread(claimed <= needed ? List.of(claimed, needed) : List.of(needed, claimed), 80,
                x.start() + 24,
                x.end() - 40);
        return claimed <= needed
                ? new double[]{SvgPaths.round(places[0]), SvgPaths.round(places[1])}
                : new double[]{SvgPaths.round(places[1]), SvgPaths.round(places[0])};
    }

    private static Box box(LinearScale x, Range claim, double label) {
        double left = x.clamped(claim.low());
        double width = Math.max(6, x.clamped(claim.high()) - left);
        return new Box(SvgPaths.round(left), SvgPaths.round(width), Mark.centred(label, 12, claim.low()));
    }

    private static Interval interval(LinearScale x, Range interval, double value, double middle) {
        double at = x.clamped(value);
        Mark label = at < middle - 100
                ? Mark.after(at - 40, 38, value)
                : at > middle + 100
                        ? Mark.before(at + 40, 38, value)
                        : Mark.centred(at, 38, value);
        return new Interval(SvgPaths.round(x.clamped(interval.low())), SvgPaths.round(x.clamped(interval.high())),
                SvgPaths.round(at),
                label,
                !x.covers(interval.low()), !x.covers(interval.high()));
    }
}
