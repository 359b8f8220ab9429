package com.vixshield.quant.chain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Holds the VIX and its options as a feed saw them beside the SPX chain. Neither is needed: without them the self-test
 * waits for the close, and VIX options have model prices.
 *
 * @param quoteInstant when the quotes were made
 * @param level index at that moment, vol points
 * @param options roots VIX and VIXW
 */
public record VixSnapshot(Instant quoteInstant, OptionalDouble level, List<Quote> options) {

    /** @param bidSize contracts wanted at the bid, where the feed has them */
    public record Quote(OptionQuote option, OptionalLong bidSize) {
    }

    public VixSnapshot {
        level = level.isPresent() && level.getAsDouble() > 0 && level.getAsDouble() < Double.POSITIVE_INFINITY
                ? level
                : OptionalDouble.empty();
        options = List.copyOf(options);
    }

    /** Whether it shows the same moment as quotes made at another instant. */
    public boolean isOf(Instant moment, Duration tolerance) {
        return Duration.between(quoteInstant, moment).abs().compareTo(tolerance) <= 0;
    }
}
