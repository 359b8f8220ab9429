package com.vixshield.quant.regime;

import com.vixshield.quant.history.Plausibility;

/**
 * Defines the limits between the regimes (rulebook §8).
 *
 * @param stressRatio VIX/VIX3M from which there is stress
 * @param carrySlope VX2/VX1 − 1 from which the curve pays carry
 * @param pressMargin by how much implied must have fallen more than realised, in logs
 * @param pressHigh share of the 252-session high close that the index must hold
 * @param changeWindow sessions of the two log changes
 * @param realisedWindow returns in RV10
 * @param premiumWindow returns in RV21
 * @param yearWindow sessions of the high and of the median
 * @param sessionsPerYear of the annualisation
 * @param growthYears over which earnings growth is measured for the equity risk premium
 * @param earningsDelayMonths until the earnings of a month are published
 * @param plausible rows outside it are left out
 */
public record RegimeRules(double stressRatio, double carrySlope, double pressMargin, double pressHigh, int changeWindow,
        int realisedWindow, int premiumWindow, int yearWindow, double sessionsPerYear, int growthYears,
        int earningsDelayMonths, Plausibility plausible) {
}
