package com.vixshield.quant.hedge.instrument;

import java.util.List;

/**
 * Models how the VX curve answers a move of the SPX (rulebook §7, refitted yearly).
 *
 * @param steps relative rise of VX1 per −1 % SPX by the slope VX2/VX1 − 1, ascending
 * @param upDays share of the response on a rise of the SPX
 * @param proportions relative move of each month in units of the first month's, from month 1 on; the last holds beyond
 */
public record VxResponse(List<Step> steps, double upDays, List<Double> proportions) {

    /** Applies while the slope is below {@code below}. */
    public record Step(double below, double response) {
    }

    public VxResponse {
        steps = List.copyOf(steps);
        proportions = List.copyOf(proportions);
    }

    /** Months 3 and 6 lie half-way between their neighbours; they were not fitted. */
    public static VxResponse defaults() {
        return new VxResponse(List.of(new Step(0, 0.030), new Step(0.05, 0.042), new Step(0.10, 0.049),
                new Step(Double.POSITIVE_INFINITY, 0.053)), 0.75, List.of(1.0, 0.72, 0.595, 0.47, 0.40, 0.37, 0.34));
    }

    /** Relative rise of VX1 for −1 % SPX. */
    public double perPercent(double slope) {
        for (Step step : steps) {
            if (slope < step.below()) {
                return step.response();
            }
        }
        throw new IllegalArgumentException("no response for the slope " + slope);
    }

    /**
     * Relative change of one month's settlement.
     *
     * @param spxMove decimal
     * @param slope VX2/VX1 − 1
     * @param scale 1 for the fitted response, 0.5 for half of it …
     */
    public double relativeMove(double spxMove, double slope, double scale, int month) {
        double first = -100 * spxMove * perPercent(slope) * (spxMove > 0 ? upDays : 1) * scale;
        return first * proportion(month);
    }

    /** Move of a month in units of the first month's. */
    public double proportion(int month) {
        return proportions.get(Math.min(month, proportions.size()) - 1);
    }
}
