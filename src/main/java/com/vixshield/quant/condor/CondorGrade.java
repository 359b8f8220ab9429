package com.vixshield.quant.condor;

/**
 * Grades a condor at settlement, in points after fees.
 *
 * @param payoff owed at settlement
 * @param win whether it gained at the expected credit
 */
public record CondorGrade(double payoff, double pnlMid, double pnlExpected, double pnlNatural, boolean win) {
}
