package com.vixshield.chart;

import java.util.List;

/**
 * Draws profit and loss at settlement over the next close and, below it on the same axis, how likely each close is.
 *
 * @param low index level at the left edge of the plot
 * @param condor the position's own line
 * @param hedged the line with the hedge, or null
 * @param losses filled where money is lost, outside the break-evens
 * @param gain filled between the break-evens, or null when nothing is gained
 * @param guides from each strike down to its label
 * @param keep most that is kept
 * @param odds the panel below, or null
 */
public record PayoffChart(Drawing drawing, double height, double low, double high, double zeroY, double axisY, String condor,
        String hedged,
        List<String> losses, String gain, List<Guide> guides, List<Mark> strikes, List<Mark> breakEvens, Mark keep, Mark lose,
        Mark hedgedLeft, EndLabels ends, OddsPanel odds) {

    /** A vertical hairline. */
    public record Guide(double x, double top) {
    }

    /** Heights of the line names at the right edge; {@code hedged} is meaningless without a hedge. */
    public record EndLabels(double condor, double hedged) {
    }

    public boolean wide() {
        return drawing.wide();
    }
}
