package com.vixshield.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import com.vixshield.web.Times;

/** Dates of bills, in New York like everything else. */
final class Days {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Days() {
    }

    static String of(Instant instant) {
        return Times.longDate(instant.atZone(NEW_YORK).toLocalDate());
    }

    /** The last one counts as 1, as everywhere. */
    static String left(Instant now, Instant end) {
        long days = Math.max(0, Duration.between(now, end).plusDays(1).minusNanos(1).toDays());
        return days + (days == 1 ? " day" : " days");
    }
}
