package com.vixshield.quant.gate.learned;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.vixshield.quant.math.SymmetricSystem;

/**
 * Predicts by a straight line through standardised inputs whose weights were held small (ridge regression; A. E. Hoerl and R. W.
 * Kennard, 1970).
 *
 * @param intercept the mean of what was learned from
 * @param means of the inputs there @param deviations likewise, not zero @param weights of the standardised inputs
 */
public record RidgeModel(double intercept, List<Double> means, List<Double> deviations, List<Double> weights) {

    private static final double NOT_ZERO = 1e-9;

    public RidgeModel {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        weights = List.copyOf(weights);
        if (means.size() != weights.size() || deviations.size() != weights.size() || weights.isEmpty()
                || deviations.stream().anyMatch(d -> !(d > 0))) {
            throw new IllegalArgumentException("a model has a mean, a deviation above 0 and a weight for every input");
        }
    }

    /**
     * Minimises Σ(y − b0 − b·z)² + penalty·|b|², the intercept free.
     *
     * @param inputs a row for each outcome @param penalty above 0
     */
    public static RidgeModel fit(List<double[]> inputs, List<Double> outcomes, double penalty) {
        int n = inputs.size();
        int k = n == 0 ? 0 : inputs.get(0).length;
        if (n == 0 || n != outcomes.size() || !(penalty > 0)) {
            throw new IllegalArgumentException("no model of " + n + " rows and " + outcomes.size() + " outcomes");
        }
        double[] means = new double[k];
        double[] deviations = new double[k];
        double intercept = 0;
        for (int i = 0; i < n; i++) {
            intercept += outcomes.get(i) / n;
            for (int j = 0; j < k; j++) {
                means[j] += inputs.get(i)[j] / n;
            }
        }
        for (double[] row : inputs) {
            for (int j = 0; j < k; j++) {
                deviations[j] += (row[j] - means[j]) * (row[j] - means[j]) / n;
            }
        }
        for (int j = 0; j < k; j++) {
            deviations[j] = Math.sqrt(deviations[j]) + NOT_ZERO;
        }
        double[] weights = SymmetricSystem.solve(equations(inputs, outcomes, means, deviations, intercept, penalty));
        if (weights == null) {
            throw new IllegalArgumentException("the inputs are no numbers that a model can be fitted to");
        }
        return new RidgeModel(intercept, list(means), list(deviations), list(weights));
    }

    /** The normal equations; standardised inputs have mean 0, so the intercept is apart from them. */
    private static double[][] equations(List<double[]> inputs, List<Double> outcomes, double[] means, double[] deviations,
            double intercept, double penalty) {
        int k = means.length;
        double[][] rows = new double[k][k + 1];
        double[] z = new double[k];
        for (int i = 0; i < inputs.size(); i++) {
            for (int j = 0; j < k; j++) {
                z[j] = (inputs.get(i)[j] - means[j]) / deviations[j];
            }
            for (int j = 0; j < k; j++) {
                for (int l = 0; l < k; l++) {
                    rows[j][l] += z[j] * z[l];
                }
                rows[j][k] += z[j] * (outcomes.get(i) - intercept);
            }
        }
        for (int j = 0; j < k; j++) {
            rows[j][j] += penalty;
        }
        return rows;
    }

    private static List<Double> list(double[] values) {
        List<Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return Collections.unmodifiableList(list);
    }

    /** In the unit of the outcomes. */
    public double predict(double[] inputs) {
        if (inputs.length != weights.size()) {
            throw new IllegalArgumentException(weights.size() + " inputs, not " + inputs.length);
        }
        double sum = intercept;
        for (int j = 0; j < inputs.length; j++) {
            sum += weights.get(j) * (inputs[j] - means.get(j)) / deviations.get(j);
        }
        return sum;
    }
}
