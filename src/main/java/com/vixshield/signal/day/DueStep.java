package com.vixshield.signal.day;

import java.time.Instant;
import java.util.Comparator;

/** Describes a step that the day's schedule asks for. */
record DueStep(Instant due, Kind kind, DaySchedule day) {

    /** In the order of a day, where two are due at one moment. */
    enum Kind {
        PREVIEW,
        SEAL,
        SETTLE,
        MISS
    }

    /**
     * By schedule, never by when it was run: a node that catches up after an hour must write the chain that
     * it would have written all along.
     */
    static final Comparator<DueStep> ORDER = Comparator.comparing(DueStep::due).thenComparing(DueStep::kind)
            .thenComparing(step -> step.day().session());
}
