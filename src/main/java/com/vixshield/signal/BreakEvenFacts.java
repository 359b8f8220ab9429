package com.vixshield.signal;

import java.util.OptionalDouble;

import com.vixshield.quant.hedge.OverlayBreakEven;

/** {@link OverlayBreakEven} as printed: a fall, decimal, or why there is none. */
record BreakEvenFacts(Part<Double> paysForOneYear, Part<Double> coversTheCondors) {

    static BreakEvenFacts of(OverlayBreakEven breakEven) {
        return new BreakEvenFacts(fall(breakEven.paysForAYear()), fall(breakEven.coversTheCondors()));
    }

    private static Part<Double> fall(OptionalDouble fall) {
        return fall.isPresent() ? Part.of(fall.getAsDouble())
                : Part.absent("no fall within reach brings the hedge that much, or no hedge is held");
    }
}
