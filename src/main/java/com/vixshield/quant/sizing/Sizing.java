package com.vixshield.quant.sizing;

import java.util.List;

/** Holds the result of sizing: a position, or the errors of a profile. */
public sealed interface Sizing permits SizedPosition, Sizing.HedgeOnly, Sizing.Invalid {

    /**
     * Tonight has no condor of this tier and product; the hedge goes on, because no gate pauses it.
     *
     * @param reason why there is none
     */
    record HedgeOnly(String reason, HedgeDollars hedge) implements Sizing {
    }

    /** The profile is not valid: nothing is sized. */
    record Invalid(List<FieldError> errors) implements Sizing {
    }
}
