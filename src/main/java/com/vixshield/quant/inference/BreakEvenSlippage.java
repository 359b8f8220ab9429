package com.vixshield.quant.inference;

import java.util.List;

/**
 * Says how much a trader may give up from mid before nothing is left.
 *
 * @param perLeg points a leg at which the mean result after fees is nil, with its interval; negative where there is nothing
 *        even at mid
 * @param shareOfSpread the same as a share of the way from mid to the natural price; NaN where mid and natural are the same
 */
public record BreakEvenSlippage(Estimate perLeg, Estimate shareOfSpread) {

    /**
     * @param mid results after fees at mid by session, points, 0 without a trade
     * @param natural the same at bids and asks
     * @param counts trades by session
     * @param legs of one trade
     */
    public static BreakEvenSlippage of(double[] mid, double[] natural, double[] counts, int legs) {
        if (mid.length != natural.length || mid.length != counts.length || legs < 1) {
            throw new IllegalArgumentException("no slippage of " + mid.length + " results with " + legs + " legs");
        }
        double[] crossing = new double[mid.length];
        for (int i = 0; i < mid.length; i++) {
            crossing[i] = mid[i] - natural[i];
        }
        List<Estimate> estimates = Estimate.of(
                List.of(Statistic.ratio(mid, counts).times(1.0 / legs), Statistic.ratio(mid, crossing)),
                StationaryBootstrap.of(mid.length));
        return new BreakEvenSlippage(estimates.get(0), estimates.get(1));
    }
}
