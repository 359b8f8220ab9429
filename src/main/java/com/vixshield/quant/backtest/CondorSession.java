package com.vixshield.quant.backtest;

import java.util.List;

/**
 * Holds all tiers on one session under one price model.
 *
 * @param quoted whether it was priced on stored quotes; otherwise the model priced it
 * @param forward points of the (possibly scaled) index
 * @param stdev total, at the money
 * @param gauge mid credit of the narrow condor at the range; NaN where there is none
 * @param tiers in the order of the walk's tiers
 */
public record CondorSession(int session, boolean quoted, double forward, double stdev, double gauge, List<CondorDay> tiers) {
}
