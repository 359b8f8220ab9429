package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Lays out a budget divided into parts, and how much of each part is used. Part widths follow the weights. */
public record AllocationBar(double width, double height, List<Part> parts) {

    private static final double HEIGHT = 14;
    private static final double GAP = 3;

    /** @param used width of what the part could be spent on, from its left end */
    public record Part(double x, double width, double used, double weight) {
    }

    /**
     * @param weights of the parts, any positive scale (4, 4, 2)
     * @param used share of each part that is spent, 0 to 1
     */
    public static AllocationBar of(double width, double[] weights, double[] used) {
        double sum = DoubleStream.of(weights).sum();
        double room = width - GAP * (weights.length - 1);
        var parts = new ArrayList<Part>();
        double x = 0;
        for (int i = 0; i < weights.length; i++) {
            double part = room * weights[i] / sum;
            parts.add(
                    new Part(SvgPaths.round(x), SvgPaths.round(part), SvgPaths.round(part * Math.max(0, Math.min(1, used[i]))),
                            weights[i] / sum));
            x += part + GAP;
        }
        return new AllocationBar(width, HEIGHT, List.copyOf(parts));
    }
}
