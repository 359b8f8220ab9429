package com.vixshield.market;

import java.time.Instant;

/**
 * Holds the close of a session in index points.
 *
 * @param at when its provider last said so; null where no provider is asked: in a recording and in a simulation
 */
public record ObservedClose(double close, Instant at) {

    /** A number from before the session's end is the index of some moment, whatever its file calls it. */
    public boolean isSeenAfter(Instant end) {
        return close > 0 && Double.isFinite(close) && (at == null || !at.isBefore(end));
    }
}
