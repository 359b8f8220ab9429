package com.vixshield.signal.command;

import java.util.OptionalDouble;

import com.vixshield.quant.hedge.OverlayBreakEven;

/** Prints an {@link OverlayBreakEven}: a fall, decimal, or why there is none. */
record BreakEvenJson(Available<Double> paysForOneYear, Available<Double> coversTheCondors) {

    static BreakEvenJson of(OverlayBreakEven breakEven) {
        return new BreakEvenJson(fall(breakEven.paysForAYear()), fall(breakEven.coversTheCondors()));
    }

    private static Available<Double> fall(OptionalDouble fall) {
        return fall.isPresent()
                ? Available.of(fall.getAsDouble())
                : Available.absent("no fall within reach brings the hedge that much, or no hedge is held");
    }
}
