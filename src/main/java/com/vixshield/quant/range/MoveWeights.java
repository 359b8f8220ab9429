package com.vixshield.quant.range;

/**
 * Holds the weights of a forecast, fitted by QLIKE on the sessions before.
 *
 * @param a weight of iv1/√252
 * @param b weight of hv20/√252
 * @param c weight of √(π/8)·r5 (Parkinson, 1980)
 */
public record MoveWeights(double a, double b, double c) {
}
