package com.vixshield.market.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.vixshield.platform.retry.CircuitBreaker;

/**
 * Describes how a feed is doing.
 *
 * @param lastGood when its content was last fetched, or confirmed as unchanged, and found plausible; null when never
 * @param lastAttempt null when never
 * @param lastError of the last attempt; null when it succeeded
 * @param failures attempts in a row that failed
 * @param rows of the last good content
 * @param sha256 of its first file; null when there is none
 * @param latest newest day in the last good content; null when there is none
 * @param warnings about the last good content
 * @param host whether its host is asked at the moment
 */
public record FeedState(String name, String provider, Instant lastGood, Instant lastAttempt, String lastError, int failures,
        int rows, String sha256, LocalDate latest, List<String> warnings, CircuitBreaker.State host) {

    public enum Health {
        /** Not asked yet. */
        NEW,
        GOOD,
        /** The last attempt failed; what was good before is in use. */
        AGING,
        /** There is no good content. */
        FAILED
    }

    public FeedState {
        warnings = List.copyOf(warnings);
    }

    static FeedState untried(Feed<?> feed) {
        return new FeedState(feed.name(), feed.provider(), null, null, null, 0, 0, null, null, List.of(),
                CircuitBreaker.State.CLOSED);
    }

    public Health health() {
        if (lastAttempt == null) {
            return Health.NEW;
        }
        return lastError == null ? Health.GOOD : lastGood == null ? Health.FAILED : Health.AGING;
    }

    /** How old the content in use is: since it was last confirmed. Null when there is none. */
    public Duration age(Instant now) {
        return lastGood == null ? null : Duration.between(lastGood, now);
    }

    FeedState succeeded(Instant now, FeedContent<?> reading, String digest) {
        return new FeedState(name, provider, now, now, null, 0, reading.rows(), digest, reading.latest(), reading.warnings(),
                host);
    }

    FeedState failed(Instant now, String error) {
        return new FeedState(name, provider, lastGood, now, error, failures + 1, rows, sha256, latest, warnings, host);
    }

    FeedState withHost(CircuitBreaker.State state) {
        return new FeedState(name, provider, lastGood, lastAttempt, lastError, failures, rows, sha256, latest, warnings,
                state);
    }
}
