package com.vixshield.quant.gate.learned;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.vixshield.quant.condor.Tier;

/**
 * Holds the learned gate of one rulebook version: a fitted model and where it decides.
 *
 * @param tiers that it decides for in the value gate's place, once it is among the gates that decide
 * @param learnedUntil newest session whose condor it has learned from
 * @param least prediction, share of the largest loss, that must be exceeded
 * @param intercept of the model @param means of its inputs @param deviations likewise @param weights in the inputs' order
 * @param promotion what must have happened in shadow before it may decide
 */
public record LearnedRules(Set<Tier> tiers, LocalDate learnedUntil, double least, double intercept, List<Double> means,
        List<Double> deviations, List<Double> weights, PromotionRule promotion) {

    public LearnedRules {
        tiers = Set.copyOf(tiers);
        RidgeModel model = new RidgeModel(intercept, means, deviations, weights);
        means = model.means();
        deviations = model.deviations();
        weights = model.weights();
        if (weights.size() != LearnedInputs.NAMES.size()) {
            throw new IllegalArgumentException("a weight for each of " + LearnedInputs.NAMES + ", not " + weights.size());
        }
    }

    /** Share of the largest loss. @param inputs in the inputs' order */
    public double predict(double[] inputs) {
        return new RidgeModel(intercept, means, deviations, weights).predict(inputs);
    }

    /** What it looked at and what it predicts, by name. */
    public Map<String, Double> evidence(double[] inputs) {
        Map<String, Double> evidence = LearnedInputs.named(inputs);
        evidence.put("prediction", predict(inputs));
        return evidence;
    }
}
