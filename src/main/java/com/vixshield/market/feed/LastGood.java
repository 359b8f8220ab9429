package com.vixshield.market.feed;

import java.time.Instant;
import java.util.List;

import com.vixshield.market.Provenance.FileReport;

/**
 * Holds the last good content of a feed.
 *
 * @param files that it was read from
 * @param at when it was last confirmed
 */
public record LastGood<T>(FeedContent<T> reading, List<FileReport> files, Instant at) {

    public LastGood {
        files = List.copyOf(files);
    }

    public T data() {
        return reading.data();
    }
}
