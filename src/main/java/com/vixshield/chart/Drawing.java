package com.vixshield.chart;

/**
 * Holds a drawing's size in CSS pixels and the position of its plot.
 *
 * @param wide whether there is room for labels beside the plot
 */
public record Drawing(double width, double left, double right, boolean wide) {

    public static final Drawing WIDE = new Drawing(780, 74, 684, true);
    public static final Drawing NARROW = new Drawing(358, 8, 350, false);
}
