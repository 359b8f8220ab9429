package com.vixshield.quant.sizing;

import java.util.List;
import java.util.Optional;

import com.vixshield.quant.hedge.OverlayBreakEven;

/**
 * Holds everything that a page shows for one account and tier.
 *
 * @param count condors and what limits them
 * @param stress one entry per historical night
 * @param surface condor and hedge together after one session; absent without the slope of the VX curve
 * @param breakEven falls of the SPX from which the hedge pays for itself; absent likewise
 * @param messages what the holder must know about this size, in the words of a page
 */
public record SizedPosition(CondorProduct product, CondorCount count, CondorDollars condor, HedgeDollars hedge,
        MarginUse margin,
        QuickRatio quickRatio, List<StressOutcome> stress, Optional<PayoffSurface> surface,
        Optional<OverlayBreakEven> breakEven,
        List<String> messages) implements Sizing {

    public SizedPosition {
        stress = List.copyOf(stress);
        messages = List.copyOf(messages);
    }
}
