package com.vixshield.local.stripe;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Tells the simulator's time: the machine's, until it is set. */
final class SimulatedTime {

    private final Clock machine;
    private Instant set;

    SimulatedTime(Clock machine) {
        this.machine = machine;
    }

    synchronized long now() {
        return (set == null ? machine.instant() : set).getEpochSecond();
    }

    synchronized void set(Instant instant) {
        set = instant;
    }

    /**
     * The end of the period that holds this second, counted from the anchor so that 31 January leads to 28 February and back to
     * 31 March.
     */
    static long periodEnd(long anchor, String interval, long start) {
        var from = Instant.ofEpochSecond(anchor).atZone(ZoneOffset.UTC);
        int step = interval.equals("year") ? 12 : 1;
        for (int months = step;; months += step) {
            long end = from.plusMonths(months).toEpochSecond();
            if (end > start) {
                return end;
            }
        }
    }

    static long monthsLater(long start, int months) {
        return Instant.ofEpochSecond(start).atZone(ZoneOffset.UTC).plusMonths(months).toEpochSecond();
    }
}
