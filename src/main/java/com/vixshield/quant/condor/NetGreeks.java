package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Holds the Greeks of a whole condor; all are absent when a leg has no implied volatility.
 *
 * @param netDelta forward delta
 * @param netGamma per point
 * @param netVega per 1.00 of volatility
 * @param netTheta per year
 */
public record NetGreeks(OptionalDouble netDelta, OptionalDouble netGamma, OptionalDouble netVega, OptionalDouble netTheta) {

    private static final NetGreeks NONE = new NetGreeks(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            OptionalDouble.empty());

    static NetGreeks of(Optional<Greeks> greeks) {
        return greeks.map(sum -> new NetGreeks(OptionalDouble.of(sum.delta()), OptionalDouble.of(sum.gamma()),
                OptionalDouble.of(sum.vega()), OptionalDouble.of(sum.theta()))).orElse(NONE);
    }
}
