package com.vixshield.quant.range;

import java.util.OptionalDouble;

/**
 * Holds the half-widths of the bands of 80, 85 and 90 %, decimals of log return; absent where their multiple is.
 *
 * @param edr80 m80·σ̂: the band is F·exp(±edr80)
 */
public record BandWidths(OptionalDouble edr80, OptionalDouble edr85, OptionalDouble edr90) {
}
