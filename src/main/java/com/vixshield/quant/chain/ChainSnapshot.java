package com.vixshield.quant.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds all option quotes seen at one moment, over every expiry of the feed.
 *
 * @param session the trading day the quotes belong to
 * @param snapshot "close" or the page's HHMM, New York time
 * @param quoteInstant the moment the quotes were made: page time less the source's delay
 * @param underlyingLast last index value on the page, index points (not the spot of any pricing: rulebook §2); NaN where
 *        the page has none that can be
 * @param quotes as fed, in the feed's order
 * @param unavailable why a part of the page could not be used, by part, in plain words
 */
public record ChainSnapshot(LocalDate session, String snapshot, Instant quoteInstant, double underlyingLast,
        List<OptionQuote> quotes, Map<String, String> unavailable) {

    /** The part of a page that is its index level. */
    public static final String LEVEL = "underlying_last";
    /** The part of a page that is rows that cannot be read. */
    public static final String ROWS = "unreadable_rows";

    public ChainSnapshot {
        quotes = List.copyOf(quotes);
        unavailable = Map.copyOf(unavailable);
    }

    /** Of a page that is whole. */
    public ChainSnapshot(LocalDate session, String snapshot, Instant quoteInstant, double underlyingLast,
            List<OptionQuote> quotes) {
        this(session, snapshot, quoteInstant, underlyingLast, quotes, Map.of());
    }

    /** The same without its level, and why. */
    public ChainSnapshot withoutLevel(String reason) {
        return new ChainSnapshot(session, snapshot, quoteInstant, Double.NaN, quotes, with(LEVEL, reason));
    }

    /** The same, saying which rows were left out. */
    public ChainSnapshot withUnreadable(String rows) {
        return new ChainSnapshot(session, snapshot, quoteInstant, underlyingLast, quotes, with(ROWS, rows));
    }

    private Map<String, String> with(String part, String reason) {
        Map<String, String> parts = new LinkedHashMap<>(unavailable);
        parts.put(part, reason);
        return parts;
    }
}
