package com.vixshield.quant.sizing;

import java.util.ArrayList;
import java.util.List;

import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.plan.HedgePlan;

/**
 * Computes condor and hedge together after one session, over moves of the SPX and answers of the VX curve, dollars.
 *
 * @param moves decimals, ascending in equal steps
 * @param condor result at each move, fees included
 * @param rows one for each answer of the curve
 */
public record PayoffSurface(List<Double> moves, List<Double> condor, List<Row> rows) {

    /**
     * @param scale multiple of the fitted VX response
     * @param hedge gain at each move
     * @param net condor and hedge at each move
     * @param convexity second difference of the net over neighbouring moves, dollars a step²; two entries fewer than moves
     */
    public record Row(double scale, List<Double> hedge, List<Double> net, List<Double> convexity) {
    }

    static PayoffSurface of(CondorOffer offer, int contracts, double feePerLeg, HedgeRevaluation revaluation, HedgePlan plan,
            int days, SizingParameters.Surface grid) {
        List<Double> moves = new ArrayList<>();
        List<Double> condor = new ArrayList<>();
        for (int i = 0; i <= grid.steps(); i++) {
            double move = grid.from() + (grid.to() - grid.from()) * i / grid.steps();
            moves.add(move);
            condor.add(contracts * offer.profit(offer.forward() * (1 + move), feePerLeg));
        }
        return new PayoffSurface(List.copyOf(moves), List.copyOf(condor),
                grid.scales().stream().map(scale -> row(scale, moves, condor, revaluation, plan, days)).toList());
    }

    private static Row row(double scale, List<Double> moves, List<Double> condor, HedgeRevaluation revaluation,
            HedgePlan plan, int days) {
        List<Double> hedge = moves.stream().map(move -> revaluation.inMove(plan, move, scale, days).values().stream()
                .mapToDouble(Double::doubleValue).sum()).toList();
        List<Double> net = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            net.add(condor.get(i) + hedge.get(i));
        }
        List<Double> convexity = new ArrayList<>();
        for (int i = 1; i < net.size() - 1; i++) {
            convexity.add(net.get(i + 1) - 2 * net.get(i) + net.get(i - 1));
        }
        return new Row(scale, hedge, List.copyOf(net), List.copyOf(convexity));
    }
}
