package com.vixshield.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Plots forecasts against outcomes, both as shares on the same scale: on the diagonal a forecast was right.
 *
 * @param axisY where the plot ends below
 * @param across ticks of the forecast
 * @param up ticks of what happened
 * @param diagonal path of perfect forecasts
 */
public record CalibrationPlot(Drawing drawing, double height, double axisY, List<Mark> across, List<Mark> up, String diagonal,
        List<Dot> dots) {

    private static final double TOP = 14;
    private static final double AXIS = 300;
    private static final double HEIGHT = 344;
    private static final double STEP = 0.1;

    /** One group of forecasts. @param low end of the interval of what happened, as {@code high} is the other */
    public record Group(double predicted, double realised, double low, double high) {
    }

    /** @param low pixel of the interval's lower end, below {@code y} on the screen */
    public record Dot(double x, double y, double low, double high) {
    }

    /** @param groups at least one */
    public static CalibrationPlot of(List<Group> groups, Drawing drawing) {
        double least = groups.stream().flatMapToDouble(g -> DoubleStream.of(g.predicted(), g.low())).min().orElseThrow();
        double from = Math.min(1 - STEP, Math.floor(least / STEP + 1e-9) * STEP);
        double left = drawing.wide() ? drawing.left() : drawing.left() + 34;
        var x = new LinearScale(from, 1, left, drawing.right());
        var y = new LinearScale(from, 1, AXIS, TOP);
        List<Double> ticks = AxisTicks.nice(from, 1, drawing.wide() ? 6 : 4);
        return new CalibrationPlot(new Drawing(drawing.width(), left, drawing.right(), drawing.wide()), HEIGHT, AXIS,
                ticks.stream().map(tick -> Mark.centred(x.at(tick), AXIS + 18, tick)).toList(),
                ticks.stream().map(tick -> Mark.before(left - 8, y.at(tick), tick)).toList(),
                SvgPaths.line(List.of(new Point(x.at(from), y.at(from)), new Point(x.at(1), y.at(1)))),
                groups.stream().map(group -> dot(group, x, y)).toList());
    }

    private static Dot dot(Group group, LinearScale x, LinearScale y) {
        return new Dot(SvgPaths.round(x.clamped(group.predicted())), SvgPaths.round(y.clamped(group.realised())),
                SvgPaths.round(y.clamped(group.low())), SvgPaths.round(y.clamped(group.high())));
    }
}
