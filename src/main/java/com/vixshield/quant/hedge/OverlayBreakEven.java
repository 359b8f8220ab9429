package com.vixshield.quant.hedge;

import java.util.OptionalDouble;

import com.vixshield.quant.hedge.holding.HedgeRevaluation;
import com.vixshield.quant.hedge.plan.HedgePlan;

/**
 * Computes the one-session falls of the SPX from which the hedge pays for itself, decimals (0.04 is −4 %), absent where no
 * fall within reach does. The curve answers as fitted, VVIX held still.
 *
 * @param paysForAYear gain = expected cost of a year
 * @param coversTheCondors gain = largest loss of the open condors
 */
public record OverlayBreakEven(OptionalDouble paysForAYear, OptionalDouble coversTheCondors) {

    private static final double REACH = 0.30;
    private static final int BISECTIONS = 40;

    /**
     * @param condorMaxLoss dollars
     * @param days calendar days that pass
     */
    public static OverlayBreakEven of(HedgeRevaluation revaluation, HedgePlan plan, double condorMaxLoss, int days) {
        return new OverlayBreakEven(fall(revaluation, plan, plan.expectedAnnualCost(), days),
                fall(revaluation, plan, condorMaxLoss, days));
    }

    private static OptionalDouble fall(HedgeRevaluation revaluation, HedgePlan plan, double target, int days) {
        boolean held = plan.layers().stream().anyMatch(layer -> layer.contracts() > 0);
        if (!held || gain(revaluation, plan, REACH, days) < target) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = REACH;
        for (int i = 0; i < BISECTIONS; i++) {
            double fall = (low + high) / 2;
            if (gain(revaluation, plan, fall, days) < target) {
                low = fall;
            } else {
                high = fall;
            }
        }
        return OptionalDouble.of(high);
    }

    private static double gain(HedgeRevaluation revaluation, HedgePlan plan, double fall, int days) {
        return revaluation.inMove(plan, -fall, 1, days).values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
