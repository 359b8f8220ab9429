package com.vixshield.quant.gate;

import java.util.Map;

import com.vixshield.quant.condor.Tier;

/**
 * Holds one gate's result for one tier.
 *
 * @param hold whether it refuses
 * @param on whether it decides; otherwise it is shown and graded only
 * @param reason why it refuses, or what it found in order
 * @param inputs the numbers it looked at
 */
public record GateResult(Gate gate, Tier tier, boolean hold, boolean on, String reason, Map<String, Double> inputs) {
}
