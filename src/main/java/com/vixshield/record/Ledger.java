package com.vixshield.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A source's record as far as a sequence. Immutable: what grows is the chain, and a newer ledger takes this one's place.
 *
 * @param head sequence of the last record that was read, 0 when there is none
 * @param headHash its hash, empty when there is none
 */
record Ledger(String source, long head, String headHash, NavigableMap<LocalDate, Day> days) {

    Ledger {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    static Ledger empty(String source) {
        return new Ledger(source, 0, "", new TreeMap<>());
    }

    Collection<Day> newestFirst() {
        return days.descendingMap().values();
    }

    Optional<Day> of(LocalDate session) {
        return Optional.ofNullable(days.get(session));
    }

    /** What is shown before anybody chooses: real evidence where there is any. */
    Segment usual() {
        for (Segment segment : Segment.values()) {
            if (days.values().stream().anyMatch(day -> day.segment() == segment)) {
                return segment;
            }
        }
        return Segment.LIVE;
    }
}
