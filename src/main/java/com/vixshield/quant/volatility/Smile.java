package com.vixshield.quant.volatility;

/**
 * Describes a risk-neutral distribution of the settlement, as far as displays and probabilities need it. Strikes in index
 * points.
 */
public sealed interface Smile permits ConvexSmile, LinearSmile {

    /** P(S ≤ strike). */
    double cumulative(double strike);

    /** Undiscounted put price, index points. */
    double put(double strike);
}
