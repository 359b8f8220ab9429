package com.vixshield.quant.gate;

/**
 * Estimates the mean result of a tier's taken trades.
 *
 * @param mean dollars a contract
 * @param upper bound of that mean, infinite below two trades
 * @param suspends whether the rule gives the tier up
 */
public record Expectancy(int trades, double mean, double upper, boolean suspends) {
}
