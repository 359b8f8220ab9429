package com.vixshield.lab.study;

import java.util.List;

import com.vixshield.lab.study.LabResult.Interval;

/**
 * Holds one variant of a sweep.
 *
 * @param values of the varied parameters, as they were asked
 * @param slippage points a leg at which it dies
 * @param perRisk mean result in units of the largest loss, with its interval
 * @param growth a year of the account, hedged where there is a hedge; bare: without it
 * @param drawdown deepest of the account
 * @param reduction of the drawdown by the hedge
 * @param score growth a year against the bare book of the same drawdown; null where the hedge increased the drawdown
 * @param sharpe ratio a session
 * @param verdict what can be concluded; null without a trade
 */
public record SweepRow(List<String> values, int trades, Double slippage, Interval perRisk, Double growth, Double bare,
        Double drawdown, Double reduction, Double score, Double sharpe, LabVerdict verdict) {
}
