package com.vixshield.quant.range;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds the expected move to the next close. Decimals of log return unless annualised.
 *
 * @param asOf session of the newest bar that was used
 * @param iv1 one-day implied volatility, annualised
 * @param iv1Source series it came from; k marks a substituted one
 * @param hv20 historical volatility, annualised
 * @param r5 mean of five ln(high/low)
 * @param a weight of iv1/√252
 * @param b weight of hv20/√252
 * @param c weight of √(π/8)·r5 (Parkinson, 1980)
 * @param sigma σ̂ of one session, event factor included
 * @param eventFactor what it was multiplied by
 * @param m80 multiple of σ̂ that covers 80 %; m85 and m90 likewise; absent until enough outcomes are known
 * @param edr80 m80·σ̂: the band is F·exp(±edr80)
 * @param zWindow outcomes in the real-world distribution
 * @param sAtmOverSigma what options charge over what usually happens; absent without a smile
 */
public record ExpectedMove(LocalDate asOf, double iv1, String iv1Source, double hv20, double r5, double a, double b, double c,
        double sigma, double eventFactor, OptionalDouble m80, OptionalDouble m85, OptionalDouble m90, OptionalDouble edr80,
        OptionalDouble edr85, OptionalDouble edr90, int zWindow, OptionalDouble sAtmOverSigma,
        Optional<BandCoverage> coverage80,
        Optional<BandCoverage> coverage85, Optional<BandCoverage> coverage90) {

    /** With the at-the-money standard deviation of the options beside it. */
    public ExpectedMove against(double sAtm) {
        if (!(sigma > 0)) {
            return this;
        }
        return new ExpectedMove(asOf, iv1, iv1Source, hv20, r5, a, b, c, sigma, eventFactor, m80, m85, m90, edr80, edr85, edr90,
                zWindow, OptionalDouble.of(sAtm / sigma), coverage80, coverage85, coverage90);
    }
}
