package com.vixshield.quant.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Holds one option quote as the feed gave it, before hygiene: prices may be negative, crossed or NaN (the feed had no
 * number).
 *
 * @param root option root: SPX (AM settled), SPXW (PM settled), XSP, VIX, VIXW
 * @param expiry expiry day
 * @param strike index points
 * @param bid index points; NaN when the feed had none
 * @param ask index points; NaN when the feed had none
 * @param volume contracts traded in the session
 * @param openInterest contracts, previous session's
 * @param quotedAt when this quote was made, or null when the feed only dates the whole snapshot
 * @param bidSize contracts wanted at the bid; absent when the feed does not tell
 */
public record OptionQuote(String root, LocalDate expiry, PutCall right, double strike, double bid, double ask, long volume,
        long openInterest, Instant quotedAt, OptionalLong bidSize) {

    /** Of a feed without sizes. */
    public OptionQuote(String root, LocalDate expiry, PutCall right, double strike, double bid, double ask, long volume,
            long openInterest, Instant quotedAt) {
        this(root, expiry, right, strike, bid, ask, volume, openInterest, quotedAt, OptionalLong.empty());
    }
}
