package com.vixshield.quant.gate;

/**
 * Holds the value gate's inputs and result.
 *
 * @param expectedPnl points after fees at the expected credit @param hold whether that is not worth the risk
 */
public record ValueGate(double expectedPnl, boolean hold) {

    /** @param maxLoss width less expected credit, points */
    public static ValueGate of(double expectedPnl, double maxLoss, GateRules rules) {
        return new ValueGate(expectedPnl, !(expectedPnl > least(maxLoss, rules)));
    }

    /** What the mean result must exceed, points. */
    static double least(double maxLoss, GateRules rules) {
        return rules.minimumValue() * maxLoss;
    }
}
