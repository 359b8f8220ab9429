package com.vixshield.quant.regime;

import java.util.OptionalDouble;

/** Holds the numbers that a regime is decided on, named as in {@link Regime}. @param vix of the session */
record RegimeInputs(OptionalDouble vixOverVix3m, OptionalDouble slope, OptionalDouble dlnvix5, OptionalDouble dlnrv10_5,
        OptionalDouble spxOverHigh252, OptionalDouble vix, OptionalDouble vixMedian252, OptionalDouble vrp) {
}
