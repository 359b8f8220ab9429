package com.vixshield.quant.range;

import java.util.OptionalDouble;

/** Holds the multiples of σ̂ that cover 80, 85 and 90 % of the outcomes; absent until enough of them are known. */
public record BandMultiples(OptionalDouble m80, OptionalDouble m85, OptionalDouble m90) {
}
