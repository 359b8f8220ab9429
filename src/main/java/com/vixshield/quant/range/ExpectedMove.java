package com.vixshield.quant.range;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Holds the expected move to the next close. Decimals of log return unless annualised.
 *
 * @param asOf session of the newest bar that was used
 * @param sigma σ̂ of one session, event factor included
 * @param eventFactor what it was multiplied by
 * @param zWindow outcomes in the real-world distribution
 * @param sAtmOverSigma what options charge over what usually happens; absent without a smile
 */
public record ExpectedMove(LocalDate asOf, MoveReadings readings, MoveWeights weights, double sigma, double eventFactor,
        BandMultiples multiples, BandWidths widths, int zWindow, OptionalDouble sAtmOverSigma, BandCoverages coverages) {

    /** With the at-the-money standard deviation of the options beside it. */
    public ExpectedMove against(double sAtm) {
        if (!(sigma > 0)) {
            return this;
        }
        return new ExpectedMove(asOf, readings, weights, sigma, eventFactor, multiples, widths, zWindow,
                OptionalDouble.of(sAtm / sigma), coverages);
    }

    /** Half the width of the band that covers 85 %: the one that pages, gates and the credit search use. */
    public OptionalDouble edr85() {
        return widths.edr85();
    }
}
