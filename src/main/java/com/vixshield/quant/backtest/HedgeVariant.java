package com.vixshield.quant.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.vixshield.quant.hedge.instrument.InstrumentSet;
import com.vixshield.quant.hedge.policy.Weighting;

/** Describes one way of hedging: the instruments of the layers and their weights. */
public record HedgeVariant(InstrumentSet set, Weighting mode) {

    /** All that can be priced from history. */
    public static final List<HedgeVariant> ALL = List.of(new HedgeVariant(InstrumentSet.CARD, Weighting.LOYALTY),
            new HedgeVariant(InstrumentSet.CARD, Weighting.MOTION), new HedgeVariant(InstrumentSet.CALLS, Weighting.LOYALTY),
            new HedgeVariant(InstrumentSet.CALLS, Weighting.MOTION));

    /** @throws IllegalArgumentException for a set or mode that has no history */
    public static HedgeVariant of(String set, String mode) {
        return ALL.stream().filter(v -> v.name().equals(set + "_" + mode)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no hedge " + set + " " + mode + "; there are "
                        + Arrays.toString(ALL.stream().map(HedgeVariant::name).toArray())));
    }

    public String name() {
        return setName() + "_" + modeName();
    }

    public String setName() {
        return set.name().toLowerCase(Locale.ROOT);
    }

    public String modeName() {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
