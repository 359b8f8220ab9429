package com.vixshield.quant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vixshield.quant.chain.HygieneCounts;
import com.vixshield.quant.condor.CondorTier;
import com.vixshield.quant.condor.Tier;

/**
 * Holds what the quotes of XSP, a tenth of the SPX, offer at the signal's expiry: all numbers in points of XSP, from its own
 * bids and asks. A session without such quotes has none of this.
 *
 * @param format of this section, so that readers can tell a later one apart
 * @param hygiene what was discarded of its quotes
 * @param forward from its own quotes; absent when too few strikes have both bids
 * @param widths ascending
 */
public record XspSignal(int format, HygieneCounts hygiene, OptionalDouble forward, List<WidthOffers> widths) {

    public static final int FORMAT = 1;
    /** Points of SPX in one of XSP. */
    public static final double SCALE = 10;

    public XspSignal {
        widths = List.copyOf(widths);
    }

    public Optional<WidthOffers> at(double width) {
        return widths.stream().filter(offers -> offers.width() == width).findFirst();
    }

    /** The condors of one tier by width asked for; a width at which none can be built is left out. */
    public Map<Double, CondorTier> condors(Tier tier) {
        Map<Double, CondorTier> condors = new java.util.TreeMap<>();
        widths.forEach(offers -> {
            if (offers.tiers().get(tier) instanceof CondorTier condor) {
                condors.put(offers.width(), condor);
            }
        });
        return condors;
    }
}
