package com.vixshield.chart;

import java.util.List;

/**
 * Draws profit and loss at settlement over the next close and, below it on the same axis, how likely each close is.
 *
 * @param guides from each strike down to its label
 * @param odds the panel below, or null
 */
public record PayoffChart(Frame frame, Curves curves, List<Guide> guides, Labels labels, OddsPanel odds) {

    /**
     * What is drawn on.
     *
     * @param low index level at the left edge of the plot
     */
    public record Frame(Drawing drawing, double height, double low, double high, double zeroY, double axisY) {
    }

    /**
     * The lines, as paths.
     *
     * @param condor the position's own line
     * @param hedged the line with the hedge, or null
     * @param losses filled where money is lost, outside the break-evens
     * @param gain filled between the break-evens, or null when nothing is gained
     */
    public record Curves(String condor, String hedged, List<String> losses, String gain) {
    }

    /**
     * The numbers beside the lines.
     *
     * @param keep most that is kept
     * @param lose most that is lost
     * @param hedgedLeft what is lost with the hedge, or null
     */
    public record Labels(List<Mark> strikes, List<Mark> breakEvens, Mark keep, Mark lose, Mark hedgedLeft, EndLabels ends) {
    }

    /** A vertical hairline. */
    public record Guide(double x, double top) {
    }

    /** Heights of the line names at the right edge; {@code hedged} is meaningless without a hedge. */
    public record EndLabels(double condor, double hedged) {
    }

    public boolean wide() {
        return frame.drawing().wide();
    }
}
