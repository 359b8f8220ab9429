package com.vixshield.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import com.vixshield.chart.PayoffChart.Curves;
import com.vixshield.chart.PayoffChart.Frame;
import com.vixshield.chart.PayoffChart.Labels;

/** Computes one drawing of a payoff. */
final class PayoffPlot {

    private static final double TOP = 22;
    private static final double FLOOR = 256;
    private static final double AXIS = 280;
    private static final double STRIKE_TEXT = 297;
    private static final double HEIGHT_WITHOUT_ODDS = 306;
    private static final double LINE = 15;
    private static final int SAMPLES = 48;

    private final CondorPayoff payoff;
    private final DoubleUnaryOperator together;
    private final Drawing drawing;
    private final LinearScale x;
    private final LinearScale y;

    private PayoffPlot(CondorPayoff payoff, DoubleUnaryOperator hedge, Drawing drawing) {
        this.payoff = payoff;
        this.drawing = drawing;
        this.together = hedge == null ? null : level -> payoff.at(level) + hedge.applyAsDouble(level);
        double span = payoff.strikes().longCall() - payoff.strikes().longPut();
        x = new LinearScale(payoff.strikes().longPut() - 0.4 * span, payoff.strikes().longCall() + 0.4 * span, drawing.left(),
                drawing.right());
        double[] values = DoubleStream.concat(DoubleStream.of(0, payoff.most(), payoff.least()),
                together == null ? DoubleStream.empty() : levels().stream().mapToDouble(together::applyAsDouble)).toArray();
        y = new LinearScale(DoubleStream.of(values).min().orElseThrow(), DoubleStream.of(values).max().orElseThrow() + 1e-9,
                FLOOR,
                TOP);
    }

    static PayoffChart draw(CondorPayoff payoff, DoubleUnaryOperator hedge, SettlementBand outlook, Drawing drawing) {
        return new PayoffPlot(payoff, hedge, drawing).chart(outlook);
    }

    private PayoffChart chart(SettlementBand outlook) {
        OddsPanel odds = outlook == null || !payoff.crossesZero()
                ? null
                : OddsPanel.draw(outlook, x, payoff.lowerBreakEven(), payoff.upperBreakEven());
        double height = odds == null ? HEIGHT_WITHOUT_ODDS : OddsPanel.HEIGHT;
        return new PayoffChart(new Frame(drawing, height, x.low(), x.high(), SvgPaths.round(y.at(0)), AXIS),
                new Curves(SvgPaths.line(condorLine()), together == null ? null : SvgPaths.line(hedgedLine()), losses(),
                        gain()),
                guides(), new Labels(strikes(), breakEvens(), keep(), left().get(0), together == null ? null : left().get(1),
                        ends()),
                odds);
    }

    private List<Point> condorLine() {
        var levels = new ArrayList<Double>();
        levels.add(x.low());
        levels.addAll(payoff.strikes().ascending());
        levels.add(x.high());
        return levels.stream().map(level -> at(level, payoff.at(level))).toList();
    }

    private List<Point> hedgedLine() {
        return levels().stream().map(level -> at(level, together.applyAsDouble(level))).toList();
    }

    /** Evenly spaced, and every strike, so that corners stay sharp. */
    private TreeSet<Double> levels() {
        var levels = new TreeSet<>(payoff.strikes().ascending());
        IntStream.rangeClosed(0, SAMPLES).forEach(i -> levels.add(x.low() + (x.high() - x.low()) * i / SAMPLES));
        return levels;
    }

    private List<String> losses() {
        if (!payoff.crossesZero()) {
            return List.of();
        }
        double least = payoff.at(payoff.strikes().longPut());
        return List.of(
                SvgPaths.area(List.of(at(x.low(), 0), at(x.low(), least), at(payoff.strikes().longPut(), least),
                        at(payoff.lowerBreakEven(), 0))),
                SvgPaths.area(List.of(at(payoff.upperBreakEven(), 0),
                        at(payoff.strikes().longCall(), payoff.at(payoff.strikes().longCall())),
                        at(x.high(), payoff.at(payoff.strikes().longCall())), at(x.high(), 0))));
    }

