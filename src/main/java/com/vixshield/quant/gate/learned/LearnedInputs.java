package com.vixshield.quant.gate.learned;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds what the learned gate looks at on one session, the condor's own value aside.
 *
 * @param termRatio VIX/VIX3M
 * @param fromHigh ln of the close over the highest of 252 closes, this one among them
 * @param momentum sum of five log returns over σ̂√5
 * @param premium ln of the options' deviation to the next close over σ̂
 * @param slope VX2/VX1 − 1 of the session before
 * @param vvix ln(VVIX/VIX)
 * @param gap 1 if the next session is three calendar days away or more
 * @param fomc 1 if a rate decision falls on it
 * @param calming ln of the deviation of five log returns over that of twenty
 * @param logVix ln VIX
 */
public record LearnedInputs(double termRatio, double fromHigh, double momentum, double premium, double slope, double vvix,
        double gap, double fomc, double calming, double logVix) {

    /** In the order in which models have their weights. */
    public static final List<String> NAMES = List.of("vix_to_vix3m", "from_high", "momentum", "premium", "slope",
            "vvix_to_vix", "gap", "fomc", "calming", "value", "log_vix");

    /** @param value mean result over the largest loss, as the value gate has it */
    public double[] with(double value) {
        return new double[]{termRatio, fromHigh, momentum, premium, slope, vvix, gap, fomc, calming, value, logVix};
    }

    /** By name, as a gate shows what it looked at. */
    static Map<String, Double> named(double[] inputs) {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i++) {
            named.put(NAMES.get(i), inputs[i]);
        }
        return named;
    }

    boolean complete() {
        for (double input : with(0)) {
            if (!Double.isFinite(input)) {
                return false;
            }
        }
        return true;
    }
}
