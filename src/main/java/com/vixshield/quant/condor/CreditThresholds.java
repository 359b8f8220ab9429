package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says from which credit on a condor is worth selling, in points; absent while the range has no history.
 *
 * @param minCreditExpectedPnlZero credit at which the real-world mean is zero
 * @param tooLateCredit credit below which the value gate refuses: the trade is too late
 * @param popBelowBreakeven whether the real-world probability misses the worst-case break-even win rate; shown, never a gate
 */
public record CreditThresholds(OptionalDouble minCreditExpectedPnlZero, OptionalDouble tooLateCredit,
        Optional<Boolean> popBelowBreakeven) {
}
