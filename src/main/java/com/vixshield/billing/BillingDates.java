package com.vixshield.billing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats dates of bills for pages and mails, in New York like everything else. */
public final class BillingDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)
            .withZone(ZoneId.of("America/New_York"));

    private BillingDates() {
    }

    public static String of(Instant instant) {
        return DAY.format(instant);
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /** The last one counts as 1, as everywhere. */
    public static String left(Instant now, Instant end) {
        long days = Math.max(0, Duration.between(now, end).plusDays(1).minusNanos(1).toDays());
        return days + (days == 1 ? " day" : " days");
    }
}
