package com.vixshield.quant.hedge.plan;

import java.util.Map;

import com.vixshield.quant.hedge.instrument.InstrumentChoice;
import com.vixshield.quant.hedge.instrument.InstrumentChoice.Chosen;

/**
 * Merges the layers into one budget, the small account's option. Contracts are bought one by one, always for the layer
 * whose next one its own weight would pay for at the smallest budget, until the next does not fit. A larger budget only
 * goes further in the same order, so no layer ever loses a contract to a larger account, and none holds fewer than without
 * merging.
 */
final class LayerMerge {

    private static final double ROUNDING = 1e-9;

    private final double[] weights = new double[Layer.values().length];
    private final double[] costs = new double[Layer.values().length];
    private final int[] contracts = new int[Layer.values().length];
    private final double budget;

    private LayerMerge(LayerWeights wanted, Map<Layer, InstrumentChoice> choices, double budget) {
        this.budget = budget;
        for (Layer layer : Layer.values()) {
            if (choices.get(layer) instanceof Chosen chosen) {
                weights[layer.ordinal()] = wanted.of(layer);
                costs[layer.ordinal()] = chosen.instrument().costPerYear();
            }
        }
    }

    /** Weights that buy exactly those contracts; what is left over waits in the layer that is next. */
    static LayerWeights merge(LayerWeights wanted, Map<Layer, InstrumentChoice> choices, double budget) {
        LayerMerge merge = new LayerMerge(wanted, choices, budget);
        return budget > 0 && merge.share() > 0 ? merge.spend() : wanted;
    }

    private double share() {
        return weights[0] + weights[1] + weights[2];
    }

    private LayerWeights spend() {
        double left = budget;
        // What each weight pays for by itself comes first in the order anyway.
        for (int i = 0; i < contracts.length; i++) {
            contracts[i] = weights[i] > 0 ? (int) Math.floor(weights[i] / share() * budget / costs[i] + ROUNDING) : 0;
            left -= contracts[i] * costs[i];
        }
        int next = next();
        while (costs[next] <= left * (1 + ROUNDING)) {
            contracts[next]++;
            left -= costs[next];
            next = next();
        }
        double[] merged = new double[contracts.length];
        for (int i = 0; i < merged.length; i++) {
            merged[i] = (contracts[i] * costs[i] + (i == next ? Math.max(0, left) : 0)) / budget;
        }
        return new LayerWeights(merged[0], merged[1], merged[2]);
    }

    private int next() {
        int next = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < contracts.length; i++) {
            double start = weights[i] > 0 ? (contracts[i] + 1) * costs[i] / weights[i] : Double.POSITIVE_INFINITY;
            if (start < least) {
                next = i;
                least = start;
            }
        }
        return next;
    }
}
