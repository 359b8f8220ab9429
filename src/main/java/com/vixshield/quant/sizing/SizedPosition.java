package com.vixshield.quant.sizing;

import java.util.List;

/**
 * Everything that a page shows for one account and tier.
 *
 * @param count condors and what limits them
 * @param stress one entry per historical night
 * @param messages what the holder must know about this size, in the words of a page
 */
public record SizedPosition(Product product, CondorCount count, CondorDollars condor, HedgeDollars hedge, MarginUse margin,
        QuickRatio quickRatio, List<StressOutcome> stress, List<String> messages) implements Sizing {

    public SizedPosition {
        stress = List.copyOf(stress);
        messages = List.copyOf(messages);
    }
}
