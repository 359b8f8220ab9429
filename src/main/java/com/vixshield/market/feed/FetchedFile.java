package com.vixshield.market.feed;

import java.time.Instant;

import com.vixshield.market.FetchTime;
import com.vixshield.market.file.DataFile;
import com.vixshield.market.http.CacheValidators;

/**
 * Holds the bytes of a provider's file.
 *
 * @param name by which its format is known, unique among all feeds
 * @param address where it came from, without credentials
 * @param receivedAt when these bytes came for the first time
 * @param fetchedAt when the provider last said that this is what it has
 */
public record FetchedFile(String name, String address, byte[] bytes, CacheValidators validators, Instant receivedAt,
        Instant fetchedAt) {

    public DataFile data() {
        return DataFile.of(name, bytes);
    }

    FetchedFile confirmedAt(Instant now) {
        return new FetchedFile(name, address, bytes, validators, receivedAt, now);
    }

    public FetchTime sighting() {
        return new FetchTime(receivedAt, fetchedAt);
    }
}
