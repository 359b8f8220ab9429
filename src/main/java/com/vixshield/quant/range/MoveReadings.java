package com.vixshield.quant.range;

/**
 * Holds the three volatilities that a forecast weighs.
 *
 * @param iv1 one-day implied volatility, annualised
 * @param iv1Source series it came from; k marks a substituted one
 * @param hv20 historical volatility, annualised
 * @param r5 mean of five ln(high/low)
 */
public record MoveReadings(double iv1, String iv1Source, double hv20, double r5) {
}
