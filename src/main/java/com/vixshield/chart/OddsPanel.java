package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws the panel of probabilities on a scale of its own, since money and probability share no axis.
 *
 * @param inside area between the break-evens
 * @param tails areas beyond them
 * @param outline the whole curve
 * @param edges x of the break-evens
 * @param shares chance below, inside, above
 * @param bracket path of the expected range under the axis
 */
public record OddsPanel(double top, double base, String inside, List<String> tails, String outline, List<Double> edges,
        List<Mark> shares, Mark forward, String bracket, double low, double high) {

    private static final double TOP = 322;
    private static final double BASE = 410;
    static final double HEIGHT = 452;
    private static final int STEPS = 120;

    static OddsPanel draw(SettlementBand outlook, LinearScale x, double lowerEdge, double upperEdge) {
        var y = new LinearScale(0, outlook.density().peak(), BASE, TOP + 12);
        double low = clamp(x, lowerEdge);
        double high = clamp(x, upperEdge);
        return new OddsPanel(TOP, BASE, area(outlook.density(), x, y, low, high),
                List.of(area(outlook.density(), x, y, x.low(), low), area(outlook.density(), x, y, high, x.high())),
                SvgPaths.line(curve(outlook.density(), x, y, x.low(), x.high())),
                List.of(SvgPaths.round(x.at(low)), SvgPaths.round(x.at(high))),
                List.of(Mark.before(x.at(low) - 8, TOP + 14, outlook.below()),
                        Mark.centred(x.clamped(outlook.forward()), BASE - 18, outlook.inside()),
                        Mark.after(x.at(high) + 8, TOP + 14, outlook.above())),
                Mark.centred(x.clamped(outlook.forward()), BASE, outlook.forward()),
                bracket(x.clamped(outlook.low()), x.clamped(outlook.high())), outlook.low(), outlook.high());
    }

    private static double clamp(LinearScale x, double level) {
        return Math.max(x.low(), Math.min(x.high(), level));
    }

    private static String area(Density density, LinearScale x, LinearScale y, double from, double to) {
        var points = new ArrayList<Point>();
        points.add(new Point(x.at(from), BASE));
        points.addAll(curve(density, x, y, from, to));
        points.add(new Point(x.at(to), BASE));
        return SvgPaths.area(points);
    }

    private static List<Point> curve(Density density, LinearScale x, LinearScale y, double from, double to) {
        int steps = Math.max(2, (int) Math.ceil(STEPS * (to - from) / (x.high() - x.low())));
        var points = new ArrayList<Point>(steps + 1);
        for (int i = 0; i <= steps; i++) {
            double level = from + (to - from) * i / steps;
            points.add(new Point(x.at(level), y.at(density.at(level))));
        }
        return points;
    }

    private static String bracket(double left, double right) {
        return "M" + SvgPaths.round(left) + " " + (BASE + 11) + "v5H" + SvgPaths.round(right) + "v-5";
    }
}
