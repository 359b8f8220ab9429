package com.vixshield.quant.sizing;

import com.vixshield.quant.range.TerminalDistribution;

/**
 * Computes the share f of equity at risk that maximises the mean of ln(1 + f·x), x the result of one contract over its
 * largest loss (J. L. Kelly, A New Interpretation of Information Rate, 1956), over equally likely outcomes. Zero unless the
 * mean is positive, below one because x reaches −1.
 *
 * @param fraction 0 … 1
 * @param expectedProfit dollars a contract after fees
 */
record KellyFraction(double fraction, double expectedProfit) {

    private static final int BISECTIONS = 30;

    static KellyFraction of(CondorOffer offer, TerminalDistribution outcomes, double feePerLeg) {
        double maxLoss = offer.maxLoss(feePerLeg);
        double[] x = new double[outcomes.size()];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double profit = offer.profit(outcomes.level(i), feePerLeg);
            sum += profit;
            x[i] = profit / maxLoss;
        }
        double mean = sum / x.length;
        return new KellyFraction(mean > 0 ? maximum(x) : 0, mean);
    }

    /** The slope of the mean log falls in f, so its only zero is the maximum. */
    private static double maximum(double[] x) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double f = (low + high) / 2;
            if (slope(x, f) > 0) {
                low = f;
            } else {
                high = f;
            }
        }
        return low;
    }

    private static double slope(double[] x, double f) {
        double sum = 0;
        for (double v : x) {
            sum += v / (1 + f * v);
        }
        return sum;
    }
}
