package com.vixshield.platform.limits;

/**
 * A bucket that holds so many and refills evenly.
 *
 * @param burst most at once
 * @param perMinute how fast it refills
 */
public record Limit(int burst, double perMinute) {

    public static Limit perMinute(int requests) {
        return new Limit(requests, requests);
    }

    public static Limit perHour(int burst, int requests) {
        return new Limit(burst, requests / 60.0);
    }

    double perSecond() {
        return perMinute / 60.0;
    }
}
