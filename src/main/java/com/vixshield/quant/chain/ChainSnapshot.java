package com.vixshield.quant.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Holds all option quotes seen at one moment, over every expiry of the feed.
 *
 * @param session the trading day the quotes belong to
 * @param snapshot "close" or the page's HHMM, New York time
 * @param quoteInstant the moment the quotes were made: page time less the source's delay
 * @param underlyingLast last index value on the page, index points (not the spot of any pricing: rulebook §2)
 * @param quotes as fed, in the feed's order
 */
public record ChainSnapshot(LocalDate session, String snapshot, Instant quoteInstant, double underlyingLast,
        List<OptionQuote> quotes) {

    public ChainSnapshot {
        quotes = List.copyOf(quotes);
    }
}
