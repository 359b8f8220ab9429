package com.vixshield.chart;

/**
 * Draws the expected wins against the wins needed, on one line. Hatched from the share needed at the average loss to the
 * share needed if every loss is the full width, which the red mark ends; the dot is what is expected, with its interval
 * where sampled.
 *
 * @param from left end of the scale as a decimal; the right end is 1
 * @param hatch x and width of the hatching, width 0 when the average loss is not available
 * @param low left end of the interval, equal to {@code have} without one
 */
public record WinRateBar(double width, double height, double from, Span hatch, double need, double have, double low,
        double high) {

    private static final double WIDTH = 180;
    private static final double HEIGHT = 22;
    private static final double MARGIN = 4;

    public record Span(double x, double width) {
    }

    /**
     * @param expected share of wins as a decimal
     * @param halfWidth of its 95 % interval, 0 when it is not sampled
     * @param neededAverage NaN when not available
     * @param neededFull share of wins at which full losses break even
     * @param from 0.5 when every bar of the table fits, else 0: bars beside each other share their scale
     */
    public static WinRateBar of(double expected, double halfWidth, double neededAverage, double neededFull, double from) {
        var x = new LinearScale(from, 1, MARGIN, WIDTH - MARGIN);
        double need = x.clamped(neededFull);
        double start = Double.isNaN(neededAverage) ? need : x.clamped(neededAverage);
        return new WinRateBar(WIDTH, HEIGHT, from,
                new Span(SvgPaths.round(Math.min(start, need)), SvgPaths.round(Math.abs(need - start))),
                SvgPaths.round(need), SvgPaths.round(x.clamped(expected)), SvgPaths.round(x.clamped(expected - halfWidth)),
                SvgPaths.round(x.clamped(expected + halfWidth)));
    }

    /** With the interval of a measured share, which need not lie evenly around it. */
    public static WinRateBar measured(double share, double low, double high, double neededAverage, double neededFull,
            double from) {
        var x = new LinearScale(from, 1, MARGIN, WIDTH - MARGIN);
        WinRateBar bar = of(share, 0, neededAverage, neededFull, from);
        return new WinRateBar(bar.width, bar.height, from, bar.hatch, bar.need, bar.have, SvgPaths.round(x.clamped(low)),
                SvgPaths.round(x.clamped(high)));
    }

    public boolean sampled() {
        return high > low;
    }
}
