package com.vixshield.chart;

import java.util.List;

/**
 * Draws condor, hedge and both together as bars left and right of zero.
 *
 * @param zero x of the axis
 * @param hedge null where there is none
 */
public record StressBars(double width, double height, double zero, Bar condor, Bar hedge, Bar together) {

    private static final double WIDTH = 200;
    private static final double HEIGHT = 24;
    private static final double ZERO = WIDTH / 2;

    public record Bar(double x, double width) {
    }

    /** @param largest amount of any bar in the table, so that all rows share a scale */
    public static StressBars of(double condor, Double hedge, double largest) {
        var x = new LinearScale(-largest, largest, 2, WIDTH - 2);
        return new StressBars(WIDTH, HEIGHT, ZERO, bar(x, condor), hedge == null ? null : bar(x, hedge),
                bar(x, condor + (hedge == null ? 0 : hedge)));
    }

    /** The largest amount that a list of nights needs room for. */
    public static double largest(List<double[]> condorAndHedge) {
        return condorAndHedge.stream()
                .mapToDouble(night -> Math.max(Math.abs(night[0] + night[1]), Math.max(Math.abs(night[0]), Math.abs(night[1]))))
                .max().orElse(1);
    }

    private static Bar bar(LinearScale x, double dollars) {
        double end = x.clamped(dollars);
        return new Bar(SvgPaths.round(Math.min(ZERO, end)), SvgPaths.round(Math.abs(end - ZERO)));
    }
}
