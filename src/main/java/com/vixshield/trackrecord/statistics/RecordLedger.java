package com.vixshield.trackrecord.statistics;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds a source's record as far as a sequence. Immutable: what grows is the chain, and a newer ledger takes this one's
 * place.
 *
 * @param head sequence of the last record that was read, 0 when there is none
 * @param headHash its hash, empty when there is none
 */
public record RecordLedger(String source, long head, String headHash, NavigableMap<LocalDate, RecordDay> days) {

    public RecordLedger {
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    static RecordLedger empty(String source) {
        return new RecordLedger(source, 0, "", new TreeMap<>());
    }

    public Collection<RecordDay> newestFirst() {
        return days.descendingMap().values();
    }

    public Optional<RecordDay> of(LocalDate session) {
        return Optional.ofNullable(days.get(session));
    }

    /** What is shown before anybody chooses: real evidence where there is any. */
    public EvidenceSegment usual() {
        for (EvidenceSegment segment : EvidenceSegment.values()) {
            if (days.values().stream().anyMatch(day -> day.segment() == segment)) {
                return segment;
            }
        }
        return EvidenceSegment.LIVE;
    }
}
