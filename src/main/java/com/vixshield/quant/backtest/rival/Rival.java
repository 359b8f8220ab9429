package com.vixshield.quant.backtest.rival;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names what the method's book is set beside; each that is looked at counts as a variant tried. */
public enum Rival {
    /** The layered hedge, more of it while options are cheap against what the index really moved. */
    OVERLAY_BY_PREMIUM,
    /** The bare book without trades over a weekend, and with these only. */
    NO_WEEKENDS,
    WEEKENDS_ONLY,
    /** The whole budget in the long layer: 0/0/10. */
    LONG_LAYER_ONLY,
    /** Calls by the rule of Cboe's tail hedge index. */
    VXTH,
    /** The bare book without trades while VIX/VIX3M is 0.95 or more. */
    TERM_STRUCTURE;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with the names that there are */
    public static Rival of(String label) {
        return Arrays.stream(values()).filter(rival -> rival.label().equals(label)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rival " + label + "; there are "
                        + Arrays.stream(values()).map(Rival::label).collect(Collectors.joining(", "))));
    }
}
