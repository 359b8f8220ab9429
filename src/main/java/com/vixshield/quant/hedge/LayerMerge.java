package com.vixshield.quant.hedge;

import java.util.Map;

import com.vixshield.quant.hedge.InstrumentChoice.Chosen;

/**
 * The small account's option: the weight of every layer that is not available or cannot afford one contract goes to the
 * layer that comes nearest to affording one (or can afford most).
 */
final class LayerMerge {

    private LayerMerge() {
    }

    static LayerWeights merge(LayerWeights weights, Map<Layer, InstrumentChoice> choices, double budget) {
        Layer target = null;
        double most = 0;
        for (Layer layer : Layer.values()) {
            double raw = raw(weights.of(layer), choices.get(layer), budget);
            if (raw > most) {
                target = layer;
                most = raw;
            }
        }
        return target == null ? weights : pool(weights, choices, budget, target);
    }

    private static LayerWeights pool(LayerWeights weights, Map<Layer, InstrumentChoice> choices, double budget,
            Layer target) {
        double[] merged = new double[Layer.values().length];
        for (Layer layer : Layer.values()) {
            boolean kept = raw(weights.of(layer), choices.get(layer), budget) >= 1;
            merged[kept ? layer.ordinal() : target.ordinal()] += weights.of(layer);
        }
        return new LayerWeights(merged[0], merged[1], merged[2]);
    }

    private static double raw(double weight, InstrumentChoice choice, double budget) {
        return choice instanceof Chosen chosen ? weight * budget / chosen.instrument().costPerYear() : 0;
    }
}
