package com.vixshield.quant.sizing;

import java.util.List;

/**
 * Measures the deepest fall of an account that sells tonight's condor in every session and each time risks the same share
 * of what it then has: measured on the closes that were known, scaled to tonight's range, in the order in which they came.
 *
 * @param depth share of the highest account before it, 0 … 1
 * @param sessions closes that it was measured on
 * @param atRisk share that is risked each time
 */
public record RiskedDrawdown(double depth, int sessions, double atRisk) {

    /**
     * @param outcomes past returns over their own forecast, in order of time; at least one
     * @param sigma tonight's forecast, decimal
     * @param feePerLeg dollars
     */
    public static RiskedDrawdown of(CondorOffer offer, List<Double> outcomes, double sigma, double atRisk, double feePerLeg) {
        double maxLoss = offer.maxLoss(feePerLeg);
        double account = 1;
        double highest = 1;
        double depth = 0;
        for (double z : outcomes) {
            double profit = offer.profit(offer.forward() * Math.exp(z * sigma), feePerLeg);
            account *= 1 + atRisk * profit / maxLoss;
            highest = Math.max(highest, account);
            depth = Math.max(depth, 1 - account / highest);
        }
        return new RiskedDrawdown(depth, outcomes.size(), atRisk);
    }
}
