package com.vixshield.platform.limits;

/**
 * Holds the result of one request against a rate limit.
 *
 * @param left whole requests that may follow at once
 * @param seconds seconds until there is one more
 */
public record RateLimitResult(boolean granted, RateLimit limit, int left, long seconds) {

    static RateLimitResult of(RateLimit limit, boolean granted, double tokens) {
        double missing = Math.max(0, 1 - (tokens - Math.floor(tokens)));
        return new RateLimitResult(granted, limit, (int) Math.floor(tokens),
                Math.max(1, (long) Math.ceil(missing / limit.perSecond())));
    }
}
