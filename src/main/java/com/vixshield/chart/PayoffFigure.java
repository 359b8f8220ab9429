package com.vixshield.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Both drawings of a payoff and the table that says the same. */
public record PayoffFigure(PayoffChart wide, PayoffChart narrow, CondorPayoff payoff, Outlook outlook, List<Row> rows) {

    /** @param change of the index from its forward, as a decimal; {@code hedge} is null without one */
    public record Row(double level, double change, double condor, Double hedge) {

        public Double together() {
            return hedge == null ? null : condor + hedge;
        }
    }

    /**
     * @param hedge dollars that the hedge makes when the index settles there, or null
     * @param outlook null when the day has none; the panel of odds is left out then
     */
    public static PayoffFigure of(CondorPayoff payoff, DoubleUnaryOperator hedge, Outlook outlook) {
        double centre = outlook == null ? (payoff.shortPut() + payoff.shortCall()) / 2 : outlook.forward();
        return new PayoffFigure(PayoffPlot.draw(payoff, hedge, outlook, Drawing.WIDE),
                PayoffPlot.draw(payoff, hedge, outlook, Drawing.NARROW), payoff, outlook,
                DoubleStream.of(-0.06, -0.04, -0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.04)
                        .mapToObj(change -> row(payoff, hedge, centre * (1 + change), change)).toList());
    }

    private static Row row(CondorPayoff payoff, DoubleUnaryOperator hedge, double level, double change) {
        return new Row(level, change, payoff.at(level), hedge == null ? null : hedge.applyAsDouble(level));
    }
}
