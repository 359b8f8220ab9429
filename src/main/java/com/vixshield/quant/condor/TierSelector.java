package com.vixshield.quant.condor;

import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.volatility.OtmCurve;

/** Selects the strikes of both families on one curve: for the signal of the day and for every session of a backtest. */
final class TierSelector {

    private static final String NO_RANGE = "no expected range to start from";

    private final OtmCurve curve;
    private final OptionalDouble range;
    private final CondorRules rules;
    private final boolean outermost;
    private CreditStrikes family;

    /**
     * @param range log return at the edge of the expected range
     * @param outermost whether a search whose range ends outside all bids starts at the outermost of them
     */
    TierSelector(OtmCurve curve, OptionalDouble range, CondorRules rules, boolean outermost) {
        this.curve = curve;
        this.range = range;
        this.rules = rules;
        this.outermost = outermost;
    }

    StrikeSelection delta(double target) {
        return DeltaStrikes.select(curve, target, rules.width());
    }

    StrikeSelection credit(double target) {
        if (range.isEmpty()) {
            return StrikeSelection.none(NO_RANGE);
        }
        family = family == null ? family(rules.width()) : family;
        return family.select(target);
    }

    /** The condor of another width with its shorts at the edge of the expected range. */
    Optional<RangeCondor> atRange(double width) {
        return range.isEmpty()
                ? Optional.empty()
                : family(width).atRange().map(s -> new RangeCondor(s.chain().strike(s.shortPut()),
                        s.chain().strike(s.shortCall()), s.mid()));
    }

    private CreditStrikes family(double width) {
        return new CreditStrikes(curve, range.getAsDouble(), width, rules, outermost);
    }
}
