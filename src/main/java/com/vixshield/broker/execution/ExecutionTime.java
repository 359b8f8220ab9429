package com.vixshield.broker.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Says when something was executed: on a day, and at a moment where the file has one.
 *
 * @param day in New York
 * @param at with the zone that the file names, or its reader; empty where the file has dates only
 */
public record ExecutionTime(LocalDate day, Optional<ZonedDateTime> at) implements Comparable<ExecutionTime> {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    public static ExecutionTime at(ZonedDateTime moment) {
        return new ExecutionTime(moment.withZoneSameInstant(NEW_YORK).toLocalDate(), Optional.of(moment));
    }

    public static ExecutionTime on(LocalDate day) {
        return new ExecutionTime(day, Optional.empty());
    }

    /** A day without a time is taken to be over. */
    public Instant order() {
        return at.map(ZonedDateTime::toInstant).orElseGet(() -> day.atTime(LocalTime.MAX).atZone(NEW_YORK).toInstant());
    }

    public Optional<Instant> instant() {
        return at.map(ZonedDateTime::toInstant);
    }

    @Override
    public int compareTo(ExecutionTime other) {
        return order().compareTo(other.order());
    }
}