    private String gain() {
        return !payoff.crossesZero()
                ? null
                : SvgPaths.area(List.of(at(payoff.lowerBreakEven(), 0), at(payoff.strikes().shortPut(), payoff.most()),
                        at(payoff.strikes().shortCall(), payoff.most()), at(payoff.upperBreakEven(), 0)));
    }

    private List<PayoffChart.Guide> guides() {
        return payoff.strikes().ascending().stream()
                .map(strike -> new PayoffChart.Guide(SvgPaths.round(x.at(strike)), SvgPaths.round(y.at(payoff.at(strike)))))
                .toList();
    }

    private List<Mark> strikes() {
        List<Double> strikes = payoff.strikes().ascending();
        // a strike of four digits and a half is 40 px wide at 13 px
        double[] places = LabelLayout.spread(strikes.stream().map(x::at).toList(), 42, 20, drawing.width() - 20);
        return IntStream.range(0, strikes.size()).mapToObj(i -> Mark.centred(places[i], STRIKE_TEXT, strikes.get(i))).toList();
    }

    private List<Mark> breakEvens() {
        if (!payoff.crossesZero()) {
            return List.of();
        }
        return List.of(Mark.before(x.at(payoff.lowerBreakEven()), y.at(0), payoff.lowerBreakEven()),
                Mark.after(x.at(payoff.upperBreakEven()), y.at(0), payoff.upperBreakEven()));
    }

    /** Inside the gain when there is room for a line of text, above it otherwise. */
    private Mark keep() {
        double top = y.at(payoff.most());
        boolean room = y.at(0) - top > 26;
        return Mark.centred((x.at(payoff.strikes().shortPut()) + x.at(payoff.strikes().shortCall())) / 2,
                room ? top + 19 : top - 7, payoff.most());
    }

    /** Labels at the left edge: the most lost and, with a hedge, what is lost with it; apart from each other and from $0. */
    private List<Mark> left() {
        double edge = drawing.wide() ? drawing.left() - 10 : drawing.left() + 4;
        double least = payoff.at(payoff.strikes().longPut());
        // beside the plot a label stands level with its line, inside it clear of the line
        double below = drawing.wide() ? 0 : 13;
        if (together == null) {
            return List.of(mark(edge, y.at(least) + below + 4, least));
        }
        double hedged = together.applyAsDouble(x.low());
        boolean above = hedged > least;
        double leastAt = y.at(least) + below;
        double hedgedAt = y.at(hedged) + (above ? -below : below);
        double[] places = LabelLayout.spread(above ? List.of(hedgedAt, leastAt) : List.of(leastAt, hedgedAt), LINE,
                y.at(0) + LINE,
                AXIS - 4);
        return List.of(mark(edge, places[above ? 1 : 0] + 4, least), mark(edge, places[above ? 0 : 1] + 4, hedged));
    }

    private Mark mark(double edge, double height, double value) {
        return drawing.wide() ? Mark.before(edge, height, value) : Mark.after(edge, height, value);
    }

    private PayoffChart.EndLabels ends() {
        double condor = y.at(payoff.at(payoff.strikes().longCall()));
        double hedged = together == null ? condor : y.at(together.applyAsDouble(x.high()));
        boolean hedgedAbove = hedged < condor;
        double[] places = LabelLayout.spread(hedgedAbove ? List.of(hedged, condor) : List.of(condor, hedged), LINE, TOP,
                AXIS + 12);
        return new PayoffChart.EndLabels(SvgPaths.round(places[hedgedAbove ? 1 : 0] + 4),
                SvgPaths.round(places[hedgedAbove ? 0 : 1] + 4));
    }

    private Point at(double level, double dollars) {
        return new Point(x.at(level), y.at(dollars));
    }
}
