package com.vixshield.market;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Records when bytes were first seen, and when their provider last confirmed them. A daily file has a row of today from the
 * morning on, and a copy of the morning may still be handed out at night: neither tells a close.
 */
public record FetchTime(Instant first, Instant last) {

    public static FetchTime at(Instant moment) {
        return new FetchTime(moment, moment);
    }

    /** Whether a row of that day may still change. Days to come are not unfinished but wrong. */
    public boolean isUnfinished(LocalDate day, SessionCalendar calendar) {
        return !day.isBefore(dayOf(first)) && !day.isAfter(dayOf(last))
                && (first.isBefore(calendar.over(day)) || last.isBefore(calendar.official(day)));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(SessionCalendar.NEW_YORK).toLocalDate();
    }
}
