package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Says what a condor brings on average, in points after fees. Real-world values are absent while the range has no history.
 *
 * @param expectedPnlRwPoints real-world mean result
 * @param sePnl its standard error
 * @param avgLossWhenLosing mean of the losing results, negative
 * @param breakevenWinRate win rate that pays for itself if every loss were the full width
 * @param breakevenWinRateAtAverageLoss if losses and wins have their real-world means
 */
public record CondorExpectation(OptionalDouble expectedPnlRwPoints, OptionalDouble sePnl, OptionalDouble avgLossWhenLosing,
        double breakevenWinRate, OptionalDouble breakevenWinRateAtAverageLoss) {

    static CondorExpectation of(Optional<RealWorldResult> real, double worstCase) {
        return new CondorExpectation(number(real, RealWorldResult::expectedPnl), number(real, RealWorldResult::standardError),
                number(real, RealWorldResult::averageLoss), worstCase, number(real, RealWorldResult::breakevenWinRate));
    }

    static OptionalDouble number(Optional<RealWorldResult> real, ToDoubleFunction<RealWorldResult> part) {
        return real.isPresent() ? OptionalDouble.of(part.applyAsDouble(real.get())) : OptionalDouble.empty();
    }
}
