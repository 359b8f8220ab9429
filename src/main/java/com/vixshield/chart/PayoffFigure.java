package com.vixshield.chart;

import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/** Combines both drawings of a payoff with the table that says the same, exact at every corner of the lines. */
public record PayoffFigure(PayoffChart wide, PayoffChart narrow, CondorPayoff payoff, SettlementBand outlook, List<Row> rows) {

    private static final double[] CHANGES = {-0.06, -0.04, -0.03, -0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.04};

    /**
     * @param what the level is, when it is more than a round change: "bought put", "break-even"
     * @param change from the forward, as a decimal
     * @param hedge null without one
     */
    public record Row(double level, String what, double change, double condor, Double hedge) {

        public Double getTogether() {
            return hedge == null ? null : condor + hedge;
        }
    }

    /**
     * @param hedge dollars that the hedge makes when the index settles there, or null
     * @param outlook null when the day has none; the panel of odds is left out then
     */
    public static PayoffFigure of(CondorPayoff payoff, DoubleUnaryOperator hedge, SettlementBand outlook) {
        return new PayoffFigure(PayoffPlot.draw(payoff, hedge, outlook, Drawing.WIDE),
                PayoffPlot.draw(payoff, hedge, outlook, Drawing.NARROW), payoff, outlook, rows(payoff, hedge, outlook));
    }

    public boolean isHedged() {
        return wide.curves().hedged() != null;
    }

    private static List<Row> rows(CondorPayoff payoff, DoubleUnaryOperator hedge, SettlementBand outlook) {
        double centre = outlook == null ? (payoff.strikes().shortPut() + payoff.strikes().shortCall()) / 2 : outlook.forward();
        var levels = new TreeMap<Double, String>();
        for (double change : CHANGES) {
            levels.put(centre * (1 + change), change == 0 && outlook != null ? "forward" : "");
        }
        if (payoff.crossesZero()) {
            levels.put(payoff.lowerBreakEven(), "break-even");
            levels.put(payoff.upperBreakEven(), "break-even");
        }
        levels.put(payoff.strikes().longPut(), "bought put");
        levels.put(payoff.strikes().shortPut(), "sold put");
        levels.put(payoff.strikes().shortCall(), "sold call");
        levels.put(payoff.strikes().longCall(), "bought call");
        return levels.entrySet().stream().map(entry -> new Row(entry.getKey(), entry.getValue(), entry.getKey() / centre - 1,
                payoff.at(entry.getKey()), hedge == null ? null : hedge.applyAsDouble(entry.getKey()))).toList();
    }
}
