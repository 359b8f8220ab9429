package com.vixshield.platform.limits;

/**
 * Describes a bucket that holds so many and refills evenly.
 *
 * @param burst most at once
 * @param perMinute how fast it refills
 */
public record RateLimit(int burst, double perMinute) {

    public static RateLimit perMinute(int requests) {
        return new RateLimit(requests, requests);
    }

    public static RateLimit perHour(int burst, int requests) {
        return new RateLimit(burst, requests / 60.0);
    }

    double perSecond() {
        return perMinute / 60.0;
    }
}
