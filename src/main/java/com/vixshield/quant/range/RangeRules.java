package com.vixshield.quant.range;

import java.util.List;

import com.vixshield.quant.history.Plausibility;

/**
 * Defines how the expected range is made (rulebook §4).
 *
 * @param startWeights of implied volatility, HV20 and the range term until the first fit
 * @param vix9dFactor VIX1D missing: VIX9D times this stands in
 * @param vixFactor VIX9D missing too: VIX times this
 * @param longGapFactor on σ̂ when VIX1D is missing and the next session is {@code longGapDays} or more calendar days away
 * @param fomcFactor when it holds an FOMC decision
 * @param cpiFactor when it holds the CPI
 * @param payrollsFactor when it holds payrolls
 * @param longGapDays calendar days
 * @param historicalWindow returns in HV20
 * @param rangeWindow sessions in R5
 * @param leastPairs forecasts with known outcome before weights are fitted and coverage is claimed
 * @param levels coverage aimed at: low, middle, high
 * @param coverageWindow standardised returns behind the multiples
 * @param learningRate of the adaptive miss rate
 * @param leastMissRate clamp of the miss rate
 * @param mostMissRate clamp of the miss rate
 * @param distributionWindow standardised returns of the real-world distribution
 * @param leastYear outcomes from which a calendar year may be the worst
 * @param sessionsPerYear of the annualisation
 * @param plausible rows outside it are left out
 */
public record RangeRules(List<Double> startWeights, double vix9dFactor, double vixFactor, double longGapFactor,
        double fomcFactor, double cpiFactor, double payrollsFactor, int longGapDays, int historicalWindow, int rangeWindow,
        int leastPairs, List<Double> levels, int coverageWindow, double learningRate, double leastMissRate, double mostMissRate,
        int distributionWindow, int leastYear, double sessionsPerYear,
        Plausibility plausible) {
}
